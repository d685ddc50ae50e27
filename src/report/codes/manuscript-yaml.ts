/** What can be wrong in a few lines of YAML, in plain words: for booklet.yaml, group.yaml and front matter. */
import type { Sentence } from '../entry.ts';

/** `column` counts from 1; `key` is the key or sign concerned, or empty. */
export type YamlParams = { fault: string; column: number; key: string };

type Words = Record<string, (params: YamlParams) => readonly [text: string, hint: string]>;

const EN: Words = {
  tab: ({ column }) => [
    `A tab is used for indentation here (column ${column}).`,
    'Use spaces instead: two for each level.',
  ],
  duplicate: ({ key }) => [`The key “${key}” is set a second time here.`, 'Keep one of the two.'],
  colon: ({ column }) => [
    `The value that begins at column ${column} contains a colon, which is taken for another key.`,
    'Put the whole value between quotation marks: title: "Rent: what to do".',
  ],
  quote: ({ column }) => [
    `The quotation mark at column ${column} is not closed, or text follows after it was closed.`,
    'Close it at the end of the value. A value with an apostrophe goes between double quotation marks.',
  ],
  bracket: ({ column }) => [`The bracket at column ${column} is not closed.`, 'Close it with ] or }.'],
  indent: ({ column }) => [
    `The indentation is not right here (column ${column}).`,
    'Keys of one level begin in the same column; what belongs to a key stands two spaces further right.',
  ],
  key: () => [
    'This line is not of the form “key: value”.',
    'Write a key, a colon, a space and the value. Items of a list begin with a dash and a space.',
  ],
  special: ({ column }) => [
    `A value cannot begin with the sign at column ${column}.`,
    'Put the whole value between quotation marks.',
  ],
  escape: ({ column }) => [
    `The backslash at column ${column} has no meaning livret knows.`,
    'Write it twice, or put the value between single quotation marks.',
  ],
  documents: () => [
    'A second part begins here, after a line of three dashes.',
    'Remove the lines “---”: they are not needed here.',
  ],
  tag: ({ key }) => [
    `The mark “${key}” is not accepted: livret reads plain values only.`,
    'Remove it. If the value itself begins with “!”, put it between quotation marks.',
  ],
  alias: () => ['Too much is repeated with “*”.', 'Write the values out.'],
  deep: () => ['Brackets or lists are nested too deeply here.', 'Write the values on fewer levels.'],
  long: () => ['This is too long.', 'Keep only the keys; longer text goes into the chapters.'],
  shape: () => [
    'There are no keys here.',
    'Write lines of the form “key: value”, with a space after the colon.',
  ],
  other: ({ column }) => [
    `This line cannot be understood (column ${column}).`,
    'Check quotation marks, colons and indentation here and on the line before.',
  ],
};

const FR: Words = {
  tab: ({ column }) => [
    `Une tabulation sert de retrait ici (colonne ${column}).`,
    'Remplacez-la par des espaces : deux par niveau.',
  ],
  duplicate: ({ key }) => [
    `La clé « ${key} » est donnée une deuxième fois ici.`,
    'Gardez l’une des deux lignes.',
  ],
  colon: ({ column }) => [
    `La valeur qui commence à la colonne ${column} contient un deux-points, pris pour une autre clé.`,
    'Mettez toute la valeur entre guillemets droits : title: "Loyer : que faire ?".',
  ],
  quote: ({ column }) => [
    `Le guillemet de la colonne ${column} n’est pas fermé, ou du texte suit sa fermeture.`,
    'Fermez-le à la fin de la valeur. Une valeur avec apostrophe se met entre guillemets doubles ("…").',
  ],
  bracket: ({ column }) => [
    `Le crochet ou l’accolade de la colonne ${column} n’est pas fermé.`,
    'Fermez avec ] ou }.',
  ],
  indent: ({ column }) => [
    `Le retrait n’est pas bon ici (colonne ${column}).`,
    'Les clés d’un même niveau commencent à la même colonne ; ce qui dépend d’une clé est décalé de deux espaces.',
  ],
  key: () => [
    'Cette ligne n’est pas de la forme « clé: valeur ».',
    'Écrivez une clé, un deux-points, une espace et la valeur. Dans une liste, chaque ligne commence par un tiret et une espace.',
  ],
  special: ({ column }) => [
    `Une valeur ne peut pas commencer par le signe de la colonne ${column}.`,
    'Mettez toute la valeur entre guillemets droits ("…").',
  ],
  escape: ({ column }) => [
    `La barre oblique inverse de la colonne ${column} n’a pas de sens connu.`,
    "Doublez-la, ou mettez la valeur entre apostrophes droites ('…').",
  ],
  documents: () => [
    'Une deuxième partie commence ici, après une ligne de trois tirets.',
    'Supprimez les lignes « --- » : elles sont inutiles ici.',
  ],
  tag: ({ key }) => [
    `La marque « ${key} » n’est pas admise : livret ne lit que des valeurs simples.`,
    'Supprimez-la. Si la valeur elle-même commence par « ! », mettez-la entre guillemets droits ("…").',
  ],
  alias: () => ['Trop de choses sont répétées avec « * ».', 'Écrivez les valeurs en toutes lettres.'],
  deep: () => [
    'Des crochets ou des listes sont emboîtés trop profondément ici.',
    'Écrivez les valeurs sur moins de niveaux.',
  ],
  long: () => ['C’est trop long.', 'Ne gardez que les clés ; les textes plus longs vont dans les chapitres.'],
  shape: () => [
    'Il n’y a pas de clés ici.',
    'Écrivez des lignes de la forme « clé: valeur », avec une espace après le deux-points.',
  ],
  other: ({ column }) => [
    `Cette ligne est incompréhensible (colonne ${column}).`,
    'Vérifiez les guillemets, les deux-points et les retraits, ici et à la ligne précédente.',
  ],
};

/** The sentence for one fault; an unknown one is told as «other». */
export function yamlSentence(language: 'en' | 'fr', params: YamlParams): Sentence {
  const words = language === 'fr' ? FR : EN;
  return (words[params.fault] ?? words.other!)(params);
}
