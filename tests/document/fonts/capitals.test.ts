/** Capitals that only CSS sets, by the rules of a language, as the browser prints them with the chosen fonts. */
import fs from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../../src/browser/lend.ts';
import { chooseFonts, stacksOf } from '../../../src/document/fonts/index.ts';
import { Notices } from '../../../src/report/notices.ts';
import { readPages } from '../../build/pdf.ts';
import { FOLDER } from './support.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

it.each([
  ['tr', 'istanbul ılık', 'İSTANBUL ILIK'],
  ['az', 'iki', 'İKİ'],
  ['en', 'istanbul', 'ISTANBUL'],
  ['el', 'Ελληνικά, ιδιότητα', 'ΕΛΛΗΝΙΚΑ, ΙΔΙΟΤΗΤΑ'],
  ['de', 'Straße', 'STRASSE'],
])('in %s “%s” becomes “%s”, all in one font', async (language, text, capitals) => {
  const { css, files, missing } = chooseFonts({
    texts: [text],
    languages: ['fr', language],
    stacks: stacksOf(new Map([['font-text', '"Vollkorn"']])),
    own: [],
    folder: FOLDER,
  });
  expect(missing).toEqual([]);
  const tab = await browser.openTab({
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><style>${css}
      p { font-family: var(--font-text); text-transform: uppercase }</style><p lang="${language}">${text}</p></html>`,
    files: new Map(
      [...files].map(([url, file]) => [url, { type: 'font/woff2', body: () => fs.readFileSync(file) }]),
    ),
    onConsole: () => {},
  });
  const pdf = await tab.pdf({ widthMm: 148, heightMm: 210, tagged: true, outline: false });
  await tab.close();
  const signs = readPages(pdf).flatMap((page) => page.signs);
  expect(
    signs
      .map(({ char }) => char)
      .join('')
      .normalize('NFC')
      .trim(),
  ).toBe(capitals);
  expect([...new Set(signs.map(({ font }) => font.replace(/^\w+\+/, '')))]).toEqual(['Vollkorn-Regular']);
});
