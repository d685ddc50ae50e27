import { describe, expect, it } from 'vitest';
import { renderOwn } from '../../src/document/own-templates.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

async function made(text: string, values: Record<string, unknown> = {}) {
  const notices = new Notices();
  const clean = async (html: string) => html;
  const html = await renderOwn(
    'cover',
    { file: '/b/groups/g/cover.liquid', text, clean },
    values,
    '--a: 1pt',
    notices,
  );
  const told = notices.all.map((n) => {
    const { code, file, line, text: words } = renderNotice(n, 'en', '/b');
    return `${code} ${file}:${line} ${words}`;
  });
  return { html, told };
}

describe('a cover of the booklet’s own', () => {
  it('gets the values, escaped, in the element that the styles know', async () => {
    const { html, told } = await made('<h1>{{ title }}</h1>{% if logo %}L{% endif %}{{ subtitle }}', {
      title: 'A <b>& B',
      subtitle: undefined,
    });
    expect(told).toEqual([]);
    expect(html).toBe(
      '<section class="livret-cover" style="--a: 1pt">\n<h1>A &lt;b&gt;&amp; B</h1>\n</section>',
    );
  });

  it.each([
    ['does not end', 'a\n{% if x %}b', 2, /not closed/],
    ['has a tag there is none of', 'a\n\n{% run "x" %}', 3, /run/],
    ['has a filter there is none of', '\n{{ title | shell }}', 2, /shell/],
    ['names an unknown value', 'a\n{{ titel }}', 2, /titel/],
    ['includes a file', '{% include "/etc/passwd" %}', 1, /./],
    ['renders a file', '{% render "../booklet.yaml" %}', 1, /./],
    ['has a layout', '{% layout "cover" %}', 1, /./],
    ['counts for ever', '{% for i in (1..999999999) %}x{% endfor %}', 1, /./],
    [
      'works for ever',
      '{% for i in (1..90000) %}{% for j in (1..90000) %}{{ title }}{% endfor %}{% endfor %}',
      1,
      /./,
    ],
  ])('is told with its line when it %s', async (_, text, line, words) => {
    const { html, told } = await made(text, { title: 'T' });
    expect(html).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      new RegExp(`^template-broken groups/g/cover\\.liquid:${line} The template cannot be understood here: `),
    );
    expect(told[0]).toMatch(words);
    expect(told[0]).not.toMatch(/line:|\n|node_modules/);
  });

  it('reaches nothing of JavaScript', async () => {
    const { html } = await made('{{ title.constructor }}{{ title.__proto__ }}{{ words.constructor }}', {
      title: 'T',
      words: {},
    });
    expect(html ?? '').not.toMatch(/function|object/i);
  });
});
