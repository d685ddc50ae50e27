import { describe, expect, it } from 'vitest';
import type { ResolvedImage } from '../../src/markdown/types.ts';
import { PICTURE, render } from './support.ts';

const IMG = '<img src="/files/1.png" alt="A" width="400" height="200">';

describe('pictures', () => {
  it.each([
    ['![A](a.png)', `<figure>${IMG}</figure>`],
    ['![A](a.png "Said below")', `<figure>${IMG}<figcaption>Said below</figcaption></figure>`],
    ['![A](a.png " ")', `<figure>${IMG}</figure>`],
    ['text ![A](a.png) text', `<p>text ${IMG} text</p>`],
    ['![A](a.png) ![A](a.png)', `<p>${IMG} ${IMG}</p>`],
    ['[![A](a.png)](https://x.example)', `<p><a href="https://x.example">${IMG}</a></p>`],
  ])('%s', async (body, html) => {
    const result = await render(body);
    expect(result.html.replace(/alt="A" src="([^"]*)"/g, 'src="$1" alt="A"')).toBe(html);
    expect(result.said).toEqual([]);
  });

  it.each([
    ['width="100"', 100, 50],
    ['height="100"', 200, 100],
    ['width="100" height="300"', 100, 300],
    ['width="100px"', 100, 50],
    ['width="50%"', 400, 200],
    ['width="0"', 400, 200],
    ['width="-5" height="1e9"', 400, 200],
    ['width="3.5"', 400, 200],
    ['width="999999"', 400, 200],
    ['width="1"', 1, 1],
    ['width="auto" height=""', 400, 200],
  ])('with %s are %d by %d', async (attributes, width, height) => {
    const { html } = await render(`x <img src="a.png" ${attributes}>`);
    expect(html).toMatch(new RegExp(`^<p>x <img[^>]* width="${width}"`));
    expect(html).toContain(`height="${height}"`);
  });

  it('load nothing but the address they were given', async () => {
    const { html, said } = await render(
      '<img src="a.png" srcset="https://x.example/1.png 2x" longdesc="javascript:x" loading="lazy" usemap="#m" style="background:url(https://x.example)">' +
        '\n\n<picture><source srcset="https://x.example/2.png" media="print"><img src="a.png"></picture>',
    );
    expect(html.match(/https?:|javascript:|srcset|style|<picture|<source/g)).toBeNull();
    expect(html.match(/src="[^"]*"/g)).toEqual(['src="/files/1.png"', 'src="/files/1.png"']);
    expect(said).toEqual([]);
  });
});

describe('pictures that cannot be had', () => {
  const gone = (fault: Extract<ResolvedImage, { ok: false }>['fault'], suggestion?: string): ResolvedImage =>
    suggestion === undefined ? { ok: false, fault } : { ok: false, fault, suggestion };

  it.each([
    [
      gone('missing'),
      'image-missing',
      'The picture “x y.png” was not found.',
      'L’image «\u00a0x y.png\u00a0» est introuvable.',
    ],
    [gone('not-a-file'), 'image-missing', 'The picture “x y.png” was not found.', 'introuvable'],
    [
      gone('missing', 'xy.png'),
      'image-missing-near',
      'There is one called “xy.png”: is it that one?',
      'Il y en a une qui s’appelle «\u00a0xy.png\u00a0»\u00a0: est-ce elle\u00a0?',
    ],
    [
      gone('case', 'X y.png'),
      'image-case',
      'is called “X y.png” in the folder.',
      's’appelle «\u00a0X y.png\u00a0» dans le dossier.',
    ],
    [
      gone('outside'),
      'image-outside',
      'lies outside the booklet’s folder and was not read.',
      'hors du dossier de la brochure',
    ],
    [
      gone('remote'),
      'image-remote',
      'is on the network; livret fetches nothing.',
      'est sur le réseau\u00a0; livret ne télécharge rien.',
    ],
    [
      gone('not-an-image'),
      'image-unreadable',
      'is not a picture that can be read.',
      'n’est pas une image lisible.',
    ],
  ])('%o: %s', async (picture, code, english, french) => {
    const { said, told } = await render('Text.\n\n![A](x%20y.png)', { pictures: { 'x%20y.png': picture } });
    expect(said).toEqual([`error ${code} 1.md:3`]);
    expect(told()[0]).toContain(english);
    expect(told('fr')[0]).toContain(french);
  });

  it.each([
    ['![A]()', 'image-unnamed', 'A picture stands here without the name of its file.'],
    ['<img alt="A">', 'image-unnamed', 'A picture stands here without the name of its file.'],
    [
      `![A](data:image/png;base64,${'A'.repeat(9_000)})`,
      'image-embedded',
      'A picture is written into the chapter itself',
    ],
  ])('%.20s: %s', async (body, code, english) => {
    const { said, told, html } = await render(body);
    expect(said).toEqual([`error ${code} 1.md:1`]);
    expect(told()[0]).toContain(english);
    expect(told()[0]!.length).toBeLessThan(300);
    expect(html).toBe(
      '<p><span class="livret-missing-image">A</span></p>'.replace(
        body.startsWith('<') ? /<\/?p>/g : /^$/,
        '',
      ),
    );
  });

  it('are marked with their words, or their name, with --lenient', async () => {
    const { html, said, chapter } = await render('![A banner](gone.png) ![](gone2.png)', { lenient: true });
    expect(html).toBe(
      '<p><span class="livret-missing-image">A banner</span> <span class="livret-missing-image">gone2.png</span></p>',
    );
    expect(chapter.body).toBe('A banner gone2.png');
    expect(said).toEqual(['warning image-missing 1.md:1', 'warning image-missing 1.md:1']);
  });

  it('stay errors with --lenient where a file outside the folder would be read', async () => {
    const { said } = await render('![A](x)', { lenient: true, pictures: { x: gone('outside') } });
    expect(said).toEqual(['error image-outside 1.md:1']);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://x.example/a.png',
    'C:\\a.png',
    '//x/a.png',
  ])('leave no address behind: %s', async (source) => {
    const { html, said } = await render(`<p><img src="${source}" alt="words"></p>`, { lenient: true });
    expect(html).toBe('<p><span class="livret-missing-image">words</span></p>');
    expect(said).toHaveLength(1);
  });

  it('takes pictures by the name they were written with', async () => {
    const { said } = await render('![A](b%20c.png)', { pictures: { 'b%20c.png': PICTURE } });
    expect(said).toEqual([]);
  });
});
