/**
 * Content runs nothing and fetches nothing. Every way known here is tried through a whole build (chapters, a drawing,
 * the configuration), and once more past the sanitiser, given to the layout as it is: a server writes down whoever
 * asks, and a file that nobody may read holds a word that no result may hold.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/manuscript/limits.ts';
import { renderWithin } from '../../src/markdown/worker.ts';
import { Notices } from '../../src/report/notices.ts';
import { textsOf } from '../build/pdf.ts';
import { booklet, buildFolder, shareBrowser } from '../build/support.ts';
import { chapter, layOut, shareBrowser as shareLayout } from '../pagination/support.ts';
import { expectNothingActs } from './acting.ts';
import { ways } from './ways.ts';

shareBrowser();
shareLayout();

const hits: string[] = [];
const server = http.createServer((request, response) => {
  hits.push(`${request.method} ${request.url}`);
  response.end('reached');
});
server.on('connection', () => hits.push('connection'));
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());
beforeEach(() => void hits.splice(0));

const SECRET = 'XQSECRETQX';
const tried = () => ways(url, '../secret');

it('the recorder would have seen a hit', async () => {
  await (await fetch(`${url}control`)).text();
  expect(hits).toContain('GET /control');
});

it('at least 27 ways are known', () => {
  expect(Object.keys(tried()).length).toBeGreaterThanOrEqual(27);
});

describe('of what a chapter holds, nothing that acts is left in its HTML', () => {
  it.each(Object.keys(ways('', '')))('%s', async (name) => {
    const notices = new Notices();
    const body = `Before.\n\n${tried()[name]}\n\nAfter.`;
    const [rendered] = await renderWithin(
      [{ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 }],
      {
        ...{ notices, language: 'en', links: 'none', qr: false, hyphenate: false },
        resolveImage: async () => ({ ok: false, fault: 'remote' }),
      },
      limits().parse({}),
    );
    const { html } = rendered!;
    expect(html).toContain('Before.');
    expectNothingActs(html);
  });
});

/** Words of all files that were made, as they are and as a reader reads them. */
function everythingIn(out: string, read: Uint8Array): string {
  const files = fs.readdirSync(out).map((name) => fs.readFileSync(path.join(out, name), 'latin1'));
  return [...files, ...textsOf(read)].join('\n');
}

it('a build with all of them reaches nothing and reads nothing', async () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90" onload="fetch('${url}svg-load')">
    <script>fetch('${url}svg-script')</script><style>@import url(${url}svg-import); rect { fill: url(${url}svg-fill#a) }</style>
    <rect width="9" height="9" style="background: url(${url}svg-style)"><set attributeName="fill" onbegin="fetch('${url}svg-begin')"/></rect>
    <a href="${url}svg-link"><rect width="9" height="9"/></a></svg>`;
  const folder = booklet({
    'booklet.yaml':
      'title: Ways\nlanguage: en\nlinks: none\nsubtitle: "{{ secret }} {% include \'../secret\' %}"\n',
    '1.md': `# Ways\n\n![A drawing](drawing.svg)\n\n${Object.values(tried())
      .filter((way) => !/!\[[^\]]*\]\(|<img|<!\[CDATA|<!--|<\?|%2e%2e|<plaintext/.test(way))
      .join('\n\n')}\n\nThe end.`,
    'drawing.svg': drawing,
  });
  fs.writeFileSync(path.join(folder, '../secret'), SECRET);
  const { out, read, print, faults } = await buildFolder(folder, { lenient: true });
  expect(hits).toEqual([]);
  expect(faults.length).toBeGreaterThan(10);
  const everything = everythingIn(out, read);
  expect(everything).toContain('The end.');
  expect(everything).not.toContain(SECRET);
  for (const pdf of [read, print])
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(
      /javascript:|\/Launch|\/JavaScript|\/SubmitForm|\/GoToR/,
    );
});

it.each([
  ['a path out of the folder', '![A](../secret)'],
  ['a path in codes', '![A](%2e%2e/secret)'],
  ['a path in double codes', '![A](%252e%252e/secret)'],
  ['a file by its address', '![A](file:///etc/passwd)'],
  ['a file from the top', '![A](/etc/passwd)'],
  ['a symbolic link', '![A](link.png)'],
  ['a remote picture', '![A](http://127.0.0.1/x.png)'],
])('%s is refused', async (_, text) => {
  const folder = booklet({ 'booklet.yaml': 'language: en\n', '1.md': `# T\n\n${text}\n` });
  fs.writeFileSync(path.join(folder, '../secret'), SECRET);
  fs.symlinkSync('../secret', path.join(folder, 'link.png'));
  const refused = await buildFolder(folder).catch((error: { notices?: { code: string }[] }) => error.notices);
  expect((refused as { code: string }[]).map(({ code }) => code)).toContainEqual(
    expect.stringMatching(/^image-/),
  );
});

it('past the sanitiser, the browser still reaches nothing', async () => {
  // Those that take the page away or never end are tried one by one in the tests of the browser.
  const all = Object.entries(tried()).filter(
    ([name]) => !/refresh|frameset|plaintext|CDATA|comment/.test(name),
  );
  const html = all.map(([, way]) => `<div>${way}</div>`).join('\n');
  const { pages } = await layOut([chapter('c1', `<p>Before.</p>${html}`)], '').catch(() => ({ pages: [] }));
  expect(hits).toEqual([]);
  expect(pages).toBeDefined();
});
