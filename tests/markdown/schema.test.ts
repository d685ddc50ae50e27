/** What may pass into the page. The lists here are written out on purpose: they do not come from the code. */
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/letters.ts';
import { printed, render } from './support.ts';

const TAGS = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table ' +
    'tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
/** Of these none loads or runs anything. */
const ATTRIBUTES = new Set(
  (
    'id class lang dir title alt width height align href src data-note start reversed type checked disabled ' +
    'colspan rowspan scope datetime value cite abbr border cellpadding cellspacing summary headers span valign ' +
    'char charoff compact clear color size label tabindex accesskey'
  ).split(' '),
);

/** What in a piece of HTML could load, run or deceive. */
function dangers(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === 'comment') found.push('comment');
    if (node.type !== 'element') return;
    const { tagName } = node as Element;
    if (!TAGS.has(tagName)) found.push(`<${tagName}>`);
    const open = toHtml({ ...(node as Element), children: [] });
    for (const [, name = '', , value = ''] of open.matchAll(/ ([a-z-]+)(="([^"]*)")?/g)) {
      if (!ATTRIBUTES.has(name)) found.push(name);
      if (name === 'href' && !/^(https?:|mailto:|#c\d)/.test(value)) found.push(value);
      if (name === 'src' && !value.startsWith('/files/')) found.push(value);
      if (name === 'cite' && !/^https?:/.test(value)) found.push(value);
      if (name === 'class' && /pagedjs/.test(value)) found.push(value);
      if (name === 'id' && !/^c1[-_]/.test(value)) found.push(value);
    }
  });
  return found;
}

describe('HTML in Markdown', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JavaScript&colon;alert(1))',
    '<a href="java\nscript:alert(1)">a</a>',
    '<a href="java&Tab;script:alert(1)">a</a>',
    '<a href="&#1;javascript:alert(1)">a</a>',
    '<a href=" &#x6A;avascript:alert(1)">a</a>',
    '<a href="jav&#x0D;ascript:alert(1)">a</a>',
    '[a](data:text/html,<script>x</script>)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](blob:https://x.example/1)',
    '[a](view-source:https://x.example)',
    '<a href="x:y" xlink:href="javascript:x">a</a>',
    '<svg><a xlink:href="javascript:x"><text>a</text></a></svg>',
  ])('has no link that runs or reads anything: %s', async (body) => {
    const { html, said } = await render(body);
    expect(dangers(html)).toEqual([]);
    expect(html).not.toContain('href');
    expect(html).toContain('a');
    expect(said[0]).toMatch(/^warning (link-forbidden|html-removed) 1\.md:\d$/);
  });

  it('says which links were taken out', async () => {
    const { html, told } = await render(
      'x\n<a href="java&NewLine;script:alert(1)">the words</a> [t](sms:+331)',
    );
    expect(told()).toEqual([
      'A link beginning with “javascript:” was taken out; its words stay. → Links may begin with https:, http: or mailto:, or lead to a place in the booklet.',
      'A link beginning with “sms:” was taken out; its words stay. → Links may begin with https:, http: or mailto:, or lead to a place in the booklet.',
    ]);
    expect(told('fr')[0]).toBe(
      'Un lien commençant par «\u00a0javascript:\u00a0» a été retiré\u00a0; ses mots restent. → Un lien commence par https:, http: ou mailto:, ou mène à un endroit de la brochure.',
    );
    expect(html).toBe('<p>x\n<a>the words</a> <a>t</a></p>');
  });

  it('says which attributes were taken out', async () => {
    const { html, said, told } = await render(
      '<p>a</p>\n<p ONCLICK="x()" onmouseover=y style="color:red" data-x="1">b</p>',
    );
    expect(html).toBe('<p>a</p>\n<p>b</p>');
    expect(said).toEqual([
      'warning html-attribute-removed 1.md:2',
      'warning html-attribute-removed 1.md:2',
      'warning html-attribute-ignored 1.md:2',
    ]);
    expect(told()[0]).toBe(
      'The attribute “onclick” of <p> was taken out: content may not run or fetch anything.',
    );
    expect(told('fr')[1]).toBe(
      'L’attribut «\u00a0onmouseover\u00a0» de <p> a été retiré\u00a0: un contenu ne peut rien exécuter ni rien charger.',
    );
  });

  it.each([
    ['<p class="pagedjs_page note livret-note encadré">a</p>', '<p class="note encadré">a</p>'],
    ['<div class="livret-notes">a</div>', '<div>a</div>'],
    ['<section data-ref="x" data-split-from="y" data-note="z">a</section>', '<section>a</section>'],
    ['<p id="pagedjs">a</p>', '<p id="c1-pagedjs">a</p>'],
    ['<ABBR TITLE="t">a</ABBR>', '<p><abbr title="t">a</abbr> (t)</p>'],
    ['<ol start="3" reversed><li value="2">a</li></ol>', '<ol start="3" reversed><li value="2">a</li></ol>'],
    ['<td>a</td>', 'a'],
    ['<p lang="fr" dir="rtl" title="t">a</p>', '<p lang="fr" dir="rtl" title="t">a</p>'],
  ])('%s becomes %s', async (body, html) => {
    expect((await render(body)).html).toBe(html);
  });

  const tag = fc.constantFrom(
    ...'a b p div span table tr td svg math style script title textarea select option template noscript iframe'.split(
      ' ',
    ),
    ...'object form input img base meta link mglyph mtext annotation-xml foreignObject desc plaintext xmp h2 li'.split(
      ' ',
    ),
    ...'details summary section video source picture body html head frameset'.split(' '),
  );
  const attribute = fc.constantFrom(
    'href="javascript:x"',
    'href=" &#9;jAvascript:x"',
    'href="https://x.example"',
    'src="https://x.example/x"',
    'src=x onerror=alert(1)',
    'srcset="x 2x"',
    'style="background:url(x)"',
    'class="pagedjs_page livret-note x"',
    'id="c1"',
    'name="x"',
    'data-note="c1_note-1"',
    'data-livret="x math PGltZyBzcmM9eD4"',
    'xlink:href="javascript:x"',
    'onclick="x"',
    'title="</style><img src=x onerror=x>"',
    'encoding="text/html"',
    'type=checkbox',
    '',
  );
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([t, a]) => `<${t} ${a}>`),
    tag.map((t) => `</${t}>`),
    tag.map((t) => `<${t.toUpperCase()}/>`),
    fc.constantFrom(
      'words',
      '\n\n',
      '<!-- c -->',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '"',
      "'",
      '>',
      '&lt;img&gt;',
      '[^1]',
      '**',
      '`',
      '\n- ',
      '\n> ',
      '\n    ',
    ),
  );

  it('never lets pass what loads, runs or deceives, however it is broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const { html } = await render(
          `${pieces.join('')}\n\n[^1]: note <b>${pieces.slice(0, 4).join('')}\n`,
          {
            lenient: true,
          },
        );
        expect(dangers(html)).toEqual([]);
        // A second parser pass, as the browser's, must not make something else of it.
        expect(dangers(toHtml(fromHtml(html, { fragment: true })))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never loses a word without saying so', async () => {
    const word = fc.nat(1e6).map((number) => `wq${number.toString(35)}z`);
    const open = tag.filter(
      (t) => !'script style iframe title img base meta link source input'.split(' ').includes(t),
    );
    const wrapped = fc.oneof(
      word,
      fc.tuple(open, word).map(([t, w]) => `<${t}>${w}`),
      fc.tuple(open, word).map(([t, w]) => `<${t}>\n\n${w} *${w}*\n\n</${t}>`),
      fc.tuple(open, word).map(([t, w]) => `\n\n<${t}>${w}</${t}>\n\n`),
      word.map((w) => `\n\n> ${w}\n\n`),
      word.map((w) => `\n\n- ${w}\n- [ ] ${w}\n\n`),
      word.map((w) => `\n\n# ${w}\n\n`),
      fc.tuple(word, word).map(([a, b]) => `\n\n| ${a} |\n|---|\n| ${b} | ${b} |\n\n`),
      fc.tuple(word, word).map(([a, b]) => ` ${a}[^${a}]\n\n[^${a}]: ${b}\n\nEnd.\n\n`),
      word.map((w) => ` [${w}](gone.md) `),
      word.map((w) => `\n\n    ${w}\n\n`),
      word.map((w) => ` \`${w}\` ~~${w}~~ https://${w}.example `),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(wrapped, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const body = pieces.join(' ');
        const result = await render(body, { lenient: true });
        if (result.said.some((line) => /^error/.test(line))) return; // refused, with a word
        const text = letters(printed(result));
        // What stands in a note that nothing calls, or in a second one of a name, is not printed, and said not to be.
        const unused = result.said.flatMap(
          (line) => /^warning note-(?:unused|twice) 1\.md:(\d+)$/.exec(line)?.[1] ?? [],
        );
        const lines = body.split('\n').filter((_, index) => !unused.includes(String(index + 1)));
        for (const [written] of lines.join('\n').matchAll(/wq[0-9a-y]+z/g))
          expect(text).toContain(letters(written));
      }),
      { numRuns: 150 },
    );
  });
});
