/** Messages about groups' own editions: names, what they extend, their chapters and values. */
import { entry } from '../entry.ts';
import { didYouMean } from './manuscript-values.ts';

const WHY_EN = {
  signs: 'it has a sign that names of folders cannot have on every computer',
  end: 'names of folders cannot begin with a hyphen or a space, nor end with a point or a space',
  reserved: 'Windows keeps that name for itself',
  long: 'it is too long',
};
const WHY_FR = {
  signs: 'il contient un signe que les noms de dossiers n’admettent pas sur tous les ordinateurs',
  end: 'un nom de dossier ne peut pas commencer par un trait d’union ou une espace, ni finir par un point ou une espace',
  reserved: 'Windows se réserve ce nom',
  long: 'il est trop long',
};

export const groupCodes = {
  'group-name-unfit': entry<{ name: string; why: keyof typeof WHY_EN }>({
    level: 'error',
    exit: 2,
    en: ({ name, why }) => [
      `“${name}” cannot be the name of a group: ${WHY_EN[why] ?? WHY_EN.signs}.`,
      'Rename its folder: letters, digits and hyphens between them are safe. The name that readers see is the key “group”.',
    ],
    fr: ({ name, why }) => [
      `« ${name} » ne peut pas être le nom d’un groupe : ${WHY_FR[why] ?? WHY_FR.signs}.`,
      'Renommez son dossier : des lettres, des chiffres et, entre eux, des traits d’union conviennent toujours. Le nom que voient les lectrices et lecteurs est la clé « group ».',
    ],
  }),
  'group-twins': entry<{ name: string; twin: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, twin }) => [
      `The groups “${name}” and “${twin}” have the same name for many computers: each booklet would overwrite the other.`,
      'Rename one of the two folders.',
    ],
    fr: ({ name, twin }) => [
      `Pour beaucoup d’ordinateurs, les groupes « ${name} » et « ${twin} » portent le même nom : chaque brochure écraserait l’autre.`,
      'Renommez l’un des deux dossiers.',
    ],
  }),
  'group-extends-missing': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion }) => [
      `There is no group “${name}” to extend: the folder “groups/${name}” is not there.`,
      suggestion === '' ? 'Write the name of another folder inside “groups”.' : didYouMean('en', suggestion),
    ],
    fr: ({ name, suggestion }) => [
      `Le groupe « ${name} », à prolonger, n’existe pas : il n’y a pas de dossier « groups/${name} ».`,
      suggestion === ''
        ? 'Écrivez le nom d’un autre dossier contenu dans « groups ».'
        : didYouMean('fr', suggestion),
    ],
  }),
  'group-extends-circle': entry<{ circle: string }>({
    level: 'error',
    exit: 2,
    en: ({ circle }) => [
      `These groups extend each other in a circle: ${circle}.`,
      'Remove the line “extends” from one of them.',
    ],
    fr: ({ circle }) => [
      `Ces groupes se prolongent en rond : ${circle}.`,
      'Supprimez la ligne « extends » chez l’un d’eux.',
    ],
  }),
  'group-extends-deep': entry<{ limit: number }>({
    level: 'error',
    exit: 2,
    en: ({ limit }) => [`More than ${limit} groups extend one another.`, 'Leave some of them out.'],
    fr: ({ limit }) => [`Plus de ${limit} groupes se prolongent l’un l’autre.`, 'Passez-vous de certains.'],
  }),
  'booklet-extends': entry({
    level: 'error',
    exit: 2,
    en: () => [
      'Only a group can extend another: “extends” belongs into a group.yaml.',
      'Remove the line from booklet.yaml.',
    ],
    fr: () => [
      'Seul un groupe peut en prolonger un autre : « extends » va dans un group.yaml.',
      'Supprimez la ligne de booklet.yaml.',
    ],
  }),
  'group-chapter-alone': entry<{ name: string; suggestion: string }>({
    level: 'warning',
    exit: 2,
    en: ({ name, suggestion }) => [
      `“${name}” replaces no chapter: the booklet has none of that name. It is printed as one more chapter.`,
      suggestion === ''
        ? 'If it is one more, name it below “chapters: add:” in group.yaml. If it was to replace one, give it exactly the other’s name.'
        : `If it was to replace “${suggestion}”, give it that name. If it is one more chapter, name it below “chapters: add:” in group.yaml.`,
    ],
    fr: ({ name, suggestion }) => [
      `« ${name} » ne remplace aucun chapitre : la brochure n’en a pas de ce nom. Il est imprimé en plus des autres.`,
      suggestion === ''
        ? 'S’il vient en plus, nommez-le sous « chapters: add: » dans group.yaml. S’il devait en remplacer un, donnez-lui exactement le nom de l’autre.'
        : `S’il devait remplacer « ${suggestion} », donnez-lui ce nom. S’il vient en plus, nommez-le sous « chapters: add: » dans group.yaml.`,
    ],
  }),
  'chapter-change-unknown': entry<{ name: string; key: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, key, suggestion }) => [
      `“${name}” (${key}) is not among the chapters of the booklet.`,
      suggestion === ''
        ? 'The guide may have renamed or dropped it: correct the name, or remove the line.'
        : didYouMean('en', suggestion),
    ],
    fr: ({ name, key, suggestion }) => [
      `« ${name} » (${key}) n’est pas parmi les chapitres de la brochure.`,
      suggestion === ''
        ? 'Le guide l’a peut-être renommé ou supprimé : corrigez le nom, ou supprimez la ligne.'
        : didYouMean('fr', suggestion),
    ],
  }),
  'chapter-replace-nothing': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `“${name}” is said to be replaced, but it is not: no file of the group has that name.`,
      'Put a file of exactly that name into the group’s folder, or remove the line.',
    ],
    fr: ({ name }) => [
      `« ${name} » devrait être remplacé, mais ne l’est pas : aucun fichier du groupe ne porte ce nom.`,
      'Mettez un fichier d’exactement ce nom dans le dossier du groupe, ou supprimez la ligne.',
    ],
  }),
  'template-unreadable': entry<{ name: string; why: 'large' | 'unreadable'; limit: number }>({
    level: 'error',
    exit: 2,
    en: ({ name, why, limit }) =>
      why === 'large'
        ? [`“${name}” is larger than ${limit} KB.`, 'A template for one page needs far less.']
        : [`“${name}” cannot be read.`, 'Put the file itself in its place, saved as UTF-8 text.'],
    fr: ({ name, why, limit }) =>
      why === 'large'
        ? [`« ${name} » dépasse ${limit} Ko.`, 'Un modèle pour une page a besoin de bien moins.']
        : [
            `« ${name} » ne peut pas être lu.`,
            'Mettez le fichier lui-même à sa place, enregistré en texte UTF-8.',
          ],
  }),
  'template-name': entry<{ name: string; suggestion: string }>({
    level: 'warning',
    exit: 2,
    en: ({ name, suggestion }) => [
      `“${name}” is not used: the templates a booklet may have are cover.liquid and closing.liquid.`,
      suggestion === '' ? 'Rename it, or remove it.' : didYouMean('en', suggestion),
    ],
    fr: ({ name, suggestion }) => [
      `« ${name} » ne sert pas : une brochure peut avoir les modèles cover.liquid et closing.liquid.`,
      suggestion === '' ? 'Renommez-le, ou supprimez-le.' : didYouMean('fr', suggestion),
    ],
  }),
  'template-broken': entry<{ detail: string }>({
    level: 'error',
    exit: 2,
    en: ({ detail }) => [
      `The template cannot be understood here: ${detail}.`,
      'docs/groups.md says what a template can hold. Without the file, livret’s own page is printed.',
    ],
    fr: ({ detail }) => [
      `Le modèle est incompréhensible ici (« ${detail} »).`,
      'docs/groupes.md dit ce qu’un modèle peut contenir. Sans ce fichier, livret imprime sa propre page.',
    ],
  }),
  'chapter-add-places': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [`“${name}” is given more than one place.`, 'Keep one of “after”, “before” and “at”.'],
    fr: ({ name }) => [
      `« ${name} » reçoit plus d’une place.`,
      'Gardez « after », « before » ou « at », un seul des trois.',
    ],
  }),
};
