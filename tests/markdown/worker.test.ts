import { describe, expect, it } from 'vitest';
import { renderChapters } from '../../src/markdown/index.ts';
import type { MarkdownContext, PictureUse, ResolvedImage } from '../../src/markdown/types.ts';
import { inThread, renderWithin } from '../../src/markdown/worker.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

const LIMITS = { levels: 40, rows: 2000, notes: 2000, headings: 2000, seconds: 6 };
const chaptersOf = (...bodies: string[]) =>
  bodies.map((body, i) => ({
    ...{ id: `c${i + 1}`, file: `/b/${i + 1}.md`, name: `${i + 1}.md`, body, firstLine: 1 },
  }));

function context(lenient = false) {
  const notices = new Notices({ lenient });
  const uses: [string, PictureUse][] = [];
  const asked: string[] = [];
  const value: MarkdownContext = {
    ...{
      notices,
      language: 'fr',
      links: 'notes',
      qr: true,
      hyphenate: true,
      values: { group: 'Nous', day: undefined },
      untranslated: ['9.md'],
    },
    resolveImage: async (reference, { name }): Promise<ResolvedImage> => {
      asked.push(`${name} ${reference}`);
      return reference === 'a.png'
        ? { ok: true, url: '/files/1.png', widthPx: 40, heightPx: 20 }
        : { ok: false, fault: 'missing', suggestion: 'a.png' };
    },
    usePicture: (url, use) => uses.push([url, use]),
  };
  return { value, notices, uses, asked };
}

const MIXED = chaptersOf(
  '# Un « titre »\n\n{{ group }} {{ day }} {{ gruop }}\n\nTexte[^1] ![Alt](a.png) et [ailleurs](2.md#deux) : https://example.org/x\n\n[^1]: Note.\n\n![B](b.png)\n',
  '## Deux\n\n<script>x</script> [mort](#rien) [pas traduit](9.md) $x^2$ *fin*\n\n:::note\nMots.\n:::\n',
);

describe('in a thread', () => {
  it.each([
    false,
    true,
  ])('comes the same, is said the same, and pictures are asked for (lenient: %s)', async (lenient) => {
    const [here, there] = [context(lenient), context(lenient)];
    const expected = await renderChapters(MIXED, here.value);
    expect(await inThread(MIXED, there.value, { seconds: 60 })).toEqual(expected);
    expect(there.notices.all).toEqual(here.notices.all);
    expect(there.notices.all.length).toBeGreaterThan(1);
    expect(there.uses).toEqual(here.uses);
    expect(there.uses.length).toBeGreaterThan(0);
    expect(there.asked).toEqual(['1.md a.png', '1.md b.png']);
  });

  it.each([
    'notes',
    'list',
    'list-at-end',
  ] as const)('comes the same out of two (links: %s)', async (links) => {
    const [here, there] = [context(true), context(true)];
    for (const { value } of [here, there]) value.links = links;
    const many = [1, 2, 3].flatMap((n) =>
      MIXED.map((chapter, i) => ({
        ...chapter,
        id: `c${2 * n + i}`,
        name: n === 1 ? chapter.name : `${n}-${i}.md`,
      })),
    );
    const expected = await renderChapters(many, here.value);
    expect(await inThread(many, there.value, { seconds: 60 }, 2)).toEqual(expected);
    expect(there.notices.all).toEqual(here.notices.all);
    expect(there.uses).toEqual(here.uses);
    expect(there.asked.sort()).toEqual(here.asked.sort());
  });

  it('what a picture’s finder throws is thrown', async () => {
    const { value } = context();
    value.resolveImage = () => Promise.reject(new Error('the disk is gone'));
    await expect(inThread(MIXED, value, { seconds: 60 })).rejects.toThrow('the disk is gone');
  });
});

/** What a refusal says: `code file:line`, and its words. */
async function refusalOf(bodies: string[], seconds = 1) {
  const { value } = context();
  const error = await renderWithin(chaptersOf(...bodies), value, { ...LIMITS, seconds }).catch((e) => e);
  if (!(error instanceof Refusal)) throw new Error('It was not refused', { cause: error });
  return error.notices
    .filter(({ level }) => level === 'error')
    .map((notice) => ({
      at: `${notice.code} ${notice.file}:${notice.line}`,
      en: renderNotice(notice, 'en', '/'),
      fr: renderNotice(notice, 'fr', '/'),
    }));
}

describe('is stopped', () => {
  it('when a passage takes too long, and says which', async () => {
    const said = await refusalOf(['# Fine\n', `Words.\n\nMore.\n\n${'*a**'.repeat(20_000)}\n`]);
    expect(said.map(({ at }) => at)).toEqual(['limit-seconds /b/2.md:5']);
    expect(said[0]!.en.text).toMatch(/took more than 2 seconds and was stopped/);
    expect(said[0]!.en.hint).toContain('“seconds:” below “limits:”');
    expect(said[0]!.fr.text).toMatch(/plus de 2 secondes/);
  });

  it('before it begins, where a limit is passed', async () => {
    const said = await refusalOf([`${'>'.repeat(50_000)} a`, 'fine', '# a\n\n'.repeat(5000)]);
    expect(said.map(({ at }) => at)).toEqual(['limit-levels /b/1.md:1', 'limit-headings /b/3.md:4001']);
  });

  it('and what is large but harmless is not', async () => {
    const { value, notices } = context();
    const body = 'Une phrase ordinaire, avec *quelques* mots.\n\n'.repeat(3000);
    const [chapter] = await renderWithin(chaptersOf(body, '*'.repeat(900)), value, LIMITS);
    expect(chapter!.body.match(/ordi/g)).toHaveLength(3000);
    expect(notices.errors).toEqual([]);
  });
});
