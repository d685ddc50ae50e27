/** Editions of the guide that change nothing but values, as most local groups do. */
import type { Files } from './book.ts';
import { Random } from './random.ts';
import { wordsFrom } from './words.ts';

/** @returns the folder `groups/` of so many groups, to be laid over the guide */
export function groups({ count, seed }: { count: number; seed: number }): Files {
  const random = new Random(seed);
  const words = wordsFrom(random);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const name = `groupe-${String(index + 1).padStart(2, '0')}`;
      const lines = [
        `group: "${words.title(3)}"`,
        `url: www.${name}.example`,
        `contact: "${words.title(6)}. salut@${name}.example"`,
        'closing:',
        `  statement: "${words.sentence()}"`,
        `  slogan: "${words.title(4)}."`,
        `  url: www.${name}.example`,
      ];
      return [`groups/${name}/group.yaml`, `${lines.join('\n')}\n`];
    }),
  );
}
