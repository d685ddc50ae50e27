import { expect, test } from 'vitest';
import { renderChapters } from '../../src/markdown/index.ts';
import type { PictureUse } from '../../src/markdown/types.ts';
import { Notices } from '../../src/report/notices.ts';

/** 1500 × 1000 px: 254 mm wide by itself. */
const photo = { ok: true, url: '/files/1.jpeg', widthPx: 1500, heightPx: 1000 } as const;

async function uses(body: string): Promise<PictureUse[]> {
  const told: PictureUse[] = [];
  await renderChapters([{ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 }], {
    ...{ notices: new Notices(), links: 'none', qr: false, hyphenate: false, language: 'en' },
    resolveImage: async () => photo,
    usePicture: (url, use) => {
      expect(url).toBe(photo.url);
      told.push(use);
    },
  });
  return told;
}

test.each([
  ['![A](a.jpg)', { place: 'column', widthMm: 254, heightMm: 130 }],
  ['![A](a.jpg){width=30mm}', { place: 'column', widthMm: 30 }],
  ['![A](a.jpg){width=50%}', { place: 'column', share: 0.5 }],
  ['![A](a.jpg){.small}', { place: 'column', widthMm: 254, heightMm: 45 }],
  ['![A](a.jpg){.left} words beside', { place: 'column', share: 0.5, widthMm: 254, heightMm: 130 }],
  ['![A](a.jpg){.full-page}', { place: 'column' }],
  ['![A](a.jpg){.bleed}', { place: 'page' }],
  ['![A](a.jpg){.bleed .cover}', { place: 'whole-page' }],
  ['| a |\n|-|\n| ![A](a.jpg){width=20mm} |', { place: 'column', widthMm: 20 }],
] as const)('%s', async (body, use) => {
  expect(await uses(body)).toEqual([use]);
});

test('each time it is shown, and in a row as wide as its share of it', async () => {
  const [one, other] = await uses('![A](a.jpg) ![B](a.jpg)');
  expect(one).toMatchObject({ place: 'column', share: 0.5, gapsMm: 3 });
  expect(other).toEqual(one);
  expect(await uses('![A](a.jpg)\n\nWords.\n\n![B](a.jpg)')).toHaveLength(2);
});

test('a picture that is not there has no size', async () => {
  const told: PictureUse[] = [];
  await renderChapters([{ id: 'c1', file: '/b/1.md', name: '1.md', body: '![A](a.jpg)', firstLine: 1 }], {
    ...{ notices: new Notices(), links: 'none', qr: false, hyphenate: false, language: 'en' },
    resolveImage: async () => ({ ok: false, fault: 'missing' }),
    usePicture: (_, use) => void told.push(use),
  });
  expect(told).toEqual([]);
});
