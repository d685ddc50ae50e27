/** A long booklet whose chapters are kept on disk comes, and is told, as if nothing had been kept. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chaptersOnDisk } from '../../../src/build/keeping/chapters.ts';
import { renderedChapters } from '../../../src/build/rendered.ts';
import { openStore } from '../../../src/cache/store.ts';
import { renderChapters } from '../../../src/markdown/index.ts';
import type { MarkdownChapter, MarkdownContext, PictureUse } from '../../../src/markdown/types.ts';
import { Notices } from '../../../src/report/notices.ts';
import { temporaryFolder } from '../support.ts';

const LIMITS = { levels: 40, rows: 2000, notes: 2000, headings: 2000, seconds: 30 };
const PROSE = 'Une phrase ordinaire, avec « quelques » mots ; administration, hébergement.\n\n'.repeat(5);
/** Long, and quickly read. */
const CODE = `# Code\n\n\`\`\`\n${`${'x '.repeat(40)}\n`.repeat(650)}\`\`\`\n`;

/** Chapters that know of each other in every way there is, and are long enough to be looked for. */
const BOOK: Record<string, string> = {
  '1.md': `# Un\n\n## Ici\n\n[a](2.md#deux) [b](#seul) [c](3.md) [d](2.md#dos) [e](plan.pdf) étudiant·es\n\n${PROSE}`,
  '2.md': `# Deux\n\n## Seul\n\nNote[^1]. [x](https://x.example/a) {{ group }} ![A](a.png)\n\n[^1]: Dite, [y](https://y.example).\n\n${PROSE}`,
  '3.md': `# Trois\n\n*[CAF]: Caisse\n\nCAF. [x](https://x.example/a) [z](https://z.example) [u](9.md) formé.e.s\n\n${PROSE}`,
  '4.md': `# Quatre {#quatre}\n\n[ici](1.md#ici) ![B](b.png) {{ day }} {{ gruop }}\n\n${PROSE}`,
  '5.md': CODE,
};

interface Settings
  extends Partial<Pick<MarkdownContext, 'links' | 'qr' | 'hyphenate' | 'language' | 'values'>> {
  digest?: string;
  lenient?: boolean;
}

function ask({ digest = '1', lenient = true, ...more }: Settings) {
  const notices = new Notices({ lenient });
  const uses: [string, PictureUse][] = [];
  const context: MarkdownContext = {
    ...{ notices, language: 'fr', links: 'notes', qr: false, hyphenate: true, untranslated: ['9.md'] },
    values: { group: 'Nous', day: undefined },
    ...more,
    resolveImage: async (reference) => {
      if (reference === 'plan.pdf') return { ok: false, fault: 'not-an-image' };
      if (reference === 'b.png') return { ok: false, fault: 'missing', suggestion: 'a.png' };
      return { ok: true, url: `/files/${digest}.png`, widthPx: 40, heightPx: 20 };
    },
    usePicture: (...use) => void uses.push(use),
  };
  return { context, told: () => JSON.stringify({ notices: notices.all, uses }) };
}

const chaptersOf = (files: Record<string, string>): MarkdownChapter[] =>
  Object.entries(files).map(([name, body], i) => ({
    ...{ id: `c${i + 1}`, file: `/b/${name}`, name, body, firstLine: 1 },
  }));

/** What this machine keeps; each render is a process of its own. */
function machine() {
  const folder = path.join(temporaryFolder(), 'livret', 'pages');
  return async (files: Record<string, string>, settings: Settings = {}) => {
    const counts = { found: 0, missed: 0 };
    const store = openStore(folder);
    const onDisk = chaptersOnDisk({
      ...store,
      get: async (source) => {
        const bytes = await store.get(source);
        counts[bytes ? 'found' : 'missed'] += 1;
        return bytes;
      },
    });
    const [kept, plain] = [ask(settings), ask(settings)];
    const made = await renderedChapters()(chaptersOf(files), kept.context, LIMITS, onDisk);
    await onDisk.write();
    await store.settle();
    expect(made).toEqual(await renderChapters(chaptersOf(files), plain.context));
    expect(kept.told()).toBe(plain.told());
    return counts;
  };
}

const change = (name: string, from: string, to: string): Record<string, string> => {
  expect(BOOK[name]).toContain(from);
  return { ...BOOK, [name]: BOOK[name]!.replace(from, to) };
};

describe('chapters that are kept', () => {
  it.each<[string, Record<string, string>, Settings]>([
    ['words', change('1.md', 'étudiant', 'militant'), {}],
    ['a heading that a link leads to is renamed', change('2.md', '# Deux', '# Second'), {}],
    ['a heading is added that a dead link leads to', change('2.md', '## Seul', '## Seul\n\n## Dos'), {}],
    [
      'a heading is added that is not the only one any more',
      change('3.md', '# Trois', '# Trois\n\n## Seul'),
      {},
    ],
    ['a heading is removed', change('2.md', '## Seul', 'Seul'), {}],
    ['a heading is added near a dead link', change('3.md', '# Trois', '# Trois\n\n## Doss'), {}],
    ['a note', change('2.md', 'Dite', 'Écrite'), {}],
    ['an abbreviation', change('3.md', 'Caisse', 'Caisse d’allocations'), {}],
    ['an address', change('2.md', 'https://x.example/a', 'https://w.example/'), {}],
    ['a sign of inclusive writing', change('3.md', 'formé.e.s', 'formé·e·s'), {}],
    ['the first chapter goes', Object.fromEntries(Object.entries(BOOK).slice(1)), {}],
    ['a value', BOOK, { values: { group: 'Eux', day: undefined } }],
    ['a value that there was not', BOOK, { values: { group: 'Nous', day: 'lundi', gruop: 'x' } }],
    ['a picture', BOOK, { digest: '2' }],
    ['hyphens', BOOK, { hyphenate: false }],
    ['another language', BOOK, { language: 'en' }],
    ['codes', BOOK, { qr: true }],
    ['links', BOOK, { links: 'list' }],
    ['none', BOOK, {}],
  ])('are told anew where it matters: %s', async (_, files, settings) => {
    const render = machine();
    expect((await render(BOOK)).found).toBe(0);
    await render(files, settings);
    await render(BOOK);
  });

  it.each(['list', 'list-at-end', 'inline', 'none'] as const)('with links: %s', async (links) => {
    const render = machine();
    await render(BOOK, { links });
    expect(await render(BOOK, { links })).toEqual({ found: 5, missed: 0 });
    await render(change('2.md', 'https://x.example/a', 'https://w.example/'), { links });
    await render(change('2.md', 'Note[^1].', 'Note[^1]. [v](https://v.example/)'), { links, qr: true });
  });

  it('are found again', async () => {
    const render = machine();
    expect(await render(BOOK)).toEqual({ found: 0, missed: 5 });
    expect(await render(BOOK)).toEqual({ found: 5, missed: 0 });
    expect(await render(change('1.md', 'étudiant', 'militant'))).toEqual({ found: 4, missed: 1 });
    expect(await render(BOOK, { lenient: false })).toEqual({ found: 0, missed: 5 });
  });

  it('are not looked for, and not kept, in short booklets', async () => {
    expect(await machine()({ '1.md': '# Un\n\nCourt.\n' })).toEqual({ found: 0, missed: 0 });
  });
});
