import { describe, expect, it } from 'vitest';
import { bookmarks } from '../../src/checks/bookmarks.ts';
import { fileSize } from '../../src/checks/file-size.ts';
import { pictureNotes } from '../../src/checks/picture-notes.ts';
import { structure } from '../../src/checks/structure.ts';
import { painted, picture, SPOT } from './marks.ts';
import { AREA, good, INTENT, pdf, said, TEXTS } from './support.ts';

it('a booklet as it should be gives no reason to speak', () => {
  for (const check of [bookmarks, fileSize, pictureNotes, structure]) expect(said(check, good())).toEqual([]);
});

describe('the list of contents', () => {
  /** Page 2 lists one chapter, which stands on page 3. */
  const listed = (entry: string, titles: string[] = ['Our rights'], to = 3) => ({
    reading: pdf(TEXTS, {
      facts: {
        innerLinks: [{ page: 2, to, area: SPOT }],
        bookmarks: titles,
        bookmarkPages: titles.map(() => 3),
      },
      inArea: () => entry,
    }),
    intent: {
      ...INTENT,
      pages: INTENT.pages.map((page) =>
        page.number === 2 ? { ...page, area: AREA, parts: [{ flow: 'contents', body: '' }] } : page,
      ),
    },
  });

  it('names pages and words as they are', () => {
    for (const entry of ['Our rights 3', '1. Our rights 3', 'rights  3', 'no number', ''])
      expect(said(bookmarks, listed(entry, ['1. Our rights']))).toEqual([]);
    // Readers may join a figure at the end of a title with the number of the page.
    for (const entry of ['Chapter 273', 'Chapter 27 3'])
      expect(said(bookmarks, listed(entry, ['Chapter 27']))).toEqual([]);
  });

  it('that names another page, or what has no bookmark, is told', () => {
    expect(said(bookmarks, listed('Our rights 5'))).toEqual([
      'error contents-page p.2: The list of contents says page 5 for something that stands on page 3.',
    ]);
    expect(said(bookmarks, listed('Our rights 13'))).toEqual([
      'error contents-page p.2: The list of contents says page 13 for something that stands on page 3.',
    ]);
    expect(said(bookmarks, listed('Our bread 3'))).toEqual([
      'warning contents-bookmark p.2: An entry of the list of contents (page 3) has no bookmark of the same words.',
    ]);
  });

  it('is looked for in files of ours only; dead bookmarks in all', () => {
    expect(said(bookmarks, { reading: listed('Our rights 5').reading })).toEqual([]);
    const reading = pdf(TEXTS, { facts: { deadBookmarks: ['Gone'] } });
    expect(said(bookmarks, { reading }, 'fr')).toEqual([
      'warning bookmark-dangling: Le signet «\u00a0Gone\u00a0» ne mène nulle part.',
    ]);
  });
});

describe('what is read aloud', () => {
  const tagged = (levels: number[], undescribed: (number | undefined)[] = []) =>
    pdf(TEXTS, {
      facts: {
        structure: () => ({ headings: levels.map((level) => ({ level, page: level })), undescribed }),
      },
    });

  it('has headings without gaps', () => {
    for (const levels of [[], [1], [1, 2, 3, 1, 2], [1, 1, 2, 3, 4, 2]])
      expect(said(structure, { reading: tagged(levels) })).toEqual([]);
    expect(said(structure, { reading: tagged([1, 3, 5]) })).toEqual([
      'warning heading-gap p.3: A heading of level 3 follows one of level 1: people who have it read aloud will wonder what is missing in between.',
    ]);
    expect(said(structure, { reading: tagged([2]) })[0]).toMatch('The first heading is of level 2');
  });

  it('has words for pictures', () => {
    expect(said(structure, { reading: tagged([], [2, undefined, 3]) })).toEqual([
      'warning picture-undescribed p.2: 3 pictures are not described in words (pages 2, 3): people who cannot see are told nothing.',
    ]);
  });

  it('has title, language and tags: noted in files of other programs', () => {
    const reading = pdf(TEXTS, { facts: { info: {}, language: '', tagged: false } });
    expect(said(structure, { reading }, 'fr')).toEqual([
      'info document-unmarked: Il manque au PDF\u00a0: titre, langue, balises. Les programmes de lecture à voix haute en ont besoin, le papier non.',
    ]);
  });
});

describe('pictures', () => {
  const noted = {
    pictures: () => [{ id: 'p', bytes: 5_000_000, notes: ['EXIF', 'XMP'], isLineArt: () => false }],
  };
  const reading = painted([{}, { pictures: [picture(300)] }], { ...noted, bytes: 6_000_000 });

  it('bring no notes along', () => {
    expect(said(pictureNotes, { reading, intent: INTENT })).toEqual([
      'error picture-notes p.2: A picture brings notes along (EXIF, XMP): they may hold a place, a date, a serial number, a name.',
    ]);
    expect(pictureNotes({ reading })[0]).toMatchObject({ level: 'warning', page: 2 });
  });

  it('are no larger than what they show needs', () => {
    expect(said(fileSize, { reading })).toEqual([
      'warning file-large p.2: The file takes up 6 MB; for what it shows, 1.7 MB would be enough. The picture here alone takes 5 MB.',
    ]);
    const scans = painted(
      [1, 2, 3].map(() => ({
        pictures: [picture(300, { area: { left: 0, top: 0, width: 420, height: 595 } })],
      })),
      { bytes: 6_000_000 },
    );
    expect(said(fileSize, { reading: scans })).toEqual([]);
  });
});
