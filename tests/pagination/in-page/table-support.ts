/** Tables as Markdown and HTML, and where their words come to lie. */
import { type PdfPage, readPages, type Sign } from '../../build/pdf.ts';
import { buildFiles } from '../../build/support.ts';

const WORDS =
  'le loyer payé chaque mois doit figurer sur la quittance que le bailleur remet sans frais au locataire'.split(
    ' ',
  );
let next = 0;
/** So many words, never the same twice in a row. */
export const words = (count: number): string =>
  Array.from({ length: count }, () => WORDS[next++ % WORDS.length]).join(' ');

export const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

export const head = (...cells: string[]): string =>
  `| ${cells.join(' | ')} |\n|${'---|'.repeat(cells.length)}\n`;
export const row = (...cells: string[]): string => `| ${cells.join(' | ')} |\n`;

const YAML = 'title: Tableaux\nlanguage: fr\nhyphenate: false\ncover: false\n';

/** Builds a booklet of one chapter; fails where a word is lost or anything is complained of. */
export async function pagesOf(markdown: string): Promise<PdfPage[]> {
  const { read, faults } = await buildFiles({ 'booklet.yaml': YAML, '1.md': markdown });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return readPages(read);
}

/** All that stands on a page, without spaces. */
export const textOf = ({ signs }: PdfPage): string =>
  signs
    .map(({ char }) => char)
    .join('')
    .replace(/\s/g, '');

/** The first sign of each place where `word` stands on a page. */
export function placesOf({ signs }: PdfPage, word: string): Sign[] {
  const inked = signs.filter(({ char }) => char.trim() !== '');
  const text = inked.map(({ char }) => char).join('');
  const found: Sign[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(inked[at]!);
  return found;
}

/** The pages, from 1, on which `word` stands; one entry for each time. */
export const pagesWith = (pages: readonly PdfPage[], word: string): number[] =>
  pages.flatMap((page, i) => placesOf(page, word).map(() => i + 1));
