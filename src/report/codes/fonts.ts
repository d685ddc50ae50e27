/** Messages about fonts, and about the languages that livret has words in. */
import { entry } from '../entry.ts';

/** What to do where no package is known. */
const ANY_FONT_EN =
  'Put a font file that has them (.ttf, .otf, .woff2) into the booklet’s folder and name it in booklet.yaml, such as fonts: ["fonts/name.ttf"]; or write them another way. They would be printed as empty boxes.';
const ANY_FONT_FR =
  'Mettez dans le dossier de la brochure un fichier de police qui les contient (.ttf, .otf, .woff2) et nommez-le dans booklet.yaml, par exemple fonts: ["fonts/nom.ttf"] ; ou écrivez-les autrement. Ils seraient imprimés comme des cases vides.';

/** Scripts that are better called by a language. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Jpan: 'ja',
  Kore: 'ko',
  Hans: 'zh-Hans',
  Hant: 'zh-Hant',
  Hntl: 'zh-Hant-HK',
};

/** A script's name in words; empty where there is none. @param code ISO 15924 */
function scriptName(code: string, language: 'en' | 'fr'): string {
  if (!/^[A-Z][a-z]{3}$/.test(code)) return code;
  const [type, of] = LANGUAGES[code] ? (['language', LANGUAGES[code]] as const) : (['script', code] as const);
  return new Intl.DisplayNames(language, { type }).of(of) ?? code;
}

const languageName = (code: string, language: 'en' | 'fr'): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Only packages of Fontsource are known to hold nothing but fonts: an install line for any other would be reckless. */
const isFontsource = (name: string): boolean => /^@fontsource\//.test(name);

const FAULTS: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  'not-a-font': ['it is no font, or a damaged one', 'ce n’est pas une police, ou elle est abîmée'],
  browser: ['the browser refuses it as damaged', 'le navigateur la refuse, comme abîmée'],
  collection: ['it holds several fonts in one file', 'il contient plusieurs polices à la fois'],
  variable: [
    'it is a variable font, which PDFs cannot hold as text',
    'c’est une police variable, qu’un PDF ne peut pas garder comme du texte',
  ],
  colour: [
    'its letters are coloured pictures, which cannot be printed as text',
    'ses lettres sont des images en couleur, qui ne s’impriment pas comme du texte',
  ],
  locked: [
    'its maker forbids putting it into documents',
    'qui l’a faite interdit de l’intégrer à un document',
  ],
  'too-large': ['it is too large', 'il est trop gros'],
};

export const fontCodes = {
  'character-uncovered': entry<{
    characters: string;
    count: number;
    script: string;
    package: string;
    line: string;
  }>({
    level: 'error',
    exit: 1,
    en: ({ characters, count, script, package: name, line }) => [
      `No font of this booklet can draw ${count === 1 ? 'this character' : `these ${count} characters`}${
        script === '' ? '' : ` (${scriptName(script, 'en')})`
      }: ${characters}`,
      name === ''
        ? ANY_FONT_EN
        : `Run “npm install ${name}” and write this line in booklet.yaml: ${line} – without it they would be printed as empty boxes.`,
    ],
    fr: ({ characters, count, script, package: name, line }) => [
      `Aucune police de la brochure ne sait dessiner ${count === 1 ? 'ce caractère' : `ces ${count} caractères`}${
        script === '' ? '' : ` (${scriptName(script, 'fr')})`
      } : ${characters}`,
      name === ''
        ? ANY_FONT_FR
        : `Lancez « npm install ${name} » et écrivez cette ligne dans booklet.yaml : ${line} – sans elle, ils seraient imprimés comme des cases vides.`,
    ],
  }),
  'font-package-missing': entry<{ name: string }>({
    level: 'error',
    exit: 3,
    en: ({ name }) => [
      `The font package “${name}” is not installed.`,
      isFontsource(name)
        ? `Run “npm install ${name}” in the booklet’s folder or in livret’s.`
        : `Font packages are called “@fontsource/…”, such as “@fontsource/noto-sans-thai”; for a file, write its name with its ending (.ttf, .otf, .woff2). Install only packages that you trust.`,
    ],
    fr: ({ name }) => [
      `Le paquet de police « ${name} » n’est pas installé.`,
      isFontsource(name)
        ? `Lancez « npm install ${name} » dans le dossier de la brochure ou dans celui de livret.`
        : `Les paquets de polices s’appellent « @fontsource/… », par exemple « @fontsource/noto-sans-thai » ; pour un fichier, écrivez son nom avec sa terminaison (.ttf, .otf, .woff2). N’installez que des paquets de confiance.`,
    ],
  }),
  'font-package-empty': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `The package “${name}” holds no fonts that livret can use.`,
      'It needs a folder “files” with .woff2 files, as the packages called “@fontsource/…” have.',
    ],
    fr: ({ name }) => [
      `Le paquet « ${name} » ne contient aucune police utilisable par livret.`,
      'Il faut un dossier « files » avec des fichiers .woff2, comme dans les paquets « @fontsource/… ».',
    ],
  }),
  'font-file-missing': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion }) => [
      `The font file “${name}” is not in the booklet’s folder.`,
      suggestion === '' ? 'Check its name, seen from that folder.' : `Did you mean “${suggestion}”?`,
    ],
    fr: ({ name, suggestion }) => [
      `Le fichier de police « ${name} » n’est pas dans le dossier de la brochure.`,
      suggestion === '' ? 'Vérifiez son nom, vu depuis ce dossier.' : `Vouliez-vous dire « ${suggestion} » ?`,
    ],
  }),
  'font-file-outside': entry<{ name: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `The font file “${name}” lies outside the booklet’s folder.`,
      'Copy it into the folder: livret reads nothing else, and fetches nothing from the web.',
    ],
    fr: ({ name }) => [
      `Le fichier de police « ${name} » se trouve hors du dossier de la brochure.`,
      'Copiez-le dans ce dossier : livret ne lit rien d’autre et ne va rien chercher sur le web.',
    ],
  }),
  'font-entry': entry<{ entry: string }>({
    level: 'error',
    exit: 2,
    en: ({ entry: text }) => [
      `“${text}” is neither a font package nor a font file.`,
      'Write the name of a package, such as “@fontsource/noto-sans-thai”, or of a file of the folder with its ending (.ttf, .otf, .woff, .woff2).',
    ],
    fr: ({ entry: text }) => [
      `« ${text} » n’est ni un paquet ni un fichier de police.`,
      'Écrivez le nom d’un paquet, par exemple « @fontsource/noto-sans-thai », ou celui d’un fichier du dossier avec sa terminaison (.ttf, .otf, .woff, .woff2).',
    ],
  }),
  'font-unusable': entry<{ name: string; fault: string; instead: string; limit: number }>({
    level: 'error',
    exit: 2,
    en: ({ name, fault, instead, limit }) => [
      `The font “${name}” cannot be used: ${FAULTS[fault]?.[0] ?? fault}.`,
      instead !== ''
        ? `Use “${instead}” instead.`
        : fault === 'too-large'
          ? `A font may have up to ${limit} MB.`
          : 'Use another: a plain .ttf, .otf or .woff2 file, or a package called “@fontsource/…”.',
    ],
    fr: ({ name, fault, instead, limit }) => [
      `La police « ${name} » est inutilisable : ${FAULTS[fault]?.[1] ?? fault}.`,
      instead !== ''
        ? `Prenez « ${instead} » à la place.`
        : fault === 'too-large'
          ? `Une police peut avoir jusqu’à ${limit} Mo.`
          : 'Prenez-en une autre : un simple fichier .ttf, .otf ou .woff2, ou un paquet « @fontsource/… ».',
    ],
  }),
  'words-missing': entry<{ language: string }>({
    level: 'warning',
    exit: 1,
    en: ({ language }) => [
      `livret has no words of its own in ${languageName(language, 'en')} (${language}): it prints “Contents”, “Notes” and the like in English.`,
      'They can be added: see templates/words in livret’s folder.',
    ],
    fr: ({ language }) => [
      `livret n’a pas de mots à lui dans cette langue : ${languageName(language, 'fr')} (${language}). « Table des matières », « Notes » et autres seront imprimés en anglais.`,
      'On peut les ajouter : voyez templates/words dans le dossier de livret.',
    ],
  }),
};
