import { describe, expect, it } from 'vitest';
import type { ResolvedImage } from '../../src/markdown/types.ts';
import { printed, type Rendered, render } from './support.ts';

const image = (widthPx: number, heightPx: number, more: object = {}): ResolvedImage =>
  ({ ok: true, url: `/files/${widthPx}x${heightPx}.png`, widthPx, heightPx, ...more }) as ResolvedImage;
const pictures = {
  'photo.jpg': image(1200, 900),
  'upright.jpg': image(900, 1200),
  'wide.png': image(1200, 300),
  'icon.png': image(32, 32),
  'icon.svg': image(512, 512, { vector: true }),
};

/** The page as a sketch: `[photo]` a picture in a figure, `{photo}` one in a line, `|` between two in a row. */
const sketch = ({ html }: Rendered): string =>
  html
    .replace(/<img[^>]*src="\/files\/(\w+)\.png"[^>]*>/g, (whole, name) => {
      const kind = /livret-(icon|in-line)/.exec(whole)?.[1];
      return kind === 'icon' ? `{${name}}` : kind === 'in-line' ? `{{${name}}}` : `[${name}]`;
    })
    .replace(/<figure class="livret-picture ?([^"]*)"[^>]*>/g, (_, classes) =>
      classes ? `(${classes} ` : '(',
    )
    .replace(/<\/figure>/g, ')')
    .replace(/<(div class="livret-row"[^>]*)>/g, 'ROW')
    .replace(/<div class="livret-beside">/g, 'BESIDE')
    .replace(/<\/?figcaption>/g, '"')
    .replace(/1200x900/g, 'photo')
    .replace(/900x1200/g, 'upright')
    .replace(/1200x300/g, 'wide')
    .replace(/32x32|512x512/g, 'icon')
    .replace(/\n/g, '');

const draw = async (body: string): Promise<string> => sketch(await render(body, { pictures }));

describe('a picture alone on its line is a figure', () => {
  it.each([
    ['![A](photo.jpg)', '([photo])'],
    ['![A](photo.jpg "Said *below*")', '([photo]"Said *below*")'],
    ['![A](photo.jpg " ")', '([photo])'],
    ['![A](icon.png)', '([icon])'],
    ['Here is the plan:\n![A](photo.jpg)', '<p>Here is the plan:</p>([photo])'],
    ['![A](photo.jpg)\nand more', '([photo])<p>and more</p>'],
    ['a\n![A](photo.jpg)\nb *c*', '<p>a</p>([photo])<p>b <em>c</em></p>'],
    ['a\\\n![A](photo.jpg)', '<p>a</p>([photo])'],
    ['a<br>![A](photo.jpg)<br>b', '<p>a</p>([photo])<p>b</p>'],
    ['**![A](photo.jpg)**', '([photo])'],
    ['<img src="photo.jpg" alt="A">', '([photo])'],
    ['<p align="center"><img src="photo.jpg" alt="A"></p>', '(center [photo])'],
    ['<img src="photo.jpg" alt="A" align="right">\n\nText', 'BESIDE(right [photo])<p>Text</p></div>'],
    ['![A](icon.png){.left} Text', 'BESIDE(left [icon])<p>Text</p></div>'],
    ['- a\n  ![A](photo.jpg)\n  b', '<ul><li>a([photo])b</li></ul>'],
    ['- ![A](photo.jpg)\n- b', '<ul><li>([photo])</li><li>b</li></ul>'],
    ['> a\n> ![A](photo.jpg)', '<blockquote><p>a</p>([photo])</blockquote>'],
    ['Text ![A](photo.jpg){.full-page} more', '<p>Text</p>(full-page [photo])<p>more</p>'],
  ])('%j', async (body, expected) => {
    expect(await draw(body)).toBe(expected);
  });

  it('in a cell, too', async () => {
    expect(await draw('| a | b |\n|-|-|\n| ![A](photo.jpg) | ![A](icon.png) c |')).toContain(
      '<td>([photo])</td><td>{icon} c</td>',
    );
  });
});

describe('a picture among words stays in its line', () => {
  it.each([
    ['Press ![A](icon.png) now', '<p>Press {icon} now</p>'],
    ['Press ![A](icon.svg) now', '<p>Press {icon} now</p>'],
    ['![A](icon.png) now', '<p>{icon} now</p>'],
    ['Press ![A](icon.png)', '<p>Press {icon}</p>'],
    ['# ![A](photo.jpg) Title', '<h1 id="c1--title">{{photo}} Title</h1>'],
    ['# ![A](icon.svg) Title', '<h1 id="c1--title">{icon} Title</h1>'],
    ['# ![A](icon.svg)', '<h1 id="c1-section">{{icon}}</h1>'],
    ['x ![A](icon.png){width=10mm} y', '<p>x {{icon}} y</p>'],
    ['[![A](photo.jpg)](https://x.example)', '<p><a href="https://x.example">{{photo}}</a></p>'],
    // Neither an icon, nor to be made one: it would be 4 mm high.
    ['See ![A](photo.jpg), then', '<p>See {{photo}}, then</p>'],
  ])('%j', async (body, expected) => {
    expect(await draw(body)).toBe(expected);
  });

  it('unless it is too large for an icon and stands at the end', async () => {
    expect(await draw('See ![A](photo.jpg)')).toBe('<p>See</p>([photo])');
    expect(await draw('![A](photo.jpg) is it')).toBe('([photo])<p>is it</p>');
  });
});

describe('pictures that follow one another stand side by side', () => {
  it.each([
    ['![A](upright.jpg) ![A](upright.jpg)', 'ROW([upright])([upright])</div>'],
    ['![A](photo.jpg "1")\n![A](upright.jpg "2")', 'ROW([photo]"1")([upright]"2")</div>'],
    ['![A](wide.png)\n![A](wide.png)', '([wide])([wide])'],
    ['![A](icon.png) ![A](icon.png) ![A](icon.png)', 'ROW([icon])([icon])([icon])</div>'],
    ['![A](photo.jpg)\n\n![A](photo.jpg)', '([photo])([photo])'],
    [
      '![A](photo.jpg) ![A](photo.jpg) ![A](photo.jpg) ![A](photo.jpg)',
      'ROW([photo])([photo])</div>ROW([photo])([photo])</div>',
    ],
    ['![A](upright.jpg) ![A](upright.jpg){.bleed}', '([upright])(bleed [upright])'],
    ['<img src="upright.jpg" alt="A">\n\n<img src="upright.jpg" alt="A">', '([upright])([upright])'],
    ['![A](wide.png){width=45%} ![A](wide.png){width=45%}', 'ROW([wide])([wide])</div>'],
    ['![A](wide.png){width=90%} ![A](wide.png){width=45%}', '([wide])([wide])'],
  ])('%j', async (body, expected) => {
    expect(await draw(body)).toBe(expected);
  });
});

describe('a figure written in HTML', () => {
  it.each([
    ['<figure><img src="photo.jpg" alt="A"><figcaption>B</figcaption></figure>', '([photo]"B")'],
    ['<figure><figcaption>B</figcaption><img src="photo.jpg" alt="A"></figure>', '("B"[photo])'],
    [
      '<figure class="bleed">\n\n![A](photo.jpg)\n\n<figcaption>B</figcaption>\n</figure>',
      '(bleed [photo]"B")',
    ],
    [
      '<figure><img src="upright.jpg" alt="A"><img src="upright.jpg" alt="A"><figcaption>B</figcaption></figure>',
      '(ROW[upright][upright]</div>"B")',
    ],
  ])('%j', async (body, expected) => {
    expect(await draw(body)).toBe(expected);
  });

  it('that holds other things may go on over pages', async () => {
    const { html } = await render(
      '<figure><img src="a.png" alt="A"><table><tr><td>x</td></tr></table></figure>',
    );
    expect(html).not.toContain('livret-picture');
  });
});

it('anchors of what became a figure stay', async () => {
  const { html, said } = await render(
    '[to](#plan) [there](#it)\n\n<p id="plan"><img src="a.png" alt="A"></p>\n\n[![A](a.png)]{#it}',
  );
  expect(html).toMatch(/<figure[^>]* id="c1-plan"/);
  expect(html).toContain('id="c1-it"');
  expect(said).toEqual([]);
});

it('loses no word', async () => {
  const rendered = await render(
    'one\n![A](a.png "two")\nthree ![A](a.png) four\n\n- five\n  ![A](a.png "six")\n  seven',
  );
  expect(printed(rendered).match(/\w+/g)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
});

describe('a page of its own', () => {
  it.each([
    '- ![A](photo.jpg){.bleed}',
    '> ![A](photo.jpg){.bleed}',
    '| a |\n|-|\n| ![A](photo.jpg){.bleed} |',
    'x[^1]\n\n[^1]: ![A](photo.jpg){.bleed}',
    ':::note\n![A](photo.jpg){.bleed}\n:::',
  ])('is only to be had between paragraphs: %j', async (body) => {
    const rendered = await render(body, { pictures });
    expect(rendered.said.filter((one) => one.includes('picture-nested'))).toHaveLength(1);
    expect(rendered.told()[0]).toContain('cannot have a page of its own (“bleed”): it stays in its place.');
    expect(rendered.told('fr')[0]).toContain(
      'ne peut pas avoir sa propre page («\u00a0bleed\u00a0»)\u00a0: elle reste',
    );
    expect(rendered.html).not.toContain('bleed');
    expect(rendered.html).toContain('/files/1200x900.png');
  });

  it.each([
    '![A](photo.jpg){.bleed}',
    '<div>\n\n![A](photo.jpg){.full-page}\n\n</div>',
  ])('%j', async (body) => {
    const { html, said } = await render(body, { pictures });
    expect(said).toEqual([]);
    expect(html).toMatch(/class="livret-picture (bleed|full-page)"/);
  });
});

describe('what must stand with a picture has room', () => {
  const style = async (body: string) =>
    /<(?:figure|div) class="livret-(?:picture|row)[^>]*style="--above: ([\d.]+)mm/.exec(
      (await render(body, { pictures })).html,
    )?.[1];

  it('a heading, by its lines', async () => {
    expect(await style('## Title\n\n![A](photo.jpg)')).toBe('14');
    expect(await style(`## ${'Title '.repeat(10)}\n\n![A](photo.jpg)`)).toBe('20');
    expect(await style('# Title\n\n## Title\n\n![A](upright.jpg) ![A](upright.jpg)')).toBe('36.5');
    expect(await style('## Title\n\nWords.\n\n![A](photo.jpg)')).toBeUndefined();
    expect(await style('## Title\n\n![A](photo.jpg){.full-page}')).toBeUndefined();
  });

  it.each([
    [1500, (caption: string) => `![A](photo.jpg "${caption}")`, false],
    [1501, (caption: string) => `![A](photo.jpg "${caption}")`, true],
    [401, (caption: string) => `![A](photo.jpg "${caption}")`, false],
    [401, (caption: string) => `- ![A](photo.jpg "${caption}")`, true],
    [401, (caption: string) => `![A](photo.jpg "${caption}"){.left}`, true],
    [401, (caption: string) => `![A](upright.jpg "${caption}") ![A](upright.jpg)`, true],
    [
      1501,
      (caption: string) =>
        `<figure class="bleed"><img src="photo.jpg" alt="A"><figcaption>${caption}</figcaption></figure>`,
      true,
    ],
  ])('a caption of %i letters, %o: parted %s', async (letters, body, parted) => {
    const caption = 'word '
      .repeat(400)
      .slice(0, letters - 1)
      .concat('x');
    const { said, told, html } = await render(body(caption), { pictures });
    expect(said).toEqual(parted ? ['warning caption-long 1.md:1'] : []);
    expect(html.includes('<figure class="livret-figure"')).toBe(parted);
    if (!parted) return;
    expect(told()[0]).toContain(`This caption has ${letters} letters; with more than `);
    expect(told('fr')[0]).toContain(`Cette légende compte ${letters} signes\u00a0; au-delà de `);
  });
});

describe('text runs beside a picture', () => {
  const sentence = 'Some words. ';
  it.each([
    // 58 mm wide, 44 mm high: ten lines of 31 letters.
    [`![A](photo.jpg){.left}\n\n${sentence.repeat(30)}\n\nAfter.`, /BESIDE.*<\/p><\/div><p>After/],
    [`![A](photo.jpg){.left}\n\n${sentence}\n\n${sentence}\n\nAfter.`, /BESIDE.*After\.<\/p><\/div>$/],
    [`![A](photo.jpg){.left}\n\n${sentence}\n\n## After`, /BESIDE.*<\/p><\/div><h2/],
    [
      `- ![A](photo.jpg){.right} some *words*\n- more`,
      /<li>BESIDE\(right \[photo\]\)some <em>words<\/em><\/div><\/li>/,
    ],
    [`![A](photo.jpg){.left}\n\n${sentence.repeat(300)}`, /^\(\[photo\]\)<p>/],
    [`${sentence}\n\n![A](photo.jpg){.left}`, /<p>Some words\.<\/p>BESIDE\(left \[photo\]\)<\/div>$/],
  ])('as much as its height asks for: %#', async (body, expected) => {
    expect(await draw(body)).toMatch(expected);
  });
});
