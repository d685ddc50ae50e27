/** Real booklets, laid out with the real styles, that are nearly a sheet shorter. */
import { afterAll, beforeAll } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../../src/browser/lend.ts';
import { layOutToFit } from '../../../src/build/fit/booklet.ts';
import { chapterInput, imageShelf } from '../../../src/build/hand-over.ts';
import { fillingOf, paperOf, planOf } from '../../../src/build/paper.ts';
import { THEMES } from '../../../src/home.ts';
import { letters } from '../../../src/letters.ts';
import { readManuscript } from '../../../src/manuscript/read.ts';
import { renderChapters } from '../../../src/markdown/index.ts';
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
export function text_(paragraphs: number): string {
  const { paragraph } = french(7);
  return `# Le logement\n\n${Array.from({ length: paragraphs }, () => paragraph(4)).join('\n\n')}\n`;
}

/** Lays a booklet out. @param keys of booklet.yaml */
async function layOut(markdown: string, keys: string) {
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


import { it as it2 } from 'vitest';
it2('truth', async () => {
  let told = 0, end = 0, start = 0, tries = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const { random, paragraph } = french(seed);
    const paras = Array.from({ length: 34 }, () => paragraph(1 + Math.floor(random() * 6)));
    const n = 20 + Math.floor(random() * 14);
    const md = (p: string[]) => '# Titre\n\n' + p.join('\n\n');
    const b = await layOut(md(paras.slice(0, n)), '');
    tries += 1;
    const lines = Number(/(\d+) lines? less/.exec(b.told('en')[0]?.text ?? '')?.[1] ?? 0);
    if (!lines) continue;
    told += 1;
    const perLine = 52; // letters
    const cut = (p: string[], fromEnd: boolean) => {
      const q = [...p]; let left = lines * perLine;
      while (left > 0) {
        const k = fromEnd ? q.length - 1 : 1;
        if (q[k]!.length <= left) { left -= Math.ceil(q[k]!.length / perLine) * perLine; q.splice(k, 1); }
        else { q[k] = fromEnd ? q[k]!.slice(0, q[k]!.length - left) : q[k]!.slice(left); left = 0; }
      }
      return q;
    };
    const e = await layOut(md(cut(paras.slice(0, n), true)), '');
    const s2 = await layOut(md(cut(paras.slice(0, n), false)), '');
    if (e.pages < b.pages) end += 1;
    if (s2.pages < b.pages) start += 1;
    console.log(seed, n, lines, b.lengths[1]!.last!.lines, b.pages, e.pages, s2.pages);
  }
  console.log({ tries, told, end, start });
}, 280000);
