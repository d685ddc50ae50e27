import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { picture } from '../../bench/corpus/picture.ts';
import { Random } from '../../bench/corpus/random.ts';
import { writeDocument } from '../../bench/limit/document.ts';
import { forPeers, plainHtml } from '../../bench/limit/html.ts';
import { temporaryFolder } from '../build/support.ts';

const flow = (html: string) => ({
  ...{ id: 'c1', kind: 'chapter' as const, start: 'page' as const, body: '', notes: [] },
  html,
});
const shell = '<html><head><title>T</title></head>\n<body></body></html>';

it('puts everything into one file, whose addresses lead to the files beside it', () => {
  const css = '@font-face { src: url("/fonts/a.woff2"); }';
  const html = plainHtml({
    shell,
    css,
    flows: [flow("<p>$& <img src='/files/1.png'></p>"), flow('<p>b</p>')],
  });
  expect(html).toContain('url("fonts/a.woff2")');
  expect(html).toContain("<p>$& <img src='files/1.png'></p>");
  expect(html.match(/<div class="bench-flow">/g)).toHaveLength(2);
  expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('<body>'));
});

it('lets peers fill in page numbers by themselves', () => {
  const html = plainHtml({
    shell,
    css: '',
    flows: [flow('<span class="livret-page-ref" data-target="x"></span>')],
  });
  expect(html).not.toContain('target-counter');
  expect(forPeers(html)).toContain('target-counter(attr(data-target url), page)');
  expect(forPeers(html)).toContain('data-target="#x"');
});

it('leaves peers no file of a family that holds other signs than the corpora', () => {
  const face = (name: string) => `@font-face{font-family:"${name}";src:url("/fonts/${name}-400.woff2")}`;
  const css = [face('a-latin'), face('a-cyrillic'), face('livret narrow space font-text')].join('\n');
  const html = plainHtml({ shell, css, flows: [flow('<p>a</p>')] });
  expect(forPeers(html).match(/@font-face/g)).toHaveLength(1);
  expect(forPeers(html)).toContain('a-latin-400');
  expect(html.match(/@font-face/g)).toHaveLength(3);
});

it('is the document that livret lays out, with all that it loads', async () => {
  const folder = temporaryFolder();
  const booklet = path.join(folder, 'b');
  fs.mkdirSync(booklet);
  fs.writeFileSync(path.join(booklet, 'booklet.yaml'), 'title: T\nlanguage: fr\ntoc: true\n');
  fs.writeFileSync(path.join(booklet, 'p.png'), picture(new Random(1)));
  fs.writeFileSync(
    path.join(booklet, '1.md'),
    '# Un\n\nVoir[^1] « oui ».\n\n![Image](p.png)\n\n[^1]: La note.\n',
  );
  fs.writeFileSync(path.join(booklet, '2.md'), '# Deux\n\nAussi.\n');
  const { limit, peers } = await writeDocument(booklet, path.join(folder, 'd'));
  const html = fs.readFileSync(limit, 'utf8');
  for (const words of ['Un', 'La note.', 'Table des matières'])
    expect(html.includes(words), words).toBe(true);
  const loaded = [...html.matchAll(/["'(]((?:fonts|files)\/[^"')]+)/g)].map(([, name = '']) => name);
  expect(loaded.some((name) => name.startsWith('files/'))).toBe(true);
  expect(loaded.some((name) => name.startsWith('fonts/'))).toBe(true);
  for (const name of new Set(loaded)) expect(fs.existsSync(path.join(folder, 'd', name)), name).toBe(true);
  expect(fs.readFileSync(peers, 'utf8')).toContain('counter(page)');
});
