/** Messages about a booklet in several languages: which there are, and where they lie. */
import { entry } from '../entry.ts';
import { didYouMean } from './manuscript-values.ts';

export const languageCodes = {
  'languages-none': entry<{ language: string }>({
    level: 'error',
    exit: 2,
    en: ({ language }) => [
      `This booklet comes in one language: “${language}” cannot be chosen.`,
      'To make it in several, put the chapters of each into a folder of its own and list them in booklet.yaml: languages: [fr, en]. docs/languages.md shows how.',
    ],
    fr: ({ language }) => [
      `Cette brochure n’a qu’une langue : on ne peut pas choisir « ${language} ».`,
      'Pour la faire en plusieurs, mettez les chapitres de chacune dans un dossier à part et donnez-en la liste dans booklet.yaml : « languages: [fr, en] ». docs/langues.md montre comment.',
    ],
  }),
  'language-not-listed': entry<{ language: string; suggestion: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ language, suggestion, names }) => [
      `“${language}” is none of the booklet’s languages: ${names}.`,
      suggestion === '' ? 'Choose one of these, or add it to “languages”.' : didYouMean('en', suggestion),
    ],
    fr: ({ language, suggestion, names }) => [
      `« ${language} » n’est pas une langue de cette brochure, qui a : ${names}.`,
      suggestion === ''
        ? 'Choisissez l’une d’elles, ou ajoutez-la à « languages ».'
        : didYouMean('fr', suggestion),
    ],
  }),
  'original-not-listed': entry<{ language: string; suggestion: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ language, suggestion, names }) => [
      names === ''
        ? `“original: ${language}” needs the list of the booklet’s languages beside it.`
        : `The original, “${language}”, is none of the booklet’s languages: ${names}.`,
      suggestion === ''
        ? 'Name one of “languages”, or remove the line: then the first of them is the original.'
        : didYouMean('en', suggestion),
    ],
    fr: ({ language, suggestion, names }) => [
      names === ''
        ? `« original: ${language} » demande, à côté, la liste des langues de la brochure.`
        : `L’original, « ${language} », n’est pas une langue de cette brochure, qui a : ${names}.`,
      suggestion === ''
        ? 'Nommez l’une de « languages », ou supprimez la ligne : l’original est alors la première.'
        : didYouMean('fr', suggestion),
    ],
  }),
  'language-folder-missing': entry<{ language: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ language, suggestion }) => [
      `There is no folder “${language}” with the chapters in that language.`,
      suggestion === ''
        ? `Make it beside booklet.yaml, or take ${language} out of “languages”.`
        : `If it is the folder “${suggestion}”, rename that to “${language}”.`,
    ],
    fr: ({ language, suggestion }) => [
      `Il n’y a pas de dossier « ${language} » avec les chapitres dans cette langue.`,
      suggestion === ''
        ? `Créez-le à côté de booklet.yaml, ou retirez ${language} de « languages ».`
        : `S’il s’agit du dossier « ${suggestion} », renommez-le en « ${language} ».`,
    ],
  }),
  'language-folder-case': entry<{ language: string; actual: string }>({
    level: 'error',
    exit: 2,
    en: ({ language, actual }) => [
      `The folder of the language “${language}” is called “${actual}” here: some computers would not find it.`,
      `Rename it to “${language}”.`,
    ],
    fr: ({ language, actual }) => [
      `Le dossier de la langue « ${language} » s’appelle ici « ${actual} » : certains ordinateurs ne le trouveraient pas.`,
      `Renommez-le en « ${language} ».`,
    ],
  }),
  'language-folder-outside': entry<{ language: string }>({
    level: 'error',
    exit: 2,
    en: ({ language }) => [
      `The folder “${language}” is a link that leads out of the booklet’s folder.`,
      'Put the folder itself in its place.',
    ],
    fr: ({ language }) => [
      `Le dossier « ${language} » est un lien qui mène hors du dossier de la brochure.`,
      'Mettez le dossier lui-même à sa place.',
    ],
  }),
  'language-file-key': entry<{ key: string }>({
    level: 'error',
    exit: 2,
    en: ({ key }) => [
      `“${key}” cannot be set for one language alone.`,
      'Set it in booklet.yaml or in group.yaml, and remove the line here. The language is the folder’s name.',
    ],
    fr: ({ key }) => [
      `« ${key} » ne se règle pas pour une seule langue.`,
      'Réglez-le dans booklet.yaml ou dans group.yaml, et supprimez la ligne ici. La langue, c’est le nom du dossier.',
    ],
  }),
  'language-no-say': entry<{ language: string; names: string }>({
    level: 'warning',
    exit: 2,
    en: ({ language, names }) => [
      `“language: ${language}” changes nothing: the booklet comes in several languages (${names}), each named by its folder.`,
      'Remove the line. Which languages a group has, it says by its own “languages”.',
    ],
    fr: ({ language, names }) => [
      `« language: ${language} » ne change rien : la brochure existe en plusieurs langues (${names}), et chaque dossier porte le nom de la sienne.`,
      'Supprimez la ligne. Un groupe choisit ses langues par sa propre clé « languages ».',
    ],
  }),
};
