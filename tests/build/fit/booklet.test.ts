/** Real booklets, laid out with the real styles, that are nearly a sheet shorter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../../src/browser/lend.ts';
import { layOutToFit } from '../../../src/build/fit/booklet.ts';
import { chapterInput, imageShelf } from '../../../src/build/hand-over.ts';
import { fillingOf, paperOf, planOf } from '../../../src/build/paper.ts';
import { THEMES } from '../../../src/home.ts';
import { letters } from '../../../src/letters.ts';
import { readManuscript } from '../../../src/manuscript/read.ts';
import { renderChapters } from '../../../src/markdown/index.ts';
import { Refusal } from '../../../src/report/notice.ts';
import { Notices } from '../../../src/report/notices.ts';
import { Progress } from '../../../src/report/progress.ts';
import { renderNotice } from '../../../src/report/render.ts';
import { french } from '../../pagination/french.ts';
import { booklet } from '../support.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

/** A chapter of so many paragraphs. */
function text(paragraphs: number): string {
  const { paragraph } = french(7);
  return `# Le logement\n\n${Array.from({ length: paragraphs }, () => paragraph(4)).join('\n\n')}\n`;
}

/** Lays a booklet out. @param keys of booklet.yaml */
async function layOut(markdown: string, keys: string, look: (notices: Notices) => void = () => {}) {
  const folder = booklet({ '01.md': markdown, 'booklet.yaml': `title: Essai\nlanguage: fr\n${keys}\n` });
  const notices = new Notices();
  const manuscript = await readManuscript(folder, { notices, themes: THEMES });
  const { config } = manuscript;
  const paper = paperOf(manuscript);
  const images = imageShelf(manuscript);
  const render = (hyphenate: boolean, said: Notices) =>
    renderChapters(manuscript.chapters.map(chapterInput), {
      ...{ notices: said, ...config, hyphenate, resolveImage: images.resolve, usePicture: images.use },
    });
  const laidOut = await layOutToFit({
    ...{ manuscript, chapters: await render(config.hyphenate, notices), images, page: paper.page },
    ...fillingOf(config, paper),
    planFor: (pages) => planOf(paper, pages),
    hyphenated: (said) => render(true, said),
    onTokens: () => look(notices),
    ...{
      base: folder,
      browser: async () => browser,
      notices,
      progress: new Progress('silent', 'en', () => {}),
    },
  });
  const { pages, lengths, blankPages } = laidOut.booklet;
  return {
    pages: pages.length,
    blanks: blankPages.length,
    lengths,
    tokens: laidOut.document.tokens,
    read: laidOut.read,
    bodies: pages.map(({ parts }) => parts.map(({ body }) => body).join('')),
    words: letters(pages.flatMap(({ parts }) => parts.map(({ body }) => body)).join('')),
    told: (language: 'en' | 'fr') => notices.all.map((n) => renderNotice(n, language, folder)),
  };
}

/** Of the tokens that changed, by how much. */
const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...after].flatMap(([name, value]) => {
      const by = Number.parseFloat(value) - Number.parseFloat(before.get(name) ?? '');
      return value === before.get(name) ? [] : [[name, by]];
    }),
  );

describe('a booklet of nine pages', () => {
  it('says how near it is to eight, and it is so near', async () => {
    const nine = await layOut(text(28), 'printer: { copies: 200 }');
    expect(nine).toMatchObject({ pages: 12, blanks: 3 });
    const last = nine.bodies.slice(0, -1).findLast((body) => body !== '')!;
    expect(nine.told('en')).toEqual([
      {
        level: 'info',
        code: 'sheets-nearly',
        text: '9 pages make 3 sheets with 3 blank pages. 6 lines less and it is 8 pages on 2 sheets: 200 sheets saved on 200 copies.',
        hint: 'Shorten the text, or write “fit: sheets” in booklet.yaml: livret then sets it a little closer, if that is enough.',
        file: '01.md',
      },
    ]);
    // As many words less as stand on those lines.
    const words = text(28).trim().split(' ');
    while (letters(text(28)).length - letters(words.join(' ')).length < letters(last).length) words.pop();
    const shorter = await layOut(words.join(' '), '');
    expect(shorter).toMatchObject({ pages: 8, blanks: 0 });
    expect(shorter.told('en')).toEqual([]);
  }, 20_000);

  it('gets eight with `fit: sheets`, within the limits, with every word, and the same each time', async () => {
    const nine = await layOut(text(28), '');
    const eight = await layOut(text(28), 'fit: sheets\nprinter: { copies: 200 }');
    expect(eight).toMatchObject({ pages: 8, blanks: 0 });
    expect(eight.words).toBe(nine.words);
    const by = changed(nine.tokens, eight.tokens);
    expect(Object.keys(by)).not.toEqual([]);
    expect(by['size-text'] ?? 0).toBeGreaterThanOrEqual(-0.5);
    expect((by.leading ?? 0) / 13.6).toBeGreaterThanOrEqual(-0.0401);
    expect(by.tracking ?? 0).toBeGreaterThanOrEqual(-0.01);
    for (const side of ['top', 'outer', 'bottom', 'gutter'])
      expect(by[`margin-${side}`] ?? 0).toBeGreaterThanOrEqual(-1.5);
    expect(eight.told('en')).toEqual([
      {
        level: 'info',
        code: 'fit-done',
        text: 'Set a little closer, the booklet has 8 pages on 2 sheets instead of 12 on 3: 200 sheets saved on 200 copies. Changed: from line to line 13.6 → 13.46 pt, between letters −0.25%.',
      },
    ]);
    expect(eight.told('fr')[0]?.text).toBe(
      'Un peu resserrée, la brochure a 8 pages sur 2 feuilles au lieu de 12 sur 3\u00a0: 200 feuilles économisées sur 200 exemplaires. Ce qui change\u00a0: d’une ligne à l’autre 13,6 → 13,46\u00a0pt, entre les lettres −0,25\u00a0%.',
    );
    const again = await layOut(text(28), 'fit: sheets');
    expect(Buffer.from(again.read).equals(Buffer.from(eight.read))).toBe(true);
  }, 30_000);

  it('stays as it is where the limits do not let it', async () => {
    const strict = 'fitLimits: { size: 0pt, leading: 0.1%, tracking: 0%, margins: 0mm }';
    const nine = await layOut(text(28), `fit: sheets\n${strict}`);
    expect(nine).toMatchObject({ pages: 12, blanks: 3 });
    expect(nine.tokens.get('leading')).toBe('13.6pt');
    expect(nine.told('en').map(({ text, hint }) => `${text} ${hint ?? ''}`)).toEqual([
      'The booklet stays at 12 pages on 3 sheets: no change that “fit” may make saves a sheet. It is set as usual. Shorten the text, or allow more under “fitLimits”.',
      '9 pages make 3 sheets with 3 blank pages. 6 lines less and it is 8 pages on 2 sheets: 1 sheet saved on each copy. ',
    ]);
  }, 20_000);

  it('is hyphenated where that is all it takes and allowed', async () => {
    const only = 'fitLimits: { size: 0pt, leading: 0%, tracking: 0%, margins: 0mm }';
    const plain = await layOut(text(27), 'hyphenate: false');
    const eight = await layOut(text(27), `hyphenate: false\nfit: sheets\n${only}`);
    expect([plain.pages, eight.pages]).toEqual([12, 8]);
    expect(eight.words).toBe(plain.words);
    expect(eight.told('en').map(({ text }) => text)).toEqual([
      'Set a little closer, the booklet has 8 pages on 2 sheets instead of 12 on 3: 1 sheet saved on each copy. Changed: words hyphenated.',
    ]);
    const forbidden = only.replace('}', ', hyphenation: false }');
    const still = await layOut(text(27), `hyphenate: false\nfit: sheets\n${forbidden}`);
    expect(still.pages).toBe(12);
  }, 20_000);
});

it('is refused at once, with all that is wrong, where the look is', async () => {
  const refused = await layOut(text(1), 'fit: sheets\ntokens: { size-text: 99pt }', (notices) =>
    notices.add('fill-impossible', { blanks: 1 }),
  ).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).notices.map(({ code }) => code)).toEqual(['fill-impossible', 'token-value']);
});

describe('a booklet with a blank page', () => {
  it('has none with `fit: fill`, on as many sheets', async () => {
    const seven = await layOut(text(22), '');
    expect(seven).toMatchObject({ pages: 8, blanks: 1 });
    const full = await layOut(text(22), 'fit: fill');
    expect(full).toMatchObject({ pages: 8, blanks: 0, words: seven.words });
    expect(full.told('en').map(({ text }) => text)).toEqual([
      'Set a little looser, the text fills the 8 pages: the blank page is gone. Changed: from line to line 13.6 → 14.01 pt.',
    ]);
  }, 20_000);
});
