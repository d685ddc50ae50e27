/** Generated chapters through the whole build: a booklet or a message from the catalogue. `SEED=5` repeats a hunt. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limits } from '../../src/manuscript/limits.ts';
import { Refusal } from '../../src/report/notice.ts';
import { buildFiles, shareBrowser } from '../build/support.ts';
import { expectDocumented, markdown } from '../hostile/generated.ts';

shareBrowser();
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

it('fifty thousand chapters are read', async () => {
  await fc.assert(fc.asyncProperty(markdown(30), expectDocumented), { numRuns: 50_000, ...seed });
});

it('three hundred booklets are built, or refused for a fault of the content', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(markdown(25), { minLength: 1, maxLength: 3 }), async (bodies) => {
      const files = Object.fromEntries(
        bodies.map((body, i) => [`${i}.md`, `# T\n\n${body.replaceAll('\0', '')}`]),
      );
      const error = await buildFiles({ 'booklet.yaml': 'language: fr\n', ...files }, { lenient: true }).catch(
        (reason: unknown) => reason,
      );
      if (error instanceof Refusal)
        expect([1, error.notices.map(({ code }) => code)]).toEqual([error.exitCode, expect.anything()]);
      else if (error instanceof Error) throw error;
    }),
    { numRuns: 300, ...seed },
  );
});

it('a book of three thousand pages is built, or its limit is named', async () => {
  const chapter =
    `# Chapter\n\n${'Une phrase ordinaire, avec quelques mots de plus pour la longueur. '.repeat(10)}\n\n`.repeat(
      1,
    );
  const body = (paragraphs: number) => chapter + chapter.slice(11).repeat(paragraphs);
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.md`, body(85)]));
  const built = await buildFiles({ 'booklet.yaml': 'language: fr\ntitle: Book\n', ...files }).catch(
    (reason: unknown) => reason,
  );
  if (built instanceof Refusal) expect(built.notices.map(({ code }) => code)).toContain('limit-pages');
  else
    expect((built as { report: { pages: number } }).report.pages).toBeGreaterThan(
      limits().parse({}).pages / 2,
    );
});
