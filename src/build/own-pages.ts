/** Pages that livret makes by itself, from their HTML to an exact PDF: fonts, a tab, print. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { LentBrowser } from '../browser/lend.ts';
import { chooseFonts, stacksOf } from '../document/fonts/index.ts';
import type { OwnFamily } from '../document/fonts/own/family.ts';
import { readTokens } from '../document/tokens.ts';
import type { Size } from '../geometry.ts';
import { HOME } from '../home.ts';
import type { OwnPage } from '../howto/index.ts';
import { escapeHtml } from '../howto/svg.ts';
import { greyJpeg } from '../manuscript/picture.ts';
import { makeExact } from '../pdf/exact.ts';
import { measuredFromTop } from '../pdf/from-top.ts';

export interface PrintOwnOptions {
  browser: LentBrowser;
  /** Of every page, mm. */
  sheet: Size;
  /** Of the document. */
  title: string;
  /** The booklet's own fonts, for its title. */
  own?: readonly OwnFamily[] | undefined;
  /** Every language in it beside the page's own. */
  languages?: readonly string[] | undefined;
  /** As for {@link makeExact}. */
  epoch?: number | undefined;
}

/** @throws {Refusal} as the browser does */
export async function printOwn(
  { html, css, language, direction }: OwnPage,
  { browser, sheet, title, own = [], languages = [], epoch }: PrintOwnOptions,
): Promise<Uint8Array> {
  const fonts = chooseFonts({
    // Tags come along; they hold no other signs than letters that are always set.
    texts: [html],
    languages: [language, ...languages],
    stacks: stacksOf(readTokens(css)),
    own,
    folder: path.join(HOME, 'node_modules', '@fontsource'),
  });
  const files = [...fonts.files].map(
    ([url, file]) => [url, { type: 'font/woff2', body: () => fs.readFile(file) }] as const,
  );
  const shell = {
    html:
      `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
      `<title>${escapeHtml(title)}</title><style>${css}\n${fonts.css}</style></head><body>${html}</body></html>`,
    files: new Map(files),
  };
  const size = { widthMm: sheet.width, heightMm: sheet.height };
  const pdf = await browser.inTab(shell, (tab) => tab.pdf({ ...size, tagged: true, outline: false, title }));
  return makeExact(await measuredFromTop(pdf, sheet), {
    ...{ page: sheet, title, language, direction, epoch },
    // Nothing on them has a colour; copiers bill RGB black as one.
    grey: { jpeg: greyJpeg },
  });
}
