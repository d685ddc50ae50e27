import fs from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { PAPERS } from '../../src/geometry.ts';
import { IN_PAGE_SCRIPT } from '../../src/home.ts';
import { type FlowToLayOut, type PaginatedBooklet, paginate } from '../../src/pagination/index.ts';
import { openText } from '../../src/pdf/text.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

const CSS = `
@page { size: 148mm 210mm; margin: 15mm 13mm 20mm 17mm; }
@page :left { margin: 15mm 17mm 20mm 13mm; }
.livret-footer { position: absolute; bottom: 10mm; left: 20mm; font: 9pt/12pt sans-serif; }
.livret-running-head { position: absolute; top: 5mm; left: 20mm; width: 60mm; white-space: nowrap; font: 9pt/12pt sans-serif; }
.pagedjs_left_page .livret-footer::after { content: " left"; }
.pagedjs_right_page .livret-footer::after { content: " right"; }
.livret-page-ref[data-place]::before { content: attr(data-place); }
p { margin: 0; font: 12pt/16pt sans-serif; }
.livret-note { float: footnote; }
.livret-foot { position: absolute; inset: auto 0 0; }
[data-footnote-call]::after { content: none; }
`;

const paragraphs = (count: number, word = 'mot'): string =>
  Array.from({ length: count }, (_, i) => `<p>${word}${i + 1}</p>`).join('');
const chapter = (id: string, html: string, more: Partial<FlowToLayOut> = {}): FlowToLayOut => ({
  id,
  kind: 'chapter',
  start: 'page',
  html: `<section class="chapter" id="${id}">${html}</section>`,
  ...more,
});

async function layOut(
  flows: FlowToLayOut[],
  {
    direction = 'ltr' as 'ltr' | 'rtl',
    notices = new Notices(),
    toc = 'auto' as boolean | 'auto',
    address = undefined as string | undefined,
  } = {},
): Promise<PaginatedBooklet> {
  const tab = await browser.openTab({
    html: '<!doctype html><html lang="fr"><body></body></html>',
    files: new Map(),
  });
  try {
    return await paginate(tab, {
      flows,
      css: CSS,
      direction,
      page: PAPERS.A5,
      margins: { title: 'Livre', chapters: { c1: 'Un', c2: 'Deux' }, contents: 'Table', address },
      toc,
      script: fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
      notices,
      complaints: () => [],
    });
  } finally {
    await tab.close();
  }
}

/** Text at the foot or head of every page, as another program reads it in the PDF. */
async function marginText(pdf: Uint8Array, top: number, height: number): Promise<string[]> {
  const text = await openText(pdf);
  const found = Array.from({ length: text.pages }, (_, i) =>
    text
      .read(i + 1, { left: 0, top, width: 420, height })
      .replace(/\s+/g, ' ')
      .trim(),
  );
  text.close();
  return found;
}
const footers = (pdf: Uint8Array) => marginText(pdf, 540, 60);
const heads = (pdf: Uint8Array) => marginText(pdf, 0, 40);

const flowsOf = ({ pages }: PaginatedBooklet): string[] =>
  pages.map(({ parts }) => parts.map((part) => part.flow).join('+'));

describe('paginate', () => {
  it('numbers pages through all flows, left and right in turn, each folio once', async () => {
    const booklet = await layOut([
      chapter('c1', paragraphs(60)),
      chapter('c2', paragraphs(3)),
      { ...chapter('closing', '<p>fin</p>'), kind: 'closing' },
    ]);
    expect(flowsOf(booklet)).toEqual(['c1', 'c1', 'c2', 'closing']);
    expect(booklet.blankPages).toEqual([]);
    expect(await footers(booklet.pieces[0]!)).toEqual(['1 right', '2 left', '3 right', '']);
  });

  it('puts blanks directly before the closing page, without folios', async () => {
    const booklet = await layOut([
      chapter('c1', paragraphs(1)),
      { ...chapter('closing', '<p>fin</p>'), kind: 'closing' },
    ]);
    expect(flowsOf(booklet)).toEqual(['c1', '', '', 'closing']);
    expect(booklet.blankPages).toEqual([2, 3]);
    expect(await footers(booklet.pieces[0]!)).toEqual(['1 right', '', '', '']);
    expect((await PDFDocument.load(booklet.pieces[0]!)).getPageCount()).toBe(4);
  });

  it('begins on a recto where asked, with a blank verso before it if need be', async () => {
    const flows = [
      chapter('c1', paragraphs(1)),
      chapter('c2', paragraphs(1), { start: 'recto' }),
      chapter('c3', paragraphs(1), { start: 'recto' }),
    ];
    const booklet = await layOut(flows);
    expect(flowsOf(booklet)).toEqual(['c1', '', 'c2', '', 'c3', '', '', '']);
    expect(booklet.blankPages).toEqual([2, 4, 6, 7, 8]);
  });

  it('has odd pages on the left in booklets that open to the right', async () => {
    const booklet = await layOut([chapter('c1', paragraphs(100))], { direction: 'rtl' });
    expect((await footers(booklet.pieces[0]!)).slice(0, 3)).toEqual(['1 left', '2 right', '3 left']);
  });

  it('sets notes at the foot of the page that calls them, numbered as written', async () => {
    const call = (n: number) => `<a class="livret-note-call" data-note="c1-note-${n}" href="#x">${n}</a>`;
    const notes = `<section class="livret-notes"><div class="livret-note" id="c1-note-1"><p><span class="livret-note-number">1</span> première</p><p>suite</p></div><div class="livret-note" id="c1-note-2"><p><span class="livret-note-number">2</span> seconde</p></div></section>`;
    const booklet = await layOut([
      chapter('c1', `<p>un${call(1)} mot</p>${paragraphs(50)}<p>deux${call(2)} mots</p>${notes}`),
    ]);
    const [first, second] = booklet.pages;
    expect(first!.notes).toEqual([{ anchor: 'c1-note-1', text: '1 premièresuite' }]);
    expect(second!.notes).toEqual([{ anchor: 'c1-note-2', text: '2 seconde' }]);
    expect(first!.parts[0]!.body).toContain('un1 mot');
    expect(second!.parts[0]!.body).toContain('deux2 mots');
    expect(booklet.anchors['note-c1-note-2']).toBe(2);
  });

  it('sets notes that notes call after them, in order, with one call each', async () => {
    const call = (n: number) => `<a class="livret-note-call" data-note="n${n}" href="#x">${n}</a>`;
    const note = (n: number, text: string) => `<div class="livret-note" id="n${n}"><p>${text}</p></div>`;
    const notes = `<section class="livret-notes">${note(1, `un ${call(2)} et ${call(3)}`)}${note(2, 'deux')}${note(3, 'trois')}</section>`;
    const { pages } = await layOut([chapter('c1', `<p>mot${call(1)} fin</p>${notes}`)]);
    expect(pages[0]!.parts[0]!.body.trim()).toBe('mot1 fin');
    expect(pages[0]!.notes.map(({ text }) => text)).toEqual(['un 2 et 3', 'deux', 'trois']);
  });

  it('sets the colophon at the foot of the first text page if there is room', async () => {
    const colophon: FlowToLayOut = {
      id: 'colophon',
      kind: 'colophon',
      start: 'page',
      html: '<section class="colophon"><p>copiez</p></section>',
    };
    const roomy = await layOut([colophon, chapter('c1', paragraphs(10)), chapter('c2', paragraphs(1))]);
    expect(flowsOf(roomy).slice(0, 2)).toEqual(['c1+colophon', 'c2']);
    const full = await layOut([colophon, chapter('c1', paragraphs(31)), chapter('c2', paragraphs(1))]);
    expect(flowsOf(full).slice(0, 3)).toEqual(['colophon', 'c1', 'c2']);
    expect((await footers(full.pieces[0]!)).slice(0, 3)).toEqual(['1 right', '2 left', '3 right']);
  });

  it('heads versos with the booklet’s title and rectos with the chapter’s, but no page that opens one', async () => {
    const booklet = await layOut([
      { ...chapter('cover', '<p>x</p>'), kind: 'cover' },
      chapter('c1', paragraphs(120)),
      chapter('c2', paragraphs(80)),
      { ...chapter('closing', '<p>fin</p>'), kind: 'closing' },
    ]);
    expect(flowsOf(booklet)).toEqual([
      'cover',
      'c1',
      'c1',
      'c1',
      'c1',
      'c2',
      'c2',
      'c2',
      '',
      '',
      '',
      'closing',
    ]);
    expect(await heads(booklet.pieces[0]!)).toEqual([
      '',
      '',
      'Un',
      'Livre',
      'Un',
      '',
      'Deux',
      'Livre',
      '',
      '',
      '',
      '',
    ]);
  });

  it('abridges a head that is longer than its line, by whole words', async () => {
    const long = {
      title: 'Livre',
      contents: '',
      chapters: { c1: 'Ce que nous pouvons faire, ensemble, quand la police arrive dans notre immeuble' },
    };
    const tab = await browser.openTab({
      html: '<!doctype html><html><body></body></html>',
      files: new Map(),
    });
    const { pieces } = await paginate(tab, {
      ...{ flows: [chapter('c1', paragraphs(100))], css: CSS, direction: 'ltr', page: PAPERS.A5 },
      ...{ margins: long, toc: false, notices: new Notices(), complaints: () => [] },
      script: fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
    });
    await tab.close();
    expect((await heads(pieces[0]!))[2]).toMatch(/^Ce que nous pouvons faire(, ensemble)?( quand)? …$/);
  });

  describe('a list of contents', () => {
    const entry = (id: string) => `<p>${id} <span class="livret-page-ref" data-target="${id}"></span></p>`;
    const list = (ids: string[]): FlowToLayOut => ({
      ...chapter('contents', ids.map(entry).join('')),
      kind: 'contents',
    });
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const files = (id: string) => ({ files: { [id]: `/b/${id}.md` } });

    it('comes by itself with more than 8 pages and more than 4 chapters', async () => {
      const chapters = (count: number, length: number) =>
        ids.slice(0, count).map((id) => chapter(id, paragraphs(length), files(id)));
      const kinds = async (count: number, length: number, toc: boolean | 'auto' = 'auto') => {
        const { flows } = await layOut([list(ids.slice(0, count)), ...chapters(count, length)], { toc });
        return flows.has('contents');
      };
      expect(await kinds(5, 60)).toBe(true);
      expect(await kinds(4, 120)).toBe(false);
      expect(await kinds(5, 1)).toBe(false);
      expect(await kinds(5, 1, true)).toBe(true);
      expect(await kinds(5, 60, false)).toBe(false);
    });

    it('prints the folios that its chapters have', async () => {
      const cover: FlowToLayOut = { ...chapter('cover', '<p>x</p>'), kind: 'cover' };
      const booklet = await layOut(
        [cover, list(ids), ...ids.map((id, i) => chapter(id, paragraphs(20 + 30 * i), files(id)))],
        { toc: true },
      );
      const text = await openText(booklet.pieces[0]!);
      const listed = Object.fromEntries(
        text
          .read(2, { left: 0, top: 30, width: 420, height: 480 })
          .trim()
          .split(/\s*\n\s*/)
          .map((line) => line.split(' ')),
      );
      text.close();
      const feet = await footers(booklet.pieces[0]!);
      const opening = ids.map((id) => booklet.pages.findIndex(({ parts }) => parts[0]?.flow === id));
      expect(Object.values(listed)).toEqual(opening.map((index) => feet[index]!.split(' ')[0]));
      expect(booklet.pages[1]!.parts[0]!.body).not.toMatch(/8/);
    });
  });

  it('sets nothing around covers, parts and pages that a picture fills', async () => {
    const booklet = await layOut(
      [
        { ...chapter('cover', '<p>x</p>'), kind: 'cover' },
        { ...chapter('c1_part', '<p>Partie</p>'), kind: 'part' },
        chapter('c1', paragraphs(3)),
      ],
      { address: 'www.a.example' },
    );
    expect(await footers(booklet.pieces[0]!)).toEqual(['', '', 'www.a.example 3 right', '']);
  });

  it('tells where an anchor landed', async () => {
    const booklet = await layOut([
      chapter('c1', paragraphs(62)),
      chapter('c2', '<h1 id="c2-titre">Titre</h1>'),
    ]);
    expect(booklet.anchors).toMatchObject({ c1: 1, c2: 3, 'c2-titre': 3 });
  });

  it('keeps every letter on the pages it says', async () => {
    const booklet = await layOut([chapter('c1', paragraphs(100))]);
    expect(booklet.pages.flatMap((page) => page.parts.map((part) => part.body)).join('')).toBe(
      Array.from({ length: 100 }, (_, i) => `mot${i + 1}`).join(''),
    );
  });

  it('prints the same bytes twice, but for the two dates', async () => {
    const flows = [chapter('c1', `${paragraphs(40)}<ul><li>a</li><li>b</li></ul>`)];
    const [a, b] = [await layOut(flows), await layOut(flows)];
    const dateless = ({ pieces }: PaginatedBooklet) =>
      Buffer.concat(pieces)
        .toString('latin1')
        .replace(/\(D:[^)]*\)/g, '');
    expect(dateless(a)).toBe(dateless(b));
  });

  it('refuses a closing page that runs over', async () => {
    const notices = new Notices();
    await layOut([chapter('c1', paragraphs(1)), { ...chapter('closing', paragraphs(80)), kind: 'closing' }], {
      notices,
    });
    expect(notices.all.map((n) => n.code)).toEqual(['closing-too-long']);
  });

  it('refuses a cover that runs over', async () => {
    const notices = new Notices();
    await layOut([{ ...chapter('cover', paragraphs(80)), kind: 'cover' }, chapter('c1', '<p>a</p>')], {
      notices,
    });
    expect(notices.all.map((n) => n.code)).toEqual(['cover-too-long']);
  });

  it('refuses a closing page of five pages, which would fill the sheets again', async () => {
    const notices = new Notices();
    const closing: FlowToLayOut = { ...chapter('closing', paragraphs(140)), kind: 'closing' };
    const { pages } = await layOut([chapter('c1', paragraphs(1)), closing], { notices });
    expect(pages.length % 4).toBe(0);
    expect(notices.all.map((n) => n.code)).toEqual(['closing-too-long']);
  });

  it('names the chapter when the layout fails', async () => {
    const tab = await browser.openTab({
      html: '<!doctype html><html><body></body></html>',
      files: new Map(),
    });
    const broken = {
      ...tab,
      call: (name: string, ...rest: unknown[]) =>
        name === 'layOut'
          ? Promise.reject(new Error('boom'))
          : (tab.call as (...a: unknown[]) => Promise<unknown>)(name, ...rest),
    } as typeof tab;
    const work = paginate(broken, {
      flows: [chapter('c1', '<p>a</p>', { file: '/b/01-a.md' })],
      css: CSS,
      direction: 'ltr',
      page: PAPERS.A5,
      margins: { title: 'Livre', chapters: {}, contents: 'Table' },
      toc: 'auto',
      script: fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
      notices: new Notices(),
      complaints: () => [],
    });
    const refusal = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).notices[0]).toMatchObject({
      code: 'layout-failed',
      file: '/b/01-a.md',
      params: { reason: 'boom' },
    });
    await tab.close();
  });
});

describe('a text that repeats itself', () => {
  // Paged.js alone finds the words where they stand first, and lays them out again or skips them.
  const same = 'encore et encore, la même phrase revient. ';

  it.each([
    ['in one paragraph', `<p>${same.repeat(120)}</p>`],
    ['around other elements', `<p>${`${same}<em>${same}</em>`.repeat(60)}</p>`],
    ['in many paragraphs', `<p>${same.repeat(3)}</p>`.repeat(40)],
    ['in a list', `<ul>${`<li>${same.repeat(2)}</li>`.repeat(50)}</ul>`],
  ])('%s goes on from page to page, every word once', async (_where, html) => {
    const { pages } = await layOut([chapter('c1', html)]);
    const wanted = html.replace(/<[^>]+>/g, '').replace(/\s+/g, '');
    const found = pages
      .flatMap((page) => page.parts.map((part) => part.body))
      .join('')
      .replace(/\s+/g, '');
    expect(found).toBe(wanted);
    expect(pages.length).toBeGreaterThan(3);
  });
});

describe('a page end', () => {
  it('in a paragraph is not taken for the one before it', async () => {
    // The paragraph begins the third page, as the 62nd node of its chapter; that page ends at its own 62nd node.
    const lines = Array.from({ length: 70 }, (_, i) => `ligne${i + 1}`);
    const { pages } = await layOut([chapter('a', `${paragraphs(62)}<p>${lines.join('<br>')}</p>`)]);
    const bodies = pages.map(({ parts }) => parts.map(({ body }) => body).join(''));
    expect(bodies[2]).toBe(lines.slice(0, 31).join(''));
    expect(bodies.slice(2).join('')).toBe(lines.join(''));
  });
});

describe('code that runs over the page', () => {
  it('ends a page after a line end, keeps every indent, and draws every line', async () => {
    const lines = Array.from({ length: 90 }, (_, i) => `  ligne${i} = calcul(${i}, 'texte');`);
    const html = `<h1>Code</h1><p>Avant</p><pre style="white-space: pre-wrap; margin: 0; font: 9pt/12pt monospace"><code>${lines.join('\n')}\n</code></pre>`;
    const { pages, pieces } = await layOut([chapter('c1', html)]);
    const text = await openText(pieces[0]!);
    const drawn = Array.from({ length: text.pages }, (_, i) => text.read(i + 1)).join('\n');
    text.close();
    expect(lines.filter((_, i) => !drawn.includes(`ligne${i} =`))).toEqual([]);
    expect(pages[1]!.parts[0]!.body).toMatch(/^ {2}ligne\d/);
    expect(pages[0]!.parts[0]!.body).toMatch(/;\n$/);
  });

  // Wherever the page happens to end: in the middle of a line that wraps, before its indent, after a blank line.
  it('draws every word of long lines that wrap', async () => {
    const line = (i: number) =>
      i % 5 === 4
        ? ''
        : `${' '.repeat(i % 7)}valeur${i}: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff; // remarque ${'longue '.repeat(i % 6)}`;
    const code = Array.from({ length: 80 }, (_, i) => line(i)).join('\n');
    const flows = Array.from({ length: 12 }, (_, i) =>
      chapter(
        `c${i}`,
        `${paragraphs(i)}<pre style="white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: 9pt/12pt monospace"><code>${code}</code></pre><p>Après</p>`,
      ),
    );
    const { pages, pieces } = await layOut(flows);
    const text = await openText(pieces[0]!);
    const lost = pages.flatMap(({ number, parts }) => {
      const drawn = text.read(number, { left: 0, top: 41, width: 420, height: 504 }).replace(/\s/g, '');
      return parts
        .filter(({ body }) => body.replace(/\s/g, '') !== drawn)
        .map(({ flow }) => `${flow}, page ${number}`);
    });
    text.close();
    expect(lost).toEqual([]);
  });
});
