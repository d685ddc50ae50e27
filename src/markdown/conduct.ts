/**
 * All chapters through the steps, whoever does them, and what one needs of the others: a link needs the anchors of all,
 * a list of addresses at the end numbers those of all. What was kept of a chapter is taken if all of that is as it was.
 * Whatever is said is told in the order of the chapters.
 */
import { addressChapter } from './chapter.ts';
import { tellInclusive } from './inclusive.ts';
import { LinkTargets } from './links.ts';
import type { ChapterKeeper, ChapterRecord, Hand, LinkFacts, ReadFacts } from './steps.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';

/** Renders all chapters; faults go to `context.notices`. @param hand does what is not kept */
export async function conduct(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  hand: Hand,
  keeper?: ChapterKeeper,
): Promise<HtmlChapter[]> {
  const all = chapters.map((_, index) => index);
  const kept = new Map<number, ChapterRecord>();
  for (const [index, record] of (await Promise.all(all.map((index) => keeper?.get(index)))).entries())
    if (record && (await picturesStay(record, chapters[index]!, context))) kept.set(index, record);

  const read = new Map<number, ReadFacts>();
  const linked = new Map<number, LinkFacts>();
  const readNow = async (indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) kept.delete(index);
    for (const [at, facts] of (await hand.read(indexes)).entries()) read.set(indexes[at]!, facts);
  };
  await readNow(all.filter((index) => !kept.has(index)));
  const named = all.map((index) => (kept.get(index)?.read ?? read.get(index)!).named);
  const targets = new LinkTargets(named);
  await readNow(
    [...kept].flatMap(([index, { linked: was }]) =>
      targets.stay(was.targets, named[index]!) ? [] : [index],
    ),
  );
  const linkNow = async (indexes: readonly number[]): Promise<void> => {
    for (const [at, facts] of (await hand.link(indexes, named)).entries()) linked.set(indexes[at]!, facts);
  };
  await linkNow(inOrder(read));

  const addressesOf = (index: number): readonly string[] =>
    (kept.get(index)?.linked ?? linked.get(index)!).addresses;
  const numbers = context.links === 'list-at-end' ? numbered(all.flatMap(addressesOf)) : new Map();
  const numbersOf = (index: number): number[] =>
    numbers.size === 0 ? [] : addressesOf(index).map((href) => numbers.get(href)!);
  const moved = [...kept].flatMap(([index, was]) =>
    numbersOf(index).join() === was.numbers.join() ? [] : [index],
  );
  await readNow(moved);
  await linkNow(moved);

  const anew = inOrder(read);
  const finished = await hand.finish(anew, numbers);
  const made = new Map(
    anew.map((index, at): [number, ChapterRecord] => [
      index,
      {
        ...{ read: read.get(index)!, linked: linked.get(index)! },
        ...{ numbers: numbersOf(index), html: finished[at]! },
      },
    ]),
  );
  for (const [index, record] of made) keeper?.set(index, record);

  const records = all.map((index) => kept.get(index) ?? made.get(index)!);
  tell(records, context);
  const html = records.map((record) => record.html);
  return numbers.size === 0 ? html : [...html, addressChapter(numbers, context.language)];
}

function tell(records: readonly ChapterRecord[], { notices, usePicture }: MarkdownContext): void {
  for (const { read } of records) {
    notices.push(...read.said);
    for (const [url, use] of read.uses) usePicture?.(url, use);
  }
  tellInclusive(
    records.map(({ read }) => read.inclusive),
    notices,
  );
  for (const { linked } of records) notices.push(...linked.said);
  for (const { linked } of records) notices.push(...linked.later);
}

/** Looks for each picture again, as reading would: it is also how the page comes to know of them. */
async function picturesStay(
  { read, linked }: ChapterRecord,
  chapter: MarkdownChapter,
  { resolveImage }: MarkdownContext,
): Promise<boolean> {
  for (const [reference, found] of [...read.images, ...linked.images])
    if (JSON.stringify(await resolveImage(reference, chapter)) !== JSON.stringify(found)) return false;
  return true;
}

const inOrder = (facts: ReadonlyMap<number, unknown>): number[] => [...facts.keys()].sort((a, b) => a - b);

/** Each once, from 1, in their order. */
function numbered(addresses: readonly string[]): Map<string, number> {
  return new Map([...new Set(addresses)].map((href, index) => [href, index + 1]));
}
