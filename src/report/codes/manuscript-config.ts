/** Messages about booklet.yaml, group.yaml and the groups: wrong configuration, exit code 2. */
import { entry } from '../entry.ts';
import { didYouMean, type ValueParams, valueSentence } from './manuscript-values.ts';
import { type YamlParams, yamlSentence } from './manuscript-yaml.ts';

export const manuscriptConfigCodes = {
  'config-twice': entry<{ first: string; second: string }>({
    level: 'error',
    exit: 2,
    en: ({ first, second }) => [
      `There are two configuration files, “${first}” and “${second}”.`,
      'Keep one of them.',
    ],
    fr: ({ first, second }) => [
      `Il y a deux fichiers de configuration, « ${first} » et « ${second} ».`,
      'Gardez l’un des deux.',
    ],
  }),
  'config-misnamed': entry<{ found: string; expected: string }>({
    level: 'warning',
    exit: 2,
    en: ({ found, expected }) => [
      `“${found}” is not read: livret looks for a file named exactly “${expected}”.`,
      `Rename it to ${expected}.`,
    ],
    fr: ({ found, expected }) => [
      `« ${found} » n’est pas lu : livret cherche un fichier nommé exactement « ${expected} ».`,
      `Renommez-le en ${expected}.`,
    ],
  }),
  'config-unreadable': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `“${name}” cannot be read.`,
      'It must be a plain file of the booklet’s folder that you may read, not a link to elsewhere.',
    ],
    fr: ({ name }) => [
      `« ${name} » ne peut pas être lu.`,
      'Ce doit être un simple fichier du dossier de la brochure, que vous avez le droit de lire, et non un lien vers ailleurs.',
    ],
  }),
  'config-encoding': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `“${name}” is not text in UTF-8.`,
      'Open it in a text editor and save it with the encoding UTF-8.',
    ],
    fr: ({ name }) => [
      `« ${name} » n’est pas du texte en UTF-8.`,
      'Ouvrez-le dans un éditeur de texte et enregistrez-le avec l’encodage UTF-8.',
    ],
  }),
  'config-broken': entry<YamlParams>({
    level: 'error',
    exit: 2,
    en: (params) => yamlSentence('en', params),
    fr: (params) => yamlSentence('fr', params),
  }),
  'config-unknown-key': entry<{ key: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ key, suggestion }) => [
      `“${key}” is not a key livret knows.`,
      suggestion === '' ? 'Remove it, or look it up in the list of keys.' : didYouMean('en', suggestion),
    ],
    fr: ({ key, suggestion }) => [
      `« ${key} » n’est pas une clé connue de livret.`,
      suggestion === ''
        ? 'Supprimez-la, ou cherchez-la dans la liste des clés.'
        : didYouMean('fr', suggestion),
    ],
  }),
  'config-value': entry<ValueParams>({
    level: 'error',
    exit: 2,
    en: (params) => valueSentence('en', params),
    fr: (params) => valueSentence('fr', params),
  }),
  'language-assumed': entry<{ language: string }>({
    level: 'info',
    exit: 2,
    en: ({ language }) => [
      `The booklet does not say its language: judging by its text it is set as “${language}”.`,
      'If that is wrong, add a line such as “language: fr” to booklet.yaml (the key “lang” is for livret’s own messages).',
    ],
    fr: ({ language }) => [
      `La brochure ne dit pas sa langue : d’après son texte, elle est composée en « ${language} ».`,
      'Si c’est faux, ajoutez une ligne comme « language: fr » à booklet.yaml (la clé « lang » concerne les messages de livret).',
    ],
  }),
  'group-name': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `“${name}” cannot be the name of a group.`,
      'A group is named by its folder inside “groups”, without slashes.',
    ],
    fr: ({ name }) => [
      `« ${name} » ne peut pas être le nom d’un groupe.`,
      'Un groupe porte le nom de son dossier dans « groups », sans barre oblique.',
    ],
  }),
  'group-missing': entry<{ name: string; suggestion: string; groups: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion, groups }) => [
      `There is no group “${name}”: the folder “groups/${name}” is not there.`,
      suggestion !== ''
        ? didYouMean('en', suggestion)
        : groups === ''
          ? 'There is no group yet: “npx livret new group” makes one.'
          : `There are: ${groups}. “npx livret new group” makes another.`,
    ],
    fr: ({ name, suggestion, groups }) => [
      `Le groupe « ${name} » n’existe pas : il n’y a pas de dossier « groups/${name} ».`,
      suggestion !== ''
        ? didYouMean('fr', suggestion)
        : groups === ''
          ? 'Il n’y a pas encore de groupe : « npx livret new group » en crée un.'
          : `Il y a : ${groups}. « npx livret new group » en crée un autre.`,
    ],
  }),
  'group-outside': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `The folder of the group “${name}” is a link out of the booklet’s folder.`,
      'Put the folder itself into “groups”.',
    ],
    fr: ({ name }) => [
      `Le dossier du groupe « ${name} » est un lien qui sort du dossier de la brochure.`,
      'Mettez le dossier lui-même dans « groups ».',
    ],
  }),
  'group-file-case': entry<{ name: string; original: string }>({
    level: 'warning',
    exit: 2,
    en: ({ name, original }) => [
      `“${name}” does not replace “${original}”: their names differ in capital letters.`,
      'Give it exactly the name of the file it is meant to replace.',
    ],
    fr: ({ name, original }) => [
      `« ${name} » ne remplace pas « ${original} » : leurs noms diffèrent par des majuscules.`,
      'Donnez-lui exactement le nom du fichier à remplacer.',
    ],
  }),
};
