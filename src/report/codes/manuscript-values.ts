/** What a key expects, in plain words: for booklet.yaml, group.yaml and front matter. */
import { LEAST_SIDE, MOST_SIDE, PAPERS } from '../../geometry.ts';
import type { Sentence } from '../entry.ts';

const PAPER_NAMES = Object.keys(PAPERS).join(', ');

/**
 * `key` is written with dots (`closing.slogan`); `problem` names an expectation below; `detail` is the
 * limit or the allowed values, `suggestion` what was probably meant: both may be empty.
 */
export type ValueParams = { key: string; problem: string; detail: string; suggestion: string };

type Expected = Record<string, (detail: string) => readonly [expected: string, hint?: string]>;

const EN: Expected = {
  text: () => ['a text', 'Put the value between quotation marks.'],
  boolean: () => ['true or false', 'Write true or false, without quotation marks.'],
  list: () => ['a list', 'Write one item a line, each after a dash and a space.'],
  keys: () => ['a group of keys', 'Write its keys on the lines below, each after two spaces.'],
  'paper-keys': () => [
    'a group of keys: “page”, the size of a page, and “sheet”, that of the paper in the printer',
    'For pages in A5, two on each side of an A4 sheet: paper: { page: A5, sheet: A4 }',
  ],
  'too-long': (detail) => [`a text of at most ${detail} characters`, 'Shorten it.'],
  'too-many': (detail) => [`a list of at most ${detail} items`, 'Shorten it.'],
  'empty-list': () => ['a list with at least one item', 'Add one, or remove the key.'],
  empty: () => ['a text that is not empty', 'Write something, or remove the line.'],
  'one-line': () => ['a text on a single line', 'Remove the line breaks.'],
  control: () => ['a text without control characters', 'Remove the invisible signs, or type it again.'],
  language: () => ['a language code', 'Write for example fr, en, ar or pt-BR.'],
  'language-twice': () => [
    'a list in which every language stands once',
    'Remove the second one. Capital letters make no difference.',
  ],
  'web-address': () => ['a web address', 'Write for example www.example.org or https://example.org/page.'],
  out: () => [
    'a folder inside the one you work in',
    'Write for example dist, with forward slashes and without “..”. Elsewhere only with --out.',
  ],
  choice: (detail) => [`one of these: ${detail}`],
  number: (detail) => [
    detail === '' ? 'a number' : `a number from ${detail.replace('–', ' to ')}`,
    'Write digits only, with a decimal point and without a unit.',
  ],
  whole: (detail) => [`a whole number from ${detail.replace('–', ' to ')}`, 'Write digits only.'],
  paper: () => [
    'a size of paper',
    `Write ${PAPER_NAMES}, or width x height with the unit: 150x210mm, 5.5x8.5in.`,
  ],
  'paper-unit': () => [
    'a size of paper with its unit',
    'Write the unit as well: 150x210mm, or 5.5x8.5in for inches.',
  ],
  'paper-range': () => [
    'a size of paper that can be printed',
    `Each side measures from ${LEAST_SIDE} to ${MOST_SIDE} mm.`,
  ],
  millimetres: (detail) => [`a length in mm (${detail})`, 'Write the number alone, with a point: 4.5'],
  measure: (detail) => [`a measure with its unit (${detail})`, 'Write for example 0.5pt, 4% or 1.5mm.'],
  shift: (detail) => [
    `two lengths in mm, to the right and down (${detail})`,
    'Write both between brackets, with points, and a comma between them: [0.5, -0.25]',
  ],
  price: (detail) => [`a price (${detail})`, 'Write the number alone, with a point: 0.03'],
  copies: (detail) => [`a whole number (${detail})`, 'Write the number alone, without spaces: 200'],
  colour: () => ['a colour', 'Write six digits after #, between quotation marks: "#a3001b"'],
  'colour-pale': (detail) => [
    `a darker colour (${detail}:1 against white; at least 4.5:1)`,
    'Words are set in it on white, and in white upon it: paler, they cannot be read on a copy.',
  ],
  'check-code': () => ['the code of a check', 'docs/messages.md lists them.'],
  'check-fixed': () => [
    'error, if it is set at all: it says that words or pages are lost',
    'Remove the line. Whoever silenced it would hand out booklets with holes.',
  ],
  'value-name': () => [
    'named otherwise: letters, digits, - and _, with a letter first',
    'Write for example: meeting-place: Market hall',
  ],
  'value-taken': () => [
    'named otherwise: livret has a value of that name already',
    'Choose another name, or set that key itself.',
  ],
  class: () => ['one or more names of letters, digits, - and _', 'Write for example: class: poem'],
};

const FR: Expected = {
  text: () => ['un texte', 'Mettez la valeur entre guillemets droits ("…").'],
  boolean: () => ['true (oui) ou false (non)', 'Écrivez true ou false, sans guillemets.'],
  list: () => ['une liste', 'Écrivez un élément par ligne, chacun après un tiret et une espace.'],
  keys: () => ['un groupe de clés', 'Écrivez ses clés sur les lignes suivantes, chacune après deux espaces.'],
  'paper-keys': () => [
    'un groupe de clés : « page », le format d’une page, et « sheet », celui du papier dans l’imprimante',
    'Pour des pages A5, deux par face d’une feuille A4 : paper: { page: A5, sheet: A4 }',
  ],
  'too-long': (detail) => [`un texte d’au plus ${detail} caractères`, 'Raccourcissez-le.'],
  'too-many': (detail) => [`une liste d’au plus ${detail} éléments`, 'Raccourcissez-la.'],
  'empty-list': () => ['une liste d’au moins un élément', 'Ajoutez-en un, ou supprimez la clé.'],
  empty: () => ['un texte non vide', 'Écrivez quelque chose, ou supprimez la ligne.'],
  'one-line': () => ['un texte sur une seule ligne', 'Supprimez les retours à la ligne.'],
  control: () => [
    'un texte sans caractères de contrôle',
    'Supprimez les signes invisibles, ou tapez-le à nouveau.',
  ],
  language: () => ['un code de langue', 'Écrivez par exemple fr, en, ar ou pt-BR.'],
  'language-twice': () => [
    'une liste où chaque langue figure une seule fois',
    'Supprimez la seconde. Les majuscules n’y changent rien.',
  ],
  'web-address': () => [
    'une adresse web',
    'Écrivez par exemple www.example.org ou https://example.org/page.',
  ],
  out: () => [
    'un dossier à l’intérieur de celui où vous travaillez',
    'Écrivez par exemple dist, avec des barres obliques (/) et sans « .. ». Ailleurs, seulement avec --out.',
  ],
  choice: (detail) => [`l’une de ces valeurs : ${detail}`],
  number: (detail) => [
    detail === '' ? 'un nombre' : `un nombre de ${detail.replace('–', ' à ')}`,
    'Écrivez seulement des chiffres, avec un point décimal et sans unité.',
  ],
  whole: (detail) => [`un nombre entier de ${detail.replace('–', ' à ')}`, 'Écrivez seulement des chiffres.'],
  paper: () => [
    'un format de papier',
    `Écrivez ${PAPER_NAMES}, ou largeur x hauteur avec l’unité : « 150x210mm ».`,
  ],
  'paper-unit': () => [
    'un format de papier avec son unité',
    'Ajoutez l’unité : « 150x210mm », ou « 5.5x8.5in » pour des pouces.',
  ],
  'paper-range': () => [
    'un format de papier imprimable',
    `Chaque côté mesure de ${LEAST_SIDE} à ${MOST_SIDE} mm.`,
  ],
  millimetres: (detail) => [`une longueur en mm (${detail})`, 'Écrivez le nombre seul, avec un point : 4.5'],
  measure: (detail) => [`une mesure avec son unité (${detail})`, 'Écrivez par exemple 0.5pt, 4% ou 1.5mm.'],
  shift: (detail) => [
    `deux longueurs en mm, vers la droite et vers le bas (${detail})`,
    'Écrivez-les entre crochets, avec des points, séparées par une virgule : [0.5, -0.25]',
  ],
  price: (detail) => [`un prix (${detail})`, 'Écrivez le nombre seul, avec un point : 0.03'],
  copies: (detail) => [`un nombre entier (${detail})`, 'Écrivez le nombre seul, sans espace : 200'],
  colour: () => [
    'une couleur',
    'Écrivez six signes après #, de 0 à 9 et de a à f, entre guillemets droits : "#a3001b"',
  ],
  'colour-pale': (detail) => [
    `une couleur plus foncée (contraste sur du blanc : ${detail.replace('.', ',')} ; il faut au moins 4,5)`,
    'On écrit avec elle sur du blanc, et en blanc sur elle : plus pâle, on ne lit plus rien sur une copie.',
  ],
  'check-code': () => ['le code d’une vérification', 'Ils sont dans docs/messages.fr.md.'],
  'check-fixed': () => [
    'error, s’il est indiqué : il signale des mots ou des pages perdus',
    'Supprimez la ligne. Sans ce signal, on distribuerait des brochures trouées.',
  ],
  'value-name': () => [
    'nommé autrement : lettres, chiffres, - et _, en commençant par une lettre',
    'Écrivez par exemple : lieu: Salle des fêtes',
  ],
  'value-taken': () => [
    'nommé autrement : livret a déjà une valeur de ce nom',
    'Choisissez un autre nom, ou réglez la clé elle-même.',
  ],
  class: () => [
    'un ou plusieurs noms faits de lettres, de chiffres, de - et de _',
    'Écrivez par exemple : class: poeme',
  ],
};

/** The sentence for one wrong value. */
export function valueSentence(language: 'en' | 'fr', params: ValueParams): Sentence {
  const table = language === 'fr' ? FR : EN;
  const [expected, hint] = (table[params.problem] ?? table.text!)(params.detail);
  const meant = params.suggestion === '' ? hint : didYouMean(language, params.suggestion);
  const text =
    language === 'fr' ? `« ${params.key} » doit être ${expected}.` : `“${params.key}” must be ${expected}.`;
  return meant === undefined ? [text] : [text, meant];
}

/** The hint for what was probably meant. */
export const didYouMean = (language: 'en' | 'fr', suggestion: string): string =>
  language === 'fr' ? `Vouliez-vous dire « ${suggestion} » ?` : `Did you mean “${suggestion}”?`;
