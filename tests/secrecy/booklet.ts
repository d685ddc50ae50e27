/** A booklet whose makers left words of their own wherever they may, most of them meant for nobody. */
import type { Files } from '../commands/support.ts';
import { avifWith, gifWith, jpegWith, pngWith, svgWith, webpWith } from './pictures.ts';
import type { Planted } from './planted.ts';

/** @param secret words that must stay where they are @param open words that are to be printed or heard */
export async function bookletWith(secret: Planted, open: Planted): Promise<Files> {
  const file = (kind: string): string => secret.word(`file name of ${kind}`);
  const pictures: [name: string, bytes: Uint8Array | string][] = [
    [`${file('jpeg')}.jpg`, await jpegWith(secret.in('jpeg'))],
    [`${file('png')}.png`, await pngWith(secret.in('png'))],
    [`${file('webp')}.webp`, await webpWith(secret.in('webp'))],
    [`${file('avif')}.avif`, await avifWith(secret.in('avif'))],
    [`${file('gif')}.gif`, gifWith(secret.in('gif'))],
    [`${file('svg')}.svg`, await svgWith(secret.in('svg'))],
  ];
  const folder = secret.word('folder of pictures');
  const shown = pictures.map(
    ([name], i) => `![${open.word(`alternative text ${'abcdef'[i]}`)}](${folder}/${name})`,
  );
  return {
    'booklet.yaml': `# ${secret.word('comment in YAML')}
title: Title ${open.word('title')}
language: en
lang: en
url: www.${open.word('address')}.example
colour: keep
logo: ${folder}/${file('logo')}.svg
picture: ${folder}/${file('cover')}.jpg
chapters:
  - ${file('chapter')}.md # ${secret.word('comment behind')}
  - ${file('next')}.md
printer: { copies: 20 }
`,
    // Another picture than in the other drawing: Chromium sometimes writes one that is in both once, sometimes twice.
    [`${folder}/${file('logo')}.svg`]: await svgWith(secret.in('logo'), 70),
    [`${folder}/${file('cover')}.jpg`]: await jpegWith(secret.in('cover')),
    ...Object.fromEntries(pictures.map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    [`${file('chapter')}.md`]: `---
# ${secret.word('comment in front matter')}
author: ${secret.word('author')}
draft-of: ${secret.word('unknown key')}
---
<!-- ${secret.word('comment')} -->
# Rights ${open.word('heading')}

Body ${open.word('body')}, then <!-- ${secret.word('comment in line')} --> more.[^a]
A [link](https://${open.word('link')}.example/ "${open.word('link title')}") and
[the other chapter](${file('next')}.md#more).

[^a]: A note ${open.word('note')}.
[^unused]: ${open.word('note without a call')}.

[//]: # (${secret.word('comment as a reference')})
[unused]: https://example.org/${secret.word('unused reference')}

${shown.slice(0, 3).join(' ')}

${shown.slice(3).join(' ')}
`,
    [`${file('next')}.md`]: `# Letters {#more}\n\n<div data-x="${secret.word('data attribute')}">Words.</div>\n\n${'A sentence that fills the page and says nothing. '.repeat(8)}\n`,
    [`${file('stray')}.md.bak`]: secret.word('file that is not part of it'),
  };
}
