/** Messages about the look of the booklet. */
import { entry } from '../entry.ts';

export const documentCodes = {
  'token-unknown': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion }) => [
      `There is no token called “${name}”.`,
      `Did you mean “${suggestion}”? All of them stand in styles/tokens.css.`,
    ],
    fr: ({ name, suggestion }) => [
      `Il n’y a pas de réglage appelé « ${name} » sous « tokens ».`,
      `Vouliez-vous dire « ${suggestion} » ? Tous figurent dans styles/tokens.css.`,
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
  'token-value': entry<{ name: string; value: string; least: number; most: number; unit: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, value, least, most, unit }) => [
      `The token “${name}” cannot be “${value}”.`,
      `It is a length from ${least}${unit} to ${most}${unit}.`,
    ],
    fr: ({ name, value, least, most, unit }) => [
      `Le réglage « ${name} » ne peut pas valoir « ${value} ».`,
      `C’est une longueur de ${least}${unit} à ${most}${unit}.`,
    ],
  }),
};
