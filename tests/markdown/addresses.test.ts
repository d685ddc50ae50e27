import { describe, expect, it } from 'vitest';
import { asBrowsersReadIt, schemeOf } from '../../src/markdown/addresses.ts';
import { pageOf, render } from './support.ts';

describe('asBrowsersReadIt', () => {
  it.each([
    ['https://a.example/B?c#d', 'https://a.example/B?c#d'],
    ['HTTPS://A.example', 'https://A.example'],
    ['  https://a.example \n', 'https://a.example'],
    ['//a.example/x', 'https://a.example/x'],
    ['MailTo:a@b.example', 'mailto:a@b.example'],
    ['java\nscript:alert(1)', 'javascript:alert(1)'],
    ['\u0001 \u001fJAVA\tSCRIPT:x', 'javascript:x'],
    ['12:30.md', './12:30.md'],
    ['é:x', './é:x'],
    ['a/b:c', 'a/b:c'],
    ['#a:b', '#a:b'],
    ['?a:b', '?a:b'],
    ['', ''],
  ])('%j is %j', (written, read) => {
    expect(asBrowsersReadIt(written)).toBe(read);
  });

  it('reads schemes as the browser’s own parser does', () => {
    for (const written of ['https:x', 'JAVASCRIPT:x', ' data:x', 'a+b.c-d:x', 'x', './x:y', '//h/x', '1:2']) {
      const url = new URL(written, 'https://base.example/f/');
      const scheme = schemeOf(asBrowsersReadIt(written)) ?? 'https';
      expect(`${scheme}:`).toBe(url.protocol);
    }
  });
});

describe('anchors of the older kind', () => {
  it('are anchors too', async () => {
    const { html, said } = await render('<a name="ici"></a>Text [go](#ici) <a name="x" id="y">z</a>');
    expect(html).toBe(
      `<p><a id="c1-ici"></a>Text <a href="#c1-ici">go</a>${pageOf('c1-ici')} <a id="c1-y">z</a></p>`,
    );
    expect(said).toEqual([]);
  });
});
