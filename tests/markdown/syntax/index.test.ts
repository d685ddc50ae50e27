/** All syntax together: no word goes, however it is mixed or broken. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letters } from '../../../src/letters.ts';
import { isTame } from '../../../src/markdown/limits/passages.ts';
import { Refusal } from '../../../src/report/notice.ts';
import { mayBeEndless, printed, render } from '../support.ts';

const word = fc.nat(1e6).map((number) => `wq${number.toString(35)}z`);
const name = fc.constantFrom('note', 'tip', 'verse', 'center', 'zzz', 'pagebreak', 'notes', 'sub', 'warning');
const colons = fc.integer({ min: 1, max: 5 }).map((count) => ':'.repeat(count));
const attributes = fc.constantFrom(
  '',
  '{.a}',
  '{#b}',
  '{lang=fr}',
  '{x y}',
  '{.a',
  '{{ x }}',
  '{% y %}',
  '{}',
);
const piece = fc.oneof(
  word,
  fc.tuple(colons, name, attributes).map(([c, n, a]) => `\n${c}${n}${a}\n`),
  fc.tuple(colons, name, word, attributes).map(([c, n, w, a]) => `${c}${n}[${w}]${a}`),
  colons.map((c) => `\n${c}\n`),
  fc.tuple(word, attributes).map(([w, a]) => `[${w}]${a}`),
  fc.tuple(word, attributes).map(([w, a]) => `\n\n## ${w} ${a}\n\n`),
  fc.tuple(word, attributes).map(([w, a]) => `[*${w}*](https://x.example)${a}`),
  fc.tuple(word, word).map(([a, b]) => `\n\n${a}\n: ${b}\n\n`),
  fc.tuple(word, word).map(([a, b]) => `\n${a}\n: ${b}\n: ${a}\n\n    ${b}\n`),
  fc.tuple(word, word).map(([a, b]) => `$${a} and $${b}`),
  word.map((w) => ` $\\text{${w}}$ `),
  word.map((w) => `\n\n> [!NOTE]\n> ${w}\n\n`),
  word.map((w) => `\n\n> [!x] ${w}\n> ${w}\n\n`),
  word.map((w) => `\n\n- ${w}\n\n  :::note\n  ${w}\n  :::\n\n`),
  word.map((w) => `Name ${w} ____ ${w} ____`),
  word.map((w) => `<ruby>${w}<rt>${w}</rt></ruby>`),
  fc.constantFrom('\n\n', '\n', '*', '**', '`', '    ', '[', ']', '{', '}', '\\', '|', '> ', '- ', '^', '~'),
);

it('never loses a word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const body = pieces.join(' ');
      const within = mayBeEndless(body) ? { within: 1 } : {};
      const result = await render(body, { lenient: true, ...within }).catch(refused);
      if (!result) return;
      if (result.said.some((line) => /^error/.test(line))) return; // refused, with a word
      const text = letters(printed(result));
      const found = (written: string): number => text.split(letters(written)).length - 1;
      const wanted = new Map<string, number>();
      for (const [written] of body.matchAll(/wq[0-9a-y]+z/g))
        wanted.set(written, (wanted.get(written) ?? 0) + 1);
      for (const [written, count] of wanted) expect(found(written), body).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 200 },
  );
});

/** Refused, with a word. */
function refused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
  expect(error.notices.map(({ code }) => code)).toEqual(['limit-seconds']);
}

it.each([
  ' :::verse[w]{x y} \n:p\n \n:\n> w\n',
  ' :::verse[w]{x y} \n:p\n \n: x\n> w\n',
])('what the parser reads without end is refused: %j', async (body) => {
  const chapter = { id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 };
  expect(isTame([chapter])).toBe(false);
  await expect(render(body, { within: 1 })).rejects.toThrow('limit-seconds');
});

it.each([
  ['Term\n: One\n: Two *three*', '<dl>\n<dt>Term</dt>\n<dd>One\n</dd>\n<dd>Two <em>three</em>\n</dd>\n</dl>'],
  ['A\nB\n: C', '<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>C\n</dd>\n</dl>'],
  ['Heure : midi', '<p>Heure : midi</p>'],
  ['Heure\n:midi', '<p>Heure\n:midi</p>'],
])('%j: words and what they mean', async (body, html) => {
  expect((await render(body)).html).toBe(html);
});
