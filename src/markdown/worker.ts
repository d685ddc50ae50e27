/**
 * Markdown to HTML within limits. What is surely harmless is read at once; everything else in threads of their own,
 * which are ended when they take too long or too much memory. What comes out, and what is said, is the same.
 */
import os from 'node:os';
import { Refusal } from '../report/notice.ts';
import { conduct } from './conduct.ts';
import { here } from './here.ts';
import { tellOverLimits } from './limits/over-limits.ts';
import { heaviest, isTame, mayLinkMuch } from './limits/passages.ts';
import type { MarkdownLimits } from './limits/types.ts';
import type { ChapterKeeper, Hand } from './steps.ts';
import { areWatched, watchThread } from './thread-clock.ts';
import { type ThreadHand, threadHand } from './thread-hand.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';

/** Characters that give a second more: prose takes a quarter of that here. */
const CHARACTERS_A_SECOND = 100_000;
/** Memory for a thread, MB: half of the machine's, within bounds. */
const MEMORY = Math.round(Math.min(4096, Math.max(512, os.totalmem() / 2 ** 21)));
/** From so many characters on a second thread is worth its start. */
const WORTH_TWO = 150_000;

/** Renders all chapters. @throws {Refusal} when a limit is passed; other faults go to `context.notices` */
export async function renderWithin(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  limits: MarkdownLimits,
  keeper?: ChapterKeeper,
): Promise<HtmlChapter[]> {
  for (const chapter of chapters) tellOverLimits(chapter, limits, context.notices);
  context.notices.refuseErrors();
  const threads = new Threads(chapters, context, limits);
  const near = here(chapters, context);
  const whose = new Map<number, Hand>();
  const hand: Hand = {
    // Chapters that were kept may have to be read after others, since a link of theirs leads elsewhere.
    read: async (indexes) => {
      const some = indexes.map((index) => chapters[index]!);
      const harmless = isTame(some) && !mayLinkMuch(some, chapters);
      const chosen = harmless ? near : threads;
      for (const index of indexes) whose.set(index, chosen);
      return chosen.read(indexes);
    },
    link: (indexes, all) =>
      shareOut(
        indexes,
        (i) => whose.get(i)!,
        (one, some) => one.link(some, all),
      ),
    finish: (indexes, numbers) =>
      shareOut(
        indexes,
        (i) => whose.get(i)!,
        (one, some) => one.finish(some, numbers),
      ),
  };
  return threads.during(conduct(chapters, context, hand, keeper));
}

/** Exported for tests: texts that need no thread must come out of it the same, and out of two. */
export function inThread(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  limits: Pick<MarkdownLimits, 'seconds'>,
  most?: number,
): Promise<HtmlChapter[]> {
  const threads = new Threads(chapters, context, limits, most);
  return threads.during(conduct(chapters, context, threads));
}

/** Threads, as many as the text is worth, that take the chapters between them. They start when they are needed. */
class Threads implements Hand {
  readonly #whose = new Map<number, ThreadHand>();
  #hands: ThreadHand[] = [];
  #stopClock = (): void => {};
  #fail!: (error: Error) => void;
  readonly #failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  constructor(
    private readonly chapters: readonly MarkdownChapter[],
    private readonly context: MarkdownContext,
    private readonly limits: Pick<MarkdownLimits, 'seconds'>,
    private readonly most?: number,
  ) {}

  /** Waits for work that the threads are needed for, or until they cannot go on; they end with it. */
  during<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#failed]).finally(() => {
      this.#stopClock();
      for (const hand of this.#hands) hand.end();
    });
  }

  read(indexes: readonly number[]) {
    if (indexes.length === 0) return Promise.resolve([]);
    this.#start(indexes);
    this.#assign(indexes);
    return shareOut(indexes, this.#of, (hand, some) => hand.read(some));
  }

  link(indexes: readonly number[], all: Parameters<Hand['link']>[1]) {
    return shareOut(indexes, this.#of, (hand, some) => hand.link(some, all));
  }

  finish(indexes: readonly number[], numbers: ReadonlyMap<string, number>) {
    return shareOut(indexes, this.#of, (hand, some) => hand.finish(some, numbers));
  }

  readonly #of = (index: number): ThreadHand => this.#whose.get(index)!;

  #start(indexes: readonly number[]): void {
    if (this.#hands.length > 0) return;
    const { chapters } = this;
    const budget = (this.limits.seconds + lengthOf(chapters) / CHARACTERS_A_SECOND) * 1000;
    const onEnd = (why: Error | 'memory'): void =>
      why === 'memory' ? this.#tooMuch('limit-memory', MEMORY) : this.#fail(why);
    const text = lengthOf(indexes.map((index) => chapters[index]!));
    // Of two processors the second has enough to do with one thread: it compiles and tidies up for it. Where other
    // booklets are read as well, all have.
    const free = os.availableParallelism() > 2 && !areWatched();
    const worth = text >= WORTH_TWO && indexes.length > 1 && free ? MOST_THREADS : 1;
    this.#stopClock = watchThread(budget, () => this.#tooMuch('limit-seconds', Math.ceil(budget / 1000)));
    for (let count = 0; count < (this.most ?? worth); count += 1) {
      // The first reads whatever could need much of it.
      const memory = count === 0 ? MEMORY : MEMORY / 2;
      this.#hands.push(threadHand(chapters, this.context, { memory, onEnd }));
    }
  }

  /** What could take long is read in one thread, by turns; the rest is shared out by length, the longest first. */
  #assign(indexes: readonly number[]): void {
    const [first] = this.#hands;
    const loads = new Map(this.#hands.map((hand) => [hand, 0]));
    const give = (index: number, hand: ThreadHand): void => {
      this.#whose.set(index, hand);
      loads.set(hand, loads.get(hand)! + this.chapters[index]!.body.length);
    };
    const tame = indexes.filter((index) => isTame([this.chapters[index]!]));
    for (const index of indexes) if (!tame.includes(index)) give(index, first!);
    tame.sort((a, b) => this.chapters[b]!.body.length - this.chapters[a]!.body.length);
    for (const index of tame) give(index, [...loads].sort(([, a], [, b]) => a - b)[0]![0]);
  }

  #tooMuch(code: 'limit-seconds' | 'limit-memory', limit: number): void {
    const { chapters } = this;
    const { notices } = this.context;
    // Whichever has been read for the longest.
    const [current] = this.#hands
      .flatMap((hand) => hand.current() ?? [])
      .sort((a, b) => a.since - b.since)
      .map(({ index }) => chapters[index]!);
    const found = heaviest(current ? [current] : chapters);
    notices.add(code, { limit }, { file: (found?.chapter ?? chapters[0])?.file, line: found?.line });
    this.#fail(new Refusal(notices.all));
  }
}

/** Each has its own copy of the program, which takes time to read: more are quicker for none but the longest books. */
const MOST_THREADS = 2;

const lengthOf = (chapters: readonly MarkdownChapter[]): number =>
  chapters.reduce((sum, { body }) => sum + body.length, 0);

/** Each hand gets its own, all work at the same time, and what they give is put in order again. */
async function shareOut<H, T>(
  indexes: readonly number[],
  whose: (index: number) => H,
  work: (hand: H, indexes: readonly number[]) => Promise<T[]>,
): Promise<T[]> {
  const shares = new Map<H, number[]>();
  for (const index of indexes) shares.set(whose(index), [...(shares.get(whose(index)) ?? []), index]);
  const given = await Promise.all(
    [...shares].map(async ([hand, some]) => {
      const results = await work(hand, some);
      return some.map((index, at) => [index, results[at]!] as const);
    }),
  );
  const byIndex = new Map(given.flat());
  return indexes.map((index) => byIndex.get(index)!);
}
