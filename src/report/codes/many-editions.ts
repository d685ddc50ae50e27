/** Messages about making several editions at once. */
import { entry } from '../entry.ts';

export const manyEditionsCodes = {
  'shard-malformed': entry<{ value: string; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ value, most }) => [
      `“--shard” cannot be “${value}”.`,
      `Write which part of how many: --shard 1/5 on the first of five machines, --shard 5/5 on the last. There can be up to ${most}.`,
    ],
    fr: ({ value, most }) => [
      `« --shard » ne peut pas valoir « ${value} ».`,
      `Indiquez quelle part sur combien : --shard 1/5 sur la première de cinq machines, --shard 5/5 sur la dernière. Il peut y en avoir jusqu’à ${most}.`,
    ],
  }),
  'shard-out-of-range': entry<{ value: string; of: number }>({
    level: 'error',
    exit: 2,
    en: ({ value, of }) => [
      of === 1
        ? `“--shard” cannot be “${value}”: there is one part only.`
        : `“--shard” cannot be “${value}”: there are ${of} parts, counted from 1.`,
      of === 1 ? 'Write 1/1, or leave --shard out.' : `Write 1/${of} to ${of}/${of}.`,
    ],
    fr: ({ value, of }) => [
      of === 1
        ? `« --shard » ne peut pas valoir « ${value} » : il n’y a qu’une part.`
        : `« --shard » ne peut pas valoir « ${value} » : il y a ${of} parts, comptées à partir de 1.`,
      of === 1 ? 'Écrivez 1/1, ou retirez --shard.' : `Écrivez de 1/${of} à ${of}/${of}.`,
    ],
  }),
  'shard-of-one': entry({
    level: 'error',
    exit: 2,
    en: () => [
      '“--shard” shares several editions out among machines, but one is asked for.',
      'Add --all-groups, or --group several times; or leave --shard out.',
    ],
    fr: () => [
      '« --shard » répartit plusieurs éditions entre des machines, mais une seule est demandée.',
      'Ajoutez --all-groups, ou plusieurs fois --group ; ou retirez --shard.',
    ],
  }),
  'shard-empty': entry<{ shard: string; editions: number }>({
    level: 'info',
    exit: 2,
    en: ({ shard, editions }) => [
      editions === 1
        ? `Part ${shard} has no edition: there is one in all. Nothing was built.`
        : `Part ${shard} has no edition: there are ${editions} in all. Nothing was built.`,
      'That is no fault: with fewer parts each machine has something to do.',
    ],
    fr: ({ shard, editions }) => [
      `La part ${shard} ne contient aucune édition : il y en a ${editions} en tout. Rien n’a été produit.`,
      'Ce n’est pas une erreur : avec moins de parts, chaque machine a quelque chose à faire.',
    ],
  }),
  'editions-one-folder': entry<{ one: string; other: string; folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ one, other, folder }) => [
      `The editions “${one}” and “${other}” would be written to one folder, “${folder}”: each would overwrite the other. Nothing was built.`,
      'Capital letters make no difference on many computers, and a link may lead to the other folder. Rename one of the two groups, give one of them another “out”, or remove the link.',
    ],
    fr: ({ one, other, folder }) => [
      `Les éditions « ${one} » et « ${other} » seraient écrites dans un même dossier, « ${folder} » : chacune écraserait l’autre. Rien n’a été produit.`,
      'Pour beaucoup d’ordinateurs, majuscules et minuscules se valent, et un lien peut mener à l’autre dossier. Renommez l’un des deux groupes, donnez à l’un d’eux un autre « out », ou supprimez le lien.',
    ],
  }),
};
