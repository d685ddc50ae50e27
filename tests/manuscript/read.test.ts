import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/manuscript/front-matter.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { parseYaml } from '../../src/manuscript/yaml.ts';
import { Notices } from '../../src/report/notices.ts';
import { makeFolder, sentence, THEMES } from './support.ts';

describe('readManuscript', () => {
  it('makes a booklet of any folder with Markdown in it', async () => {
    const folder = makeFolder(
      { '2-suite.md': '# Suite\n', '1-début.md': 'Bonjour.\n', 'image.png': 'x' },
      'Mon livret',
    );
    const notices = new Notices();
    const manuscript = await readManuscript(folder, { notices, themes: THEMES });
    const { resolveFile: _, config: __, placeOf: ___, values: ____, ...rest } = manuscript;
    expect(rest).toEqual({
      folder,
      folderName: 'Mon livret',
      templates: {},
      group: null,
      chapters: [
        {
          file: path.join(folder, '1-début.md'),
          name: '1-début.md',
          body: 'Bonjour.\n',
          firstLine: 1,
          toc: true,
          start: 'page',
        },
        {
          file: path.join(folder, '2-suite.md'),
          name: '2-suite.md',
          body: '# Suite\n',
          firstLine: 1,
          toc: true,
          start: 'page',
        },
      ],
    });
    expect(notices.all.map((n) => sentence(n, folder, 'fr'))).toEqual([
      'info | language-assumed | La brochure ne dit pas sa langue : d’après son texte, elle est composée en « en ». | Si c’est faux, ajoutez une ligne comme « language: fr » à booklet.yaml (la clé « lang » concerne les messages de livret).',
    ]);
  });

  it('says nothing about a language that is given', async () => {
    const folder = makeFolder({ 'a.md': 'A', 'booklet.yaml': 'language: en' });
    const notices = new Notices();
    await readManuscript(folder, { notices, themes: THEMES });
    expect(notices.all).toEqual([]);
  });

  it('reads text of any kind without failing', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      '+++',
      'title:',
      ' ',
      '\t',
      '[',
      '{',
      '"',
      "'",
      '- ',
      ': ',
      '&a ',
      '*a',
      '!x',
      '#',
      '|',
      '>',
      'é',
      '...',
      '? ',
      '%',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const split = splitFrontMatter(text);
        if (split.ok) {
          const head = text.split('\n').slice(0, split.firstLine - 1);
          expect([...head, split.body].join('\n')).toBe(text);
        }
        const yaml = parseYaml(text);
        if (!yaml.ok) expect(yaml.faults.length).toBeGreaterThan(0);
        else expect(yaml.data).toBeTypeOf('object');
      }),
      { numRuns: 3000 },
    );
  });
});
