/** A whole book of generated chapters, as the files of its folder. */
import { chapter, type Plan, SECTIONS } from './chapter.ts';
import { picture } from './picture.ts';
import { Random } from './random.ts';
import { wordsFrom } from './words.ts';

/** Contents of files by their names inside the booklet's folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The same seed and the same number of chapters give the same bytes. */
export function book({ chapters, seed }: { chapters: number; seed: number }): Files {
  const random = new Random(seed);
  const words = wordsFrom(random);
  const number = (index: number): string => String(index + 1).padStart(3, '0');
  const plans: Plan[] = Array.from({ length: chapters }, (_, index) => ({
    file: `${number(index)}.md`,
    title: words.title(4),
    // The number keeps anchors apart.
    sections: Array.from({ length: SECTIONS }, (_, n) => `${words.title(3)} ${n + 1}`),
  }));
  const files = new Map<string, string | Uint8Array>();
  const title = words.title(3);
  files.set('booklet.yaml', `title: ${title}\nlanguage: fr\ntoc: true\n`);
  for (const [index, plan] of plans.entries()) {
    const name = `${number(index)}.png`;
    files.set(plan.file, chapter(plan, name, plans, { random, words }));
    files.set(name, picture(random));
  }
  return files;
}
