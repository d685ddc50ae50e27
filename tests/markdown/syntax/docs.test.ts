/** What docs/syntax.md and docs/syntaxe.md promise is what the program does. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../../src/home.ts';
import { SCHEMA } from '../../../src/markdown/schema.ts';
import { CONTAINERS, LEAVES, named, TEXTS } from '../../../src/markdown/syntax/names.ts';
import { render } from '../support.ts';

describe.each(['syntax.md', 'syntaxe.md'])('docs/%s', (name) => {
  const text = fs.readFileSync(path.join(HOME, 'docs', name), 'utf8');
  const part = (title: string): string =>
    text.slice(text.indexOf(`<!-- ${title} -->`)).split('<!-- end -->')[0]!;
  const codes = (words: string): string[] => [...words.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => code);

  it('lists exactly the elements that stay', () => {
    const loading = ['source']; // only ever inside <picture>, which goes
    expect(codes(part('elements'))).toEqual(
      (SCHEMA.tagNames ?? []).filter((tag) => !loading.includes(tag)).sort(),
    );
  });

  it('lists attributes that stay', () => {
    const known: Record<string, string> = {
      class: 'className',
      colspan: 'colSpan',
      rowspan: 'rowSpan',
      valign: 'vAlign',
      datetime: 'dateTime',
    };
    const rows = part('attributes')
      .split('\n')
      .slice(3)
      .filter((row) => row.startsWith('|'));
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      const [, on = '', list = ''] = row.split('|');
      const tags = codes(on).length > 0 ? codes(on) : ['p'];
      for (const attribute of codes(list.replace(/\([^)]*\)/g, ''))) {
        const allowed = [...tags, '*']
          .flatMap((tag) => SCHEMA.attributes?.[tag] ?? [])
          .map((a) => (Array.isArray(a) ? a[0] : a));
        expect(allowed, `${attribute} on ${on}`).toContain(known[attribute] ?? attribute);
      }
    }
  });

  it('names only directives that exist', () => {
    const found = [...text.matchAll(/(?<![:\w]):{1,4}([\p{L}-]+)/gu)].map(([written, word = '']) => {
      const colons = written.length - word.length;
      const list = colons === 1 ? TEXTS : colons === 2 ? LEAVES : CONTAINERS;
      return named(list as Record<string, string>, word) === undefined ? written : '';
    });
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(found.filter((written) => written !== '' && !/^:(icon|codes)/.test(written))).toEqual([]);
  });

  it('gives examples that work', async () => {
    const examples = [...text.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, body = '']) => body);
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const body of examples) expect((await render(body)).said, body).toEqual([]);
  });
});
