import { describe, expect, it } from 'vitest';
import type { ResolvedImage } from '../../src/markdown/types.ts';
import { PICTURE, render } from './support.ts';

describe('pictures', () => {
  it('carry their address, their words, their shape and the width they are printed at', async () => {
    const { html, said } = await render('![A](a.png)');
    expect(html).toBe(
      '<figure class="livret-picture" role="group"><img src="/files/1.png" alt="A" width="400" height="200" style="--width: 67.73mm; --ratio: 2"></figure>'.replace(
        'src="/files/1.png" alt="A"',
        'alt="A" src="/files/1.png"',
      ),
    );
    expect(said).toEqual([]);
  });

  it('may be higher than livret makes them by itself where the author gives a size', async () => {
    const { html } = await render('<img src="a.png" alt="A" width="80%">');
    expect(html).toContain('style="--width: 80%; --ratio: 2; --most: var(--picture-most)"');
  });

  it('say which size was not understood, and keep their own', async () => {
    const { html, said, told } = await render('Text.\n\n<img src="a.png" alt="A" width="large">');
    expect(html).toContain('--width: 67.73mm;');
    expect(said).toEqual(['warning picture-size 1.md:3']);
    expect(told()[0]).toBe(
      '“large” is not understood as the size of a picture, which keeps its own. → Give a share of the text’s width (50%), a length (60mm, 6cm) or pixels (300).',
    );
    expect(told('fr')[0]).toContain('«\u00a0large\u00a0» n’est pas compris comme taille d’une image, qui');
  });

  it('load nothing but the address they were given', async () => {
    const { html, said } = await render(
      '<img src="a.png" srcset="https://x.example/1.png 2x" longdesc="javascript:x" loading="lazy" usemap="#m" style="background:url(https://x.example)">' +
        '\n\n<picture><source srcset="https://x.example/2.png" media="print"><img src="a.png"></picture>',
    );
    expect(html.match(/https?:|javascript:|srcset|background|<picture|<source/g)).toBeNull();
    expect(html.match(/src="[^"]*"/g)).toEqual(['src="/files/1.png"', 'src="/files/1.png"']);
    expect(said.filter((one) => !one.includes('html-'))).toEqual([
      'warning alt-missing 1.md:1',
      'warning alt-missing 1.md:3',
    ]);
  });
});

describe('descriptions', () => {
  it.each([
    '![](a.png)',
    '![ ](a.png)',
    '![](a.png "A caption")',
    '![][p]\n\n[p]: a.png',
    '<img src="a.png">',
  ])('are asked for: %s', async (body) => {
    const { said, html, told } = await render(`Text.\n\n${body}`);
    expect(said).toEqual(['warning alt-missing 1.md:3']);
    expect(html).not.toContain('alt=');
    expect(told()[0]).toContain('The picture “a.png” has no description');
    expect(told('fr')[0]).toContain('L’image «\u00a0a.png\u00a0» n’a pas de description');
  });

  it.each([
    '![](a.png){.decorative}',
    '<img src="a.png" alt="">',
    '![Stars](a.png){.decorative}',
  ])('are not, where a picture only decorates: %s', async (body) => {
    const { said, html } = await render(body);
    expect(said).toEqual([]);
    expect(html).toContain('alt=""');
  });

  it('are kept as they are written', async () => {
    const { html } = await render('![“March” <b> & *more*](a.png)');
    expect(html).toContain('alt="“March” <b> &#x26; more"');
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
      gone('svg-text'),
      'svg-text',
      'The drawing “x y.png” holds words as text.',
      'Le dessin «\u00a0x y.png\u00a0» contient des mots sous forme de texte.',
    ],
    [
      { ok: false, fault: 'svg-linked', linked: 'photo.jpg' },
      'svg-linked',
      'The drawing “x y.png” shows another file, “photo.jpg”, which would be missing from the page.',
      'montre un autre fichier, «\u00a0photo.jpg\u00a0», qui manquerait sur la page.',
    ],
    [
      gone('not-an-image'),
      'image-unreadable',
      'is not a picture that can be read.',
      'n’est pas une image lisible.',
    ],
  ] as [ResolvedImage, string, string, string][])('%o: %s', async (picture, code, english, french) => {
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
