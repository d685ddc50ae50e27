/**
 * Fractions that few text faces have (⅛, ⅔ and their kin) are written out with the fraction slash. The three
 * of Latin-1 (¼ ½ ¾) stay. After a number there is a space: 2⅛ is not 21⁄8.
 */
import type { Root } from 'hast';
import { visit } from './visit.ts';

export function writeOutFractions(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/[\u2150-\u215e\u2189]/g, (fraction, at: number, text: string) => {
      const space = /\p{N}/u.test(text.charAt(at - 1)) ? '\u00a0' : '';
      return space + fraction.normalize('NFKD');
    });
  });
}
