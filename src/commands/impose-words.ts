/** What to do with the sheets at the printer, in a sentence. */
import type { MessageLanguage } from '../report/render.ts';
import type { Duplex } from './impose-options.ts';

interface Words {
  bothSides: (edge: string) => string;
  oneSide: string;
  fronts: string;
  backs: (edge: string) => string;
  backsReversed: (edge: string) => string;
  edges: { short: string; long: string };
}

const WORDS: Record<MessageLanguage, Words> = {
  en: {
    edges: { short: 'short edge', long: 'long edge' },
    bothSides: (edge) => `print both sides, flipped on the ${edge}, at 100 %.`,
    oneSide: 'print one side only, at 100 %.',
    fronts: 'print one side, at 100 %. Then print the backs on the same stack.',
    backs: (edge) =>
      `turn the whole stack of fronts over on its ${edge}; the sheet that was printed first now lies on top. Put it in so that the blank sides are printed, at 100 %. Try it with two sheets.`,
    backsReversed: (edge) =>
      `put the stack of fronts in as it came out, the sheet that was printed last on top, so that the blank sides are printed as if each had been turned over on its ${edge}, at 100 %. Try it with two sheets.`,
  },
  fr: {
    edges: { short: 'bord court', long: 'bord long' },
    bothSides: (edge) => `imprimez recto verso, en retournant sur le ${edge}, à 100 %.`,
    oneSide: 'imprimez au recto seulement, à 100 %.',
    fronts: 'imprimez d’un seul côté, à 100 %. Imprimez ensuite les versos sur la même pile.',
    backs: (edge) =>
      `retournez toute la pile des rectos sur le ${edge} ; la première feuille imprimée est alors dessus. Chargez-la de sorte que les faces blanches soient imprimées, à 100 %. Essayez avec deux feuilles.`,
    backsReversed: (edge) =>
      `remettez la pile des rectos telle quelle, la dernière feuille imprimée dessus, de sorte que les faces blanches soient imprimées comme si chaque feuille avait été retournée sur le ${edge}, à 100 %. Essayez avec deux feuilles.`,
  },
};

/**
 * @param twoSided whether the scheme prints on both sides at all
 * @param reversed whether the last sheet comes first
 */
export function howToPrint(
  language: MessageLanguage,
  duplex: Duplex,
  twoSided: boolean,
  reversed = false,
): string {
  const words = WORDS[language];
  const edge = words.edges[duplex.endsWith('long-edge') ? 'long' : 'short'];
  if (!twoSided) return words.oneSide;
  if (duplex === 'fronts') return words.fronts;
  if (duplex.startsWith('backs')) return (reversed ? words.backsReversed : words.backs)(edge);
  return words.bothSides(edge);
}
