/**
 * PDFs with damage anywhere, given to `livret check` and `livret impose`: there is a result or a message that the
 * catalogue knows. The streams are unpacked first, so that what a page paints is hurt as well as what holds it
 * together. `SEED=5` repeats a run.
 */
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { readOneBack } from '../../src/build/read-back.ts';
import { runChecks } from '../../src/checks/index.ts';
import { PAPERS } from '../../src/geometry.ts';
import { impose } from '../../src/imposition/impose.ts';
import { openPdf } from '../../src/imposition/read.ts';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';
import { buildFiles, shareBrowser } from '../build/support.ts';
import { qpdf } from '../imposition/helpers.ts';
import { png } from '../manuscript/pictures.ts';

shareBrowser();

const FILE = '/p/any.pdf';
const seed = Number(process.env.SEED ?? 4);

/** As text, a character a byte. */
let source = '';
async function unpackedBooklet(): Promise<string> {
  if (source !== '') return source;
  const { read } = await buildFiles({
    'booklet.yaml': 'title: Any\nlanguage: en\ntoc: true\nqr: true\n',
    '1.md': `# One\n\nWords[^1], [a link](https://any.example/), **bold**, $a^2$.\n\n- an item\n- another\n\n| a | b |\n|-|-|\n| c | d |\n\n![A picture](a.png)\n\n[^1]: A note.\n`,
    '2.md': '# Two\n\n[One](1.md), and words.\n',
    'a.png': png(300, 200),
  });
  const { out } = await qpdf(
    read,
    '--qdf',
    '--stream-data=uncompress',
    '--object-streams=disable',
    'IN',
    'OUT',
  );
  return Buffer.from(out).toString('latin1');
}
// The library grumbles at odd numbers.
afterEach(() => void vi.restoreAllMocks());

/** What writers of PDFs get wrong, and what someone would write who means harm. */
const TOKENS = [
  ...['0', '-1', '1e9', '99999999999', '-0.0001', 'NaN', '/', '//', '<<', '>>', '[', ']', '(', ')', 'null'],
  ...[
    '/Length',
    '/Type',
    '/Kids',
    '/Parent',
    '/Font',
    'BT',
    'ET',
    'q',
    'Q',
    'Do',
    'cm',
    'Tf',
    'TJ',
    'BDC',
    'EMC',
  ],
  ...[
    '1 0 R',
    '2 0 R',
    '3 0 R',
    '9999 0 R',
    'endobj',
    'stream',
    'endstream',
    'xref',
    'trailer',
    '\0',
    '\xff',
  ],
];

/** Places are shares of the length, so that a case stays the same when the source gets longer. */
const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const damage = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constant('byte' as const),
      place,
      fc.nat(255).map((code) => String.fromCharCode(code)),
    ),
    fc.tuple(fc.constant('token' as const), place, fc.constantFrom(...TOKENS)),
    fc.tuple(fc.constant('number' as const), place, fc.constantFrom(...TOKENS)),
    fc.tuple(fc.constant('cut' as const), place, fc.constant('')),
  ),
  { minLength: 1, maxLength: 8 },
);

function hurt(text: string, [how, at, what]: [string, number, string]): string {
  const index = Math.floor(at * text.length);
  if (how === 'byte') return text.slice(0, index) + what + text.slice(index + 1);
  if (how === 'token') return `${text.slice(0, index)} ${what} ${text.slice(index)}`;
  if (how === 'number') return text.slice(0, index) + text.slice(index).replace(/\d+(?:\.\d+)?/, what);
  // A file that was not copied to its end: rarely, for little is left to be read then.
  return index % 10 === 0 ? text.slice(0, index) : text;
}

const spoiled = damage.map((all) => Buffer.from(all.reduce(hurt, source), 'latin1'));

/** How it ends. @throws what is no message of the catalogue's */
async function outcome(work: () => Promise<readonly Parameters<typeof renderNotice>[0][]>): Promise<string> {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const started = performance.now();
  const notices = await work().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return [...error.notices, undefined];
  });
  expect(performance.now() - started).toBeLessThan(10_000);
  for (const each of notices) {
    if (!each) continue;
    expect(Object.keys(CATALOGUE)).toContain(each.code);
    for (const language of ['en', 'fr'] as const)
      expect(renderNotice(each, language, '/').text).toMatch(/\S/);
  }
  return notices.includes(undefined as never) ? 'refused' : 'done';
}

async function all(work: (pdf: Uint8Array) => ReturnType<Parameters<typeof outcome>[0]>, numRuns: number) {
  source = await unpackedBooklet();
  const ends = { done: 0, refused: 0 } as Record<string, number>;
  await fc.assert(
    fc.asyncProperty(
      fc.constant(undefined).chain(() => spoiled),
      async (pdf) => {
        const end = await outcome(() => work(pdf));
        ends[end] = (ends[end] ?? 0) + 1;
      },
    ),
    { numRuns, seed },
  );
  expect(ends.done).toBeGreaterThan(numRuns / 20);
  expect(ends.refused).toBeGreaterThan(numRuns / 50);
}

it('are checked, or refused', async () => {
  await all(async (pdf) => {
    await openPdf(pdf, FILE, Number.POSITIVE_INFINITY);
    const { checked, close } = await readOneBack(pdf, FILE);
    try {
      return runChecks({ reading: checked });
    } finally {
      close();
    }
  }, 250);
}, 120_000);

it('are imposed, or refused', async () => {
  await all(async (pdf) => (await impose(pdf, { file: FILE, sheet: PAPERS.A4 })).notes, 250);
}, 120_000);
