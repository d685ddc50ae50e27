/**
 * Type is large enough to be read from a copy of a copy: 7 pt at least, running text 9 pt. What is smaller in a few
 * signs is not meant: numbers of notes, indices of formulas, fractions, the dots before the items of a list (which
 * browsers write as signs of 3 pt).
 */
import type { Size } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import { spotsIn, tenth, toldOnce } from './spots.ts';
import type { Check, CheckContext } from './types.ts';

/** pt */
const LIMITS = { text: 7, body: 9 };
/** Of pages that lie in a hand like a calendar, narrower than A6: they are held close to the eyes. pt */
const POCKET_LIMITS = { text: 6, body: 7 };
const POCKET_WIDTH = 100;
/** What has fewer signs in one place is a mark and not words. */
const WORDS = 6;
/** Fewer signs in all are a poster or a card, which have no running text. */
const BOOK = 500;
/** Chromium rounds sizes to hundredths of a pixel: pt */
const SLACK = 0.05;

export const textSize: Check = (context) => [...small(context), ...body(context)];

function limitsFor({ reading }: CheckContext) {
  const page: Size | undefined = reading.facts.pages[0]?.trim;
  return page && Math.min(page.width, page.height) < POCKET_WIDTH ? POCKET_LIMITS : LIMITS;
}

function small(context: CheckContext): Notice[] {
  const { reading } = context;
  const { text: least } = limitsFor(context);
  const spots = spotsIn(reading, ({ text }) =>
    text.filter(({ size, signs }) => signs >= WORDS && size < least - SLACK),
  );
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, reading);
  const size = tenth(Math.min(...spots.map((run) => run.size)));
  return [notice('text-small', { size, least, pages }, place)];
}

/** Running text is what most signs are set in. A booklet of livret's own says what it is: it may be mostly notes. */
function body(context: CheckContext): Notice[] {
  const { reading, intent } = context;
  const { body: least } = limitsFor(context);
  if (intent?.textSize !== undefined) {
    if (intent.textSize >= least - SLACK) return [];
    return [notice('body-small', { size: tenth(intent.textSize), least }, { file: reading.file })];
  }
  const counts = new Map<number, number>();
  const runs = spotsIn(reading, ({ text }) => text.filter(({ size }) => !Number.isNaN(size)));
  for (const { size, signs } of runs) counts.set(tenth(size), (counts.get(tenth(size)) ?? 0) + signs);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (!usual || total < BOOK || usual[0] >= least - SLACK) return [];
  const [size] = usual;
  const first = runs.find((run) => tenth(run.size) === size);
  return [
    notice('body-small', { size, least }, { file: reading.file, page: first?.page, area: first?.area }),
  ];
}
