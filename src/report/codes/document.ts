/** Messages about the look of the booklet. */
import { entry } from '../entry.ts';

/** Why a token's limit is where it is (document/token-table.ts). */
const WHY: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  edge: [
    'Closer to the edge of the paper office printers print nothing.',
    'Plus près du bord du papier, les imprimantes de bureau n’impriment rien.',
  ],
  head: [
    'Less leaves no room for the line above the text.',
    'En dessous, il n’y a plus de place pour la ligne placée au-dessus du texte.',
  ],
  footer: [
    'Less leaves no room for the page number below the text.',
    'En dessous, il n’y a plus de place pour le numéro de page sous le texte.',
  ],
  small: [
    'Smaller, it is too small to read on a copy of a copy.',
    'Plus petit, on ne le lit plus sur la copie d’une copie.',
  ],
  large: [
    'Larger, it does not fit the lines of a booklet.',
    'Plus grand, il n’entre plus dans les lignes d’une brochure.',
  ],
  close: ['Closer, the lines run into each other.', 'Plus serrées, les lignes se touchent.'],
  apart: ['Further apart, lines are no text any more.', 'Plus écartées, les lignes ne font plus un texte.'],
  thin: ['Thinner rules vanish on a copier.', 'Plus fins, les filets disparaissent à la photocopie.'],
  sign: [
    'Less leaves no room for bullets and numbers.',
    'En dessous, il n’y a plus de place pour les puces et les numéros.',
  ],
  room: ['More leaves too little room for the words.', 'Au-delà, il reste trop peu de place pour les mots.'],
  letters: [
    'Beyond that, words can no longer be told apart, or fall to pieces.',
    'Au-delà, les mots se touchent ou se défont.',
  ],
  nothing: [
    'Less than nothing lays one thing over another.',
    'Moins que rien ferait se recouvrir les lignes.',
  ],
};

export const documentCodes = {
  'token-unknown': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion }) => [
      `There is no token called “${name}”.`,
      `Did you mean “${suggestion}”? docs/themes.md lists all of them.`,
    ],
    fr: ({ name, suggestion }) => [
      `Il n’y a pas de réglage appelé « ${name} » sous « tokens ».`,
      `Vouliez-vous dire « ${suggestion} » ? docs/themes.fr.md les donne tous.`,
    ],
  }),
  'token-choice': entry<{ name: string; value: string; choices: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, value, choices }) => [
      `The token “${name}” cannot be “${value}”.`,
      `It is one of: ${choices}.`,
    ],
    fr: ({ name, value, choices }) => [
      `Le réglage « ${name} » ne peut pas valoir « ${value} ».`,
      `C’est l’un de ceux-ci : ${choices}.`,
    ],
  }),
  'token-of-theme': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name }) => [
      `The token “${name}” is set by the theme alone.`,
      'Remove it from tokens:, or choose another theme. docs/themes.md lists the tokens that can be set.',
    ],
    fr: ({ name }) => [
      `Le réglage « ${name} » n’appartient qu’au thème.`,
      'Retirez-le de « tokens », ou choisissez un autre thème. docs/themes.fr.md donne les réglages possibles.',
    ],
  }),
  'token-unit': entry<{
    name: string;
    value: string;
    least: number;
    most: number;
    unit: string;
    example: string;
  }>({
    level: 'error',
    exit: 2,
    en: ({ name, value, least, most, unit, example }) => [
      `The token “${name}” cannot be “${value}”: it is a length in ${unit}.`,
      example === ''
        ? `Write a length from ${least}${unit} to ${most}${unit}.`
        : `Write ${example} (from ${least}${unit} to ${most}${unit}).`,
    ],
    fr: ({ name, value, least, most, unit, example }) => [
      `Le réglage « ${name} » ne peut pas valoir « ${value} » : c’est une longueur en ${unit}.`,
      example === ''
        ? `Écrivez une longueur de ${least}${unit} à ${most}${unit}.`
        : `Écrivez ${example} (de ${least}${unit} à ${most}${unit}).`,
    ],
  }),
  'token-value': entry<{
    name: string;
    value: string;
    least: number;
    most: number;
    unit: string;
    why: string;
  }>({
    level: 'error',
    exit: 2,
    en: ({ name, value, least, most, unit, why }) => [
      `The token “${name}” cannot be “${value}”. ${WHY[why]?.[0] ?? `‹${why}›`}`,
      `It is a length from ${least}${unit} to ${most}${unit}.`,
    ],
    fr: ({ name, value, least, most, unit, why }) => [
      `Le réglage « ${name} » ne peut pas valoir « ${value} ». ${WHY[why]?.[1] ?? `‹${why}›`}`,
      `C’est une longueur de ${least}${unit} à ${most}${unit}.`,
    ],
  }),
  'colours-not-kept': entry<Record<string, never>>({
    level: 'info',
    exit: 2,
    en: () => [
      'The colours are not used: everything is printed in grey.',
      'For a booklet in colour write colour: keep. Copiers bill such pages as colour pages.',
    ],
    fr: () => [
      'Les couleurs ne servent pas : tout est imprimé en gris.',
      'Pour une brochure en couleur, écrivez colour: keep. Les photocopieurs facturent ces pages en couleur.',
    ],
  }),
};
