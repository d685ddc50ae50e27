/**
 * Markdown made to keep a parser busy, or by someone's mistake: it ends in the time it is given, with a booklet or
 * with a refusal that names the line. The time is counted as a processor's work, as other work on the machine counts
 * for nothing; two seconds here, six in a booklet that does not say otherwise.
 */
import { expect, it } from 'vitest';
import { limits } from '../../src/manuscript/limits.ts';
import { renderWithin } from '../../src/markdown/worker.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';

const LIMITS = { ...limits().parse({}), seconds: 2 };
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

async function outcomeOf(body: string): Promise<string> {
  const notices = new Notices();
  const chapters = [{ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 }];
  const rendered = renderWithin(
    chapters,
    {
      ...{ notices, language: 'fr', links: 'notes', qr: false, hyphenate: true },
      resolveImage: async () => ({ ok: true, url: '/files/1.png', widthPx: 40, heightPx: 20 }),
    },
    LIMITS,
  );
  try {
    await rendered;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const faults = [...new Set(notices.errors.map(({ code, line }) => `${code}:${line}`))];
  return faults.length === 0 ? 'rendered' : faults.slice(0, 2).join(' ');
}

it.each([
  // What the limits refuse before anything is parsed.
  ['50,000 quotations in one another', `# T\n\n${'>'.repeat(50_000)} a`, 'limit-levels:3'],
  ['1,000 lists in one another', many(1000, (i) => `${' '.repeat(i * 2)}- a\n`), 'limit-levels:13'],
  ['5,000 lists on one line', `${'- '.repeat(5000)}a`, 'limit-levels:1'],
  ['quotations and lists by turns', `${'> - '.repeat(2000)}a`, 'limit-levels:1'],
  ['a table of 100,000 rows', `| a |\n|---|\n${'| x |\n'.repeat(100_000)}`, 'limit-rows:2003'],
  ['10,000 notes', many(10_000, (i) => `a[^${i}]\n\n[^${i}]: b\n\n`), 'limit-notes:8003'],
  ['5,000 headings', many(5000, (i) => `# T ${i}\n\n`), 'limit-headings:4001'],
  // What the parser needs too long for.
  ['emphasis that never matches', `Fine.\n\n${'*a**'.repeat(20_000)}`, 'limit-seconds:3'],
  ['50,000 brackets in one another', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`, 'limit-seconds:1'],
  ['processing instructions without end', `x ${'<? '.repeat(50_000)}`, 'limit-seconds:1'],
])('%s: refused', async (_, body, expected) => {
  expect(await outcomeOf(body)).toBe(expected);
});

it.each([
  ['20,000 asterisks', `${'*'.repeat(20_000)}a`],
  ['50,000 brackets that open', '['.repeat(50_000)],
  ['a word of a megabyte', 'a'.repeat(1_000_000)],
  ['100,000 soft hyphens', 'a\u00ad'.repeat(100_000)],
  ['half a million marks on a letter', `a${'\u0301'.repeat(500_000)}`],
  ['signs that turn the direction', '\u202e\u2066'.repeat(50_000)],
  ['halves of signs', '\ud800'.repeat(50_000)],
  ['line separators', 'a\u2028'.repeat(50_000)],
  ['dollar signs', '$'.repeat(50_000)],
  ['colons', ':'.repeat(50_000)],
  ['braces', `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ['quotation marks', '"a'.repeat(20_000)],
  ['addresses that never end', `http://${'a.'.repeat(50_000)}`],
  ['brackets in an address', `http://a.b/${'('.repeat(50_000)}`],
  ['telephone numbers', '+1 2'.repeat(10_000)],
  ['inclusive forms', 'a·e·'.repeat(20_000)],
  ['code that is never closed', `${'`'.repeat(50_000)}a`],
  ['elements that are never opened', '</div>'.repeat(20_000)],
])('%s: rendered', async (_, body) => {
  expect(await outcomeOf(body)).toBe('rendered');
});

it.each([
  ['20,000 elements in one another', '<div>'.repeat(20_000)],
  ['4,000 elements in a line', `x ${'<b>'.repeat(4000)}`],
  ['2,000 templates', '<template>'.repeat(2000)],
])('%s: too deep', async (_, body) => {
  expect(await outcomeOf(body)).toMatch(/^(?:nested-too-deep|html-unclosed)/);
});

it.each([
  ['braces in a formula', `$${'{'.repeat(5000)}${'}'.repeat(5000)}$`],
  ['macros that double', '$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a$'],
  ['a macro that is its own', '$\\def\\x{\\x}\\x$'],
])('%s: printed as written', async (_, body) => {
  expect(await outcomeOf(body)).toBe('rendered');
});
