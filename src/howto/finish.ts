/** The last step: what makes a booklet of the printed sheets, by scheme. */
import { drawLines, drawStapling } from './drawings/finish.ts';
import { fill } from './fill.ts';
import { centimetres } from './numbers.ts';
import type { HowtoInput } from './types.ts';
import type { FinishWords } from './words.ts';

/** Staples stand this part of the page's height from its head and its foot. */
const STAPLE_AT = 1 / 4;

/** @throws {Error} for a scheme without sentences: a fault of livret's own */
export function finishOf(input: HowtoInput, words: FinishWords, language: string) {
  const { plan, sheets, page } = input;
  const values = { staple: centimetres(page.height * STAPLE_AT, language) };
  const name = plan.scheme === 'saddle' && sheets === 1 ? 'single' : plan.scheme;
  const sentence = words[name];
  if (sentence === undefined) throw new Error(`Nothing is said of how to finish “${plan.scheme}”.`);
  const helper = name === 'saddle' || name === 'signatures' ? [fill(words.helper, values)] : [];
  const folded = ['saddle', 'single', 'signatures'].includes(name);
  return {
    title: words.title,
    texts: [fill(sentence, values), ...helper],
    drawing: folded ? drawStapling(sheets, input.direction === 'rtl' ? 'right' : 'left') : drawLines(input),
  };
}
