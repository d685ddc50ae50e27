import { expect, it } from 'vitest';
import { CHECKS, runChecks } from '../../src/checks/index.ts';
import { CHECK_CODES } from '../../src/report/codes/checks-config.ts';
import { A5, good, marks, pdf, SHEET } from './support.ts';

it('finds nothing wrong with a booklet as it should be', () => {
  expect(runChecks(good())).toEqual([]);
});

it('asks every check, once, and each says only what it is listed with', () => {
  expect(new Set(CHECKS.map(({ check }) => check)).size).toBe(CHECKS.length);
  expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  const area = { left: 10, top: 10, width: 100, height: 40 };
  const words = { signs: 20, missing: 0, font: 'X', area, level: 0, ground: 1 };
  const bad = pdf(['a', 'b', 'c'], {
    facts: {
      pages: [1, 2, 3].map((n) => ({
        ...{ media: A5, trim: n === 3 ? SHEET : A5 },
        boxes: { media: [0, 0, 420, 595], crop: undefined, bleed: undefined, trim: [0, 0, 500, 595] },
      })),
      fonts: [{ name: 'X', subtype: 'Type1', embedded: false }],
      links: [{ page: 1, uri: 'file:///home/ana/x' }],
      info: { Author: 'Ana' },
      tagged: false,
      deadBookmarks: ['Gone'],
      bytes: 9_000_000,
      structure: () => ({ headings: [{ level: 2, page: 1 }], undescribed: [2] }),
      pictures: () => [{ id: 'p', bytes: 8_000_000, notes: ['EXIF'], isLineArt: () => false }],
      codes: [{ page: 1, area, text: undefined }],
      marks: () =>
        marks({
          text: [
            { ...words, size: 5, missing: 1 },
            { ...words, size: 8, signs: 600, level: 0.7, area: { ...area, left: 390 } },
          ],
          pictures: [{ id: 'p', area, width: 50, height: 20, ppi: 36, bits: 8 }],
          lines: [{ width: 0.1, area }],
          tones: { colour: area },
          veils: { blend: area },
        }),
    },
  });
  const said = CHECKS.map(({ check, codes }) => {
    const found = check({ reading: bad });
    for (const { code } of found) expect(codes).toContain(code);
    return found.map(({ code }) => code).join(' ');
  });
  // Those that say nothing have nothing to compare with.
  expect(said).toEqual([
    ...['page-count-odd', 'page-size-mixed', 'page-boxes', '', 'text-outside', 'glyph-missing', '', ''],
    ...['font-not-embedded', 'text-small body-small', 'text-pale', 'line-thin', 'picture-coarse'],
    ...['colour-used', 'transparency', 'code-unreadable', 'link-unsafe', 'bookmark-dangling'],
    ...['document-unmarked heading-gap picture-undescribed', 'info-reveals', 'picture-notes', 'file-large'],
  ]);
});

it('has a title in both languages for each, and says everything that may be set', () => {
  for (const { title } of CHECKS) expect(title.en).not.toBe(title.fr);
  const all = CHECKS.flatMap(({ codes }) => codes);
  expect(new Set(all)).toEqual(new Set(CHECK_CODES));
});
