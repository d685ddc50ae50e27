/** Messages of the command line, of the output folder and of the machine. */
import { entry } from '../entry.ts';
import { type UsageParams, usageSentence } from './usage.ts';

export const commandCodes = {
  internal: entry<{ reason: string }>({
    level: 'error',
    exit: 70,
    en: ({ reason }) => [
      `Something went wrong inside livret: ${reason}`,
      'Please report it, with what you did. The files of the last build were not touched.',
    ],
    fr: ({ reason }) => [
      `Une erreur s’est produite dans livret : ${reason}`,
      'Merci de la signaler, en disant ce que vous faisiez. Les fichiers précédents n’ont pas été touchés.',
    ],
  }),
  usage: entry<UsageParams>({
    level: 'error',
    exit: 2,
    en: (params) => usageSentence('en', params),
    fr: (params) => usageSentence('fr', params),
  }),
  'watch-json': entry({
    level: 'error',
    exit: 2,
    en: () => [
      '“--watch” and “--json” do not go together: watching has no end at which there is one report.',
      'Leave one of them out. Every build puts its report.json beside the files.',
    ],
    fr: () => [
      '« --watch » et « --json » ne vont pas ensemble : la surveillance n’a pas de fin où donner un seul rapport.',
      'Retirez l’une des deux options. Chaque production met son report.json à côté des fichiers.',
    ],
  }),
  'groups-none': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [
      `There is no group in “${folder}/groups”.`,
      'Make a folder there for each group; names that begin with _ are examples and are not built.',
    ],
    fr: ({ folder }) => [
      `Il n’y a aucun groupe dans « ${folder}/groups ».`,
      'Créez-y un dossier par groupe ; les noms qui commencent par _ sont des exemples et ne sont pas produits.',
    ],
  }),
  'strict-warnings': entry<{ count: number }>({
    level: 'error',
    exit: 1,
    en: ({ count }) => [
      count === 1
        ? 'There is a warning, and --strict makes it fail.'
        : `There are ${count} warnings, and --strict makes them fail.`,
      'Mend what they name, or build without --strict.',
    ],
    fr: ({ count }) => [
      count === 1
        ? 'Il y a un avertissement, et --strict en fait un échec.'
        : `Il y a ${count} avertissements, et --strict en fait un échec.`,
      'Corrigez ce qu’ils signalent, ou relancez sans --strict.',
    ],
  }),
  'out-not-a-folder': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [`The output folder “${folder}” is not a folder.`, 'Choose another one with --out.'],
    fr: ({ folder }) => [
      `Le dossier de sortie « ${folder} » n’est pas un dossier.`,
      'Choisissez-en un autre avec --out.',
    ],
  }),
  'out-not-empty': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [
      `There is something in “${folder}” already; nothing was changed.`,
      'Name a folder that does not exist yet (--out), or remove that one first.',
    ],
    fr: ({ folder }) => [
      `Il y a déjà quelque chose dans « ${folder} » ; rien n’a été modifié.`,
      'Indiquez un dossier qui n’existe pas encore (--out), ou supprimez d’abord celui-là.',
    ],
  }),
  'out-not-writable': entry<{ folder: string; reason: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder, reason }) => [
      `The output folder “${folder}” cannot be written to (${reason}).`,
      'Close programs that hold its files, check its permissions, or choose another folder with --out.',
    ],
    fr: ({ folder, reason }) => [
      `Impossible d’écrire dans le dossier de sortie « ${folder} » (${reason}).`,
      'Fermez les programmes qui utilisent ses fichiers, vérifiez ses droits, ou choisissez un autre dossier avec --out.',
    ],
  }),
  'out-busy': entry<{ folder: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder }) => [
      `Another build has been writing to “${folder}” for a long time.`,
      'Wait for it to end, then build again.',
    ],
    fr: ({ folder }) => [
      `Une autre commande livret écrit depuis longtemps dans « ${folder} ».`,
      'Attendez qu’elle finisse, puis recommencez.',
    ],
  }),
  'out-inside-content': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [
      `The output folder “${folder}” is the booklet’s own folder.`,
      'Choose another one with --out, so that what is built is not taken for a chapter.',
    ],
    fr: ({ folder }) => [
      `Le dossier de sortie « ${folder} » est le dossier même de la brochure.`,
      'Choisissez-en un autre avec --out, pour que le résultat ne soit pas pris pour un chapitre.',
    ],
  }),
  'impose-out-is-source': entry<{ file: string }>({
    level: 'error',
    exit: 2,
    en: ({ file }) => [
      `The sheets would replace “${file}”, the very file they are made of.`,
      'Give them another name with --out.',
    ],
    fr: ({ file }) => [
      `Les feuilles remplaceraient « ${file} », le fichier même dont elles sont tirées.`,
      'Donnez-leur un autre nom avec --out.',
    ],
  }),
  'impose-out-is-folder': entry<{ file: string }>({
    level: 'error',
    exit: 2,
    en: ({ file }) => [
      `“${file}” is a folder; the sheets need the name of a file.`,
      'Add a name, for example: --out folder/sheets.pdf',
    ],
    fr: ({ file }) => [
      `« ${file} » est un dossier ; il faut aux feuilles un nom de fichier.`,
      'Ajoutez un nom, par exemple : --out dossier/feuilles.pdf',
    ],
  }),
  'disk-full': entry<{ folder: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder }) => [
      `The disk is full: the booklet could not be written to “${folder}”.`,
      'Free some space and build again. The files of the last build are still there.',
    ],
    fr: ({ folder }) => [
      `Le disque est plein : impossible d’écrire la brochure dans « ${folder} ».`,
      'Libérez de la place et recommencez. Les fichiers précédents sont toujours là.',
    ],
  }),
  /** `of`: how many editions were asked for, 0 or 1 where it was one; `done`: how many of them were finished. */
  interrupted: entry<{ done: number; of: number }>({
    level: 'error',
    exit: 1,
    en: ({ done, of }) => [
      of < 2 || done === 0
        ? 'Stopped before the end. The files of the last build were not touched.'
        : `Stopped before the end: ${done} of ${of} editions ${done === 1 ? 'is' : 'are'} finished, with all ${done === 1 ? 'its' : 'their'} files. Those of the others were not touched.`,
    ],
    fr: ({ done, of }) => [
      of < 2 || done === 0
        ? 'Arrêt avant la fin. Les fichiers précédents n’ont pas été touchés.'
        : `Arrêt avant la fin : sur ${of} éditions, ${done === 1 ? 'une est finie, avec tous ses fichiers' : `${done} sont finies, avec tous leurs fichiers`}. Ceux des autres n’ont pas été touchés.`,
    ],
  }),
};
