import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type IndexEdition, isIndexPage, makeIndexPage } from '../../src/index-page/index.ts';
import { OUTPUT_KINDS } from '../../src/report/report.ts';
import { elements } from '../checks-page/support.ts';
import { cards, edition, links, texts } from './support.ts';

const french = (change: Partial<IndexEdition> = {}): IndexEdition =>
  edition({ folder: 'fr', title: 'Nos droits', language: 'fr', ...change });
const arabic = (change: Partial<IndexEdition> = {}): IndexEdition =>
  edition({ folder: 'ar', title: 'حقوقنا', language: 'ar', group: 'مطبخ الرصيف', ...change });

describe('a booklet', () => {
  test('is shown with its cover, group, pages, sheets and files', () => {
    const html = makeIndexPage([edition()]);
    expect(cards(html)).toEqual(['Kitchen 8 pages · 2 sheets of A4 Read PDF, 81 kB Print PDF, 1.3 MB']);
    expect(texts(html, 'h1')).toEqual(['Our rights']);
    expect(links(html)).toEqual(['kitchen/Our-rights-read.pdf', 'kitchen/Our-rights-print.pdf']);
    expect(elements(html, 'img')[0]!.properties).toMatchObject({
      ...{ src: 'index-covers/0123456789abcdef.png', width: 383, height: 544, loading: 'lazy' },
      alt: 'First page of “Our rights”, Kitchen',
    });
  });

  test('in French, with French counts and sizes', () => {
    const html = makeIndexPage([french({ pages: 1, sheets: 1 })]);
    expect(cards(html)).toEqual(['Kitchen 1 page · 1 feuille A4 Lire PDF, 81 Ko Imprimer PDF, 1,3 Mo']);
    expect(texts(html, 'header').join()).toBe(
      'Nos droits À lire à l’écran, ou à imprimer, à plier et à faire passer.',
    );
  });

  test.each<[string, Partial<IndexEdition>, string]>([
    [
      'other paper, two copies at once',
      { sheet: 'Letter', sheets: 1, copiesAtOnce: 2 },
      '8 pages · 1 sheet of Letter for 2 copies',
    ],
    ['no sheets', { sheets: undefined }, '8 pages'],
    ['sheets of another kind alone', { files: [edition().files[0]!] }, '8 pages'],
    ['no count of pages', { pages: undefined, sheets: 0 }, 'Kitchen Read'],
  ])('with %s', (_what, change, said) => {
    expect(cards(makeIndexPage([edition(change)]))[0]).toContain(said);
  });

  test('every kind of file has its words in both languages, reading and printing first', () => {
    const files = OUTPUT_KINDS.toReversed().map((kind) => ({
      kind,
      path: `k/x-${kind}.${/cover|proof/.test(kind) ? 'png' : 'pdf'}`,
      bytes: 999,
    }));
    const [english, other] = [[edition({ files })], [french({ files })]].map((all) => makeIndexPage(all));
    for (const html of [english!, other!]) {
      expect(links(html)).toEqual(OUTPUT_KINDS.map((kind) => files.find((file) => file.kind === kind)!.path));
      const names = texts(html, 'b');
      expect(new Set(names).size).toBe(OUTPUT_KINDS.length);
      for (const name of names) expect(name).toMatch(/^\p{Lu}\p{L}+/u);
    }
    expect(cards(english!)[0]).toContain('Read in large print PDF, 999 B');
    expect(cards(other!)[0]).toContain('Image de la couverture PNG, 999 o');
  });

  test('without a cover is an empty sheet with its title, which is not read out', () => {
    const html = makeIndexPage([edition({ cover: undefined })]);
    expect(elements(html, 'img')).toEqual([]);
    const [sheet] = elements(html, 'span').filter(({ properties }) => `${properties.className}` === 'sheet');
    expect(sheet!.properties.ariaHidden).toBe('true');
  });

  test('without a group is called by its title, once', () => {
    const html = makeIndexPage([edition({ group: undefined }), french({ group: undefined })]);
    expect(texts(html, 'h2').slice(0, 2)).toEqual(['Nos droits', 'Our rights']);
    expect(cards(html)[0]!.match(/Nos droits/g)).toHaveLength(1);
    expect(elements(html, 'h2')[0]!.properties.lang).toBe('fr');
    expect(elements(html, 'img')[0]!.properties.alt).toBe('First page of “Nos droits”');
  });
});

describe('several', () => {
  test('are headed by the title they share; others by what the page is, each with its title and language', () => {
    const same = makeIndexPage([edition(), edition({ folder: 'yard', group: 'Yard' })]);
    expect(texts(same, 'h1', 'title')).toEqual(['Our rights', 'Our rights']);
    expect(cards(same).join()).not.toContain('Our rights');
    const mixed = makeIndexPage([
      edition(),
      edition({ folder: 'd', group: 'Yard', title: 'Unsere Rechte', language: 'de' }),
    ]);
    expect(texts(mixed, 'h1')).toEqual(['Booklets to read and to print']);
    expect(cards(mixed)).toEqual([
      expect.stringMatching(/^Kitchen Our rights English 8 pages/),
      expect.stringMatching(/^Yard Unsere Rechte Deutsch 8 pages/),
    ]);
  });

  test.each([
    ['most are in it', [french(), french({ folder: 'x' }), edition()], 'fr'],
    ['most are in it (English)', [french(), edition({ folder: 'x' }), edition()], 'en'],
    ['as many are, and the first is', [french(), edition()], 'fr'],
    [
      'those it does not speak do not count',
      [arabic(), arabic({ folder: 'x' }), french({ language: 'fr-CA' })],
      'fr',
    ],
    [
      'the original is in it, of a guide that comes in several',
      [arabic({ original: 'fr' }), edition({ original: 'fr' }), french({ original: 'fr' })],
      'fr',
    ],
    [
      'its original is in none of the two, by the translations',
      [arabic({ original: 'ar' }), french({ original: 'ar' })],
      'fr',
    ],
    ['none is in French or English', [arabic(), edition({ language: 'frr' })], 'en'],
  ])('the page speaks a language if %s', (_why, editions, language) => {
    expect(elements(makeIndexPage(editions), 'html')[0]!.properties.lang).toBe(language);
  });

  test('stand in the order of their names, whichever way they came; the same bytes then', () => {
    const all = ['Zebra', 'Écluse', 'group 10', 'group 2', 'Elm'].map((group, n) =>
      french({ group, folder: `g${n}` }),
    );
    const html = makeIndexPage(all);
    expect(texts(html, 'h2').slice(0, 5)).toEqual(['Écluse', 'Elm', 'group 2', 'group 10', 'Zebra']);
    expect(makeIndexPage(all.toReversed())).toBe(html);
  });

  test('that nothing else tells apart show their folder', () => {
    const html = makeIndexPage([
      edition(),
      edition({ folder: 'copy' }),
      edition({ folder: 'yard', group: 'Yard' }),
    ]);
    expect(cards(html)).toEqual([
      expect.stringMatching(/^Kitchen copy 8 pages/),
      expect.stringMatching(/^Kitchen kitchen 8 pages/),
      expect.stringMatching(/^Yard 8 pages/),
    ]);
  });

  test('how to print is said where it holds for all of them', () => {
    expect(texts(makeIndexPage([edition()]), 'section')[0]).toMatch(/^How to print Print both sides/);
    for (const change of [{ scheme: 'mini-zine' }, { files: [edition().files[0]!] }])
      expect(texts(makeIndexPage([edition(change)]), 'section')).toEqual([]);
  });
});

describe('languages written from right to left', () => {
  test('have their own direction in a page that has the other', () => {
    const html = makeIndexPage([french(), arabic()]);
    expect(elements(html, 'html')[0]!.properties.dir).toBeUndefined();
    const [, title] = elements(html, 'p').filter(({ properties }) => `${properties.className}` === 'title');
    expect(title!.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(
      elements(html, 'h2')
        .slice(0, 2)
        .map(({ properties }) => properties.dir),
    ).toEqual(['auto', 'auto']);
    expect(cards(html)[1]).toContain('مطبخ الرصيف حقوقنا العربية');
  });
});

const HOSTILE =
  '</style></title><script>alert(1)</script><img src=x onerror=alert(2)> "\'&{{ title }}{% raw %}\u202e';

describe('the page', () => {
  test('has landmarks and one heading for the page, one for each booklet, and names links by both', () => {
    const html = makeIndexPage([edition(), edition({ folder: 'y', group: 'Yard' })]);
    for (const name of ['header', 'main', 'footer', 'h1']) expect(elements(html, name).length, name).toBe(1);
    const ids = elements(html).flatMap(({ properties }) =>
      properties.id === undefined ? [] : [String(properties.id)],
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of elements(html, 'a')) {
      const names = [properties.ariaLabelledBy].flat().join(' ').split(' ');
      expect(names.length).toBe(2);
      expect(names.every((id) => ids.includes(id))).toBe(true);
    }
  });

  test('has no script and no address of elsewhere; its policy lets in one style sheet and the covers', () => {
    const html = makeIndexPage([edition(), arabic()]);
    expect(elements(html, 'script', 'link', 'iframe', 'object', 'form', 'base')).toEqual([]);
    expect(html).not.toMatch(/https?:|\/\/\w|url\(|@import|<style[^>]+style=|javascript:/);
    for (const { properties } of elements(html)) {
      expect(Object.keys(properties).filter((name) => /^on|^style$/i.test(name))).toEqual([]);
    }
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html)!;
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = elements(html, 'meta').find(({ properties }) => properties.httpEquiv)!.properties.content;
    expect(policy).toBe(
      `default-src 'none'; img-src 'self' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('shows hostile titles, names and folders as they are, and lets them do nothing', () => {
    const title = HOSTILE.replace('</title>', '');
    const html = makeIndexPage([
      edition({
        ...{ title: HOSTILE, group: title, sheet: HOSTILE, folder: HOSTILE },
        files: [{ kind: 'read', path: `a"b/../${HOSTILE}/100 % #1?/é:x.pdf`, bytes: 1 }],
        cover: { path: `x/"onload=".png`, width: 1, height: 1 },
      }),
      edition({ language: 'en" onload="x', folder: 'b' }),
    ]);
    expect(elements(html, 'script')).toEqual([]);
    expect(elements(html, 'img').length).toBe(2);
    for (const { properties } of elements(html)) expect(Object.keys(properties)).not.toContain('onload');
    expect(texts(html, 'h2')).toContain(title);
    // What the path's names hold is part of the names: nothing leads up, out, or to another kind of address.
    const [href] = links(html);
    expect(href).not.toMatch(/[<>"\s{}#?:\\]/);
    expect(href).toContain('100%20%25%20%231%3F/%C3%A9%3Ax.pdf');
  });

  test('says whose it is, and nothing else of what made it', () => {
    const html = makeIndexPage([edition()]);
    expect(isIndexPage(html.slice(0, 2000))).toBe(true);
    expect(isIndexPage('<!doctype html><title>Ours</title>')).toBe(false);
    expect(html.match(/livret/gi)).toHaveLength(1);
    expect(html).not.toMatch(/\b20\d\d\b|\d+\.\d+\.\d+/);
  });

  test('stays light: some kilobytes, and half a kilobyte to a kilobyte more for each booklet', () => {
    const bytes = (count: number): number =>
      makeIndexPage(
        Array.from({ length: count }, (_, n) => edition({ folder: `g${n}`, group: `Group ${n}` })),
      ).length;
    expect(bytes(1)).toBeLessThan(8_000);
    expect((bytes(101) - bytes(1)) / 100).toBeLessThan(1_000);
  });

  test('is set as French is', () => {
    const files = OUTPUT_KINDS.map((kind) => ({ kind, path: `k/${kind}.pdf`, bytes: 12_345 }));
    const html = makeIndexPage([french({ files }), french({ folder: 'x', copiesAtOnce: 2 })]);
    const said = html.slice(html.indexOf('<body')).replace(/<[^>]+>/g, '\n');
    expect(said).not.toMatch(/ [:;!?»%]|« |«(?!\u00a0)|[“”]|\p{L}'\p{L}|\d (?:pages?|feuilles?|K?M?o)\b/u);
  });
});
