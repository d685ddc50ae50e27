/** Syntax beyond plain Markdown, as it stands in the finished PDF. */
import { expect, it } from 'vitest';
import { readPages, textsOf } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const CONFIG = 'title: T\nlanguage: en\ncover: false\n';
const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');
const faultsOf = (done: { faults: { level: string; code: string }[] }): string[] =>
  done.faults.map(({ level, code }) => `${level} ${code}`);

it('formulas, ruby and counted letters pass the proof of the text, in a face made for them', async () => {
  const done = await buildFiles({
    'booklet.yaml': CONFIG,
    '1.md': [
      '# Formulas',
      'Before $x^2 + y_1 = \\frac{a+b}{c}$ after.[^1]',
      '$$\\sum_{i=1}^{n} i^2 = \\frac{n(n+1)(2n+1)}{6} \\qquad \\sqrt[3]{\\hat{x}} \\in \\mathbb{R}$$',
      '$$\\begin{pmatrix}p & q\\\\ r & s\\end{pmatrix} \\text{ if given}$$',
      `$$z = ${Array.from({ length: 30 }, (_, i) => `k_{${i}}`).join(' + ')}$$`,
      `Long: $m = ${Array.from({ length: 30 }, (_, i) => `k_{${i}}`).join(' + ')}$ in a line.`,
      'A <ruby>word<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby> with another above it.',
      '<ol type="a"><li>first</li><li>second</li></ol>',
      '[^1]: Note with $\\frac{u}{v}$ in it.',
    ].join('\n\n'),
  });
  expect(faultsOf(done)).toEqual([]);
  const [page] = readPages(done.read);
  const signs = page!.signs.filter(({ font }) => font.includes('NotoSansMath'));
  expect(signs.length).toBeGreaterThan(150);
  for (const { left, right } of signs) {
    expect(left).toBeGreaterThan(12);
    expect(right).toBeLessThan(148 - 12);
  }
  expect(textsOf(done.read)[0]).toMatch(/A word with another above it\./);
});

it('a formula that cannot be made to fit is refused, not cut off', async () => {
  const wide = `$$\\begin{pmatrix}${Array.from({ length: 40 }, (_, i) => `k_{${i}}`).join('&')}\\end{pmatrix}$$`;
  await expect(buildFiles({ 'booklet.yaml': CONFIG, '1.md': `# T\n\n${wide}` })).rejects.toThrow('text-lost');
});

it('new pages begin where they are asked for, and a page is left for notes', async () => {
  const done = await buildFiles({
    'booklet.yaml': CONFIG,
    '1.md':
      '# One\n\nalpha\n\n::pagebreak\n\nbeta\n\n::notes\n\ngamma\n\n\\newpage\n\n<!-- pagebreak -->\n\ndelta\n\n::pagebreak',
  });
  expect(faultsOf(done)).toEqual([]);
  const texts = textsOf(done.read);
  const pageOf = (word: string): number => texts.findIndex((text) => text.includes(word)) + 1;
  expect([pageOf('alpha'), pageOf('beta'), pageOf('gamma'), pageOf('delta')]).toEqual([1, 2, 4, 5]);
  expect(texts[2]).toMatch(/NOTES/i);
  expect(texts[5] ?? '').not.toContain('delta');
});

it('boxes stay whole where they can, and keep their titles where they cannot', async () => {
  const done = await buildFiles({
    'booklet.yaml': CONFIG,
    '1.md': `# T\n\n${words(190, 'filler')}\n\n:::warning\n${words(40, 'boxed')}\n:::\n\n${words(150, 'filler')}\n\n:::danger\n${Array.from({ length: 30 }, () => words(12, 'long')).join('\n\n')}\n:::`,
  });
  expect(faultsOf(done)).toEqual([]);
  const texts = textsOf(done.read);
  expect(texts.filter((text) => text.includes('boxed'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('long')).length).toBeGreaterThan(1);
  for (const [title, word] of [
    ['WARNING', 'boxed'],
    ['CAUTION', 'long'],
  ]) {
    const page = texts.find((text) => text.toUpperCase().includes(title!))!;
    expect(page).toContain(word);
  }
});

it('verse keeps its lines and indents, stanzas whole', async () => {
  const stanza = (name: string): string =>
    Array.from({ length: 6 }, (_, i) => `${'  '.repeat(i % 3)}${name} ${i}`).join('\n');
  const names = Array.from({ length: 12 }, (_, i) => `verse${String.fromCharCode(97 + i)}`);
  const done = await buildFiles({
    'booklet.yaml': CONFIG,
    '1.md': `# T\n\n:::verse\n${names.map(stanza).join('\n\n')}\n:::`,
  });
  expect(faultsOf(done)).toEqual([]);
  const pages = readPages(done.read);
  for (const name of names)
    expect(pages.filter(({ lines }) => lines.some(({ text }) => text.includes(name)))).toHaveLength(1);
  const lefts = pages[0]!.lines.filter(({ text }) => text.startsWith('versea')).map(({ left }) => left);
  expect(lefts).toHaveLength(6);
  expect(lefts[1]! - lefts[0]!).toBeGreaterThan(2);
  expect(lefts[2]! - lefts[1]!).toBeGreaterThan(2);
  expect(lefts[3]).toBeCloseTo(lefts[0]!, 1);
});

it('lines of code too long for the page go on further in, without a hyphen', async () => {
  const line = Array.from({ length: 14 }, (_, i) => `argument${i}`).join(', ');
  const done = await buildFiles({ 'booklet.yaml': CONFIG, '1.md': `# T\n\n\`\`\`\n${line}\nshort\n\`\`\`` });
  expect(faultsOf(done)).toEqual([]);
  const lines = readPages(done.read)[0]!.lines.filter(({ text }) => /argument|short/.test(text));
  expect(lines.length).toBeGreaterThan(2);
  expect(
    lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  ).toBe(`${line} short`);
  expect(lines[1]!.left - lines[0]!.left).toBeGreaterThan(2);
  expect(lines.at(-1)!.left).toBeCloseTo(lines[0]!.left, 0);
});
