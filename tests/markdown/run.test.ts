import type { Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { LINE_BREAK, OPAQUE, type Run, runOf } from '../../src/markdown/run.ts';
import { runsOf } from '../../src/markdown/runs.ts';
import { wrapWords } from '../../src/markdown/wrap-words.ts';

function read(html: string, language = 'fr') {
  const tree = fromHtml(html, { fragment: true });
  return { runs: runsOf(tree, language), html: () => toHtml(tree) };
}

const view = (html: string): string[] =>
  read(html).runs.map(({ words, language }: Run) =>
    `${language}: ${words}`.replaceAll(OPAQUE, '□').replaceAll(LINE_BREAK, '¶'),
  );

describe('runsOf', () => {
  it.each([
    ['a <b>b <i>c</i></b> d', ['fr: a b c d']],
    ['<p>a</p><p>b</p>', ['fr: a', 'fr: b']],
    ['<ul><li>a<ul><li>b</li></ul>c</li></ul>', ['fr: a', 'fr: b', 'fr: c']],
    ['a <code>b</code><img>c<br>d<wbr>e', ['fr: a □□c¶de']],
    ['a<pre>b</pre>c', ['fr: a', 'fr: c']],
    ['a <i lang="en">b</i> c', ['en: b', 'fr: a □ c']],
    ['a <i lang="FR">b</i> c', ['fr: a b c']],
    ['<p lang="en">a</p>b', ['en: a', 'fr: b']],
    ['a<a class="livret-note-call">1</a>', ['fr: a□']],
    ['a<ins><p>b</p></ins>c', ['fr: a', 'fr: b', 'fr: c']],
    ['<table><tr><td>a</td><td>b</td></tr></table>', ['fr: a', 'fr: b']],
    ['<b></b><code>a</code>', []],
    ['', []],
  ])('%s', (html, runs) => {
    expect(view(html)).toEqual(runs);
  });

  it('leaves out what the caller closes', () => {
    const tree = fromHtml('<h1>a</h1>b <abbr>c</abbr> d', { fragment: true });
    const runs = runsOf(tree, 'fr', ({ tagName }) => tagName === 'h1' || tagName === 'abbr');
    expect(runs.map(({ words }) => words)).toEqual([`b ${OPAQUE} d`]);
  });
});

describe('a run', () => {
  it('changes words over the borders of nodes, in the first of them', () => {
    const { runs, html } = read('ab<b>cd</b>ef');
    runs[0]!.replace(/bcde/g, () => 'X');
    runs[0]!.replace(/f/g, () => 'Yf');
    runs[0]!.write();
    expect(html()).toBe('aX<b></b>Yf');
  });

  it('changes nothing that is frozen, and shows it as one sign', () => {
    const run = runOf('aa bb cc', 'fr');
    run.freeze([[3, 5]]);
    expect(run.words).toBe(`aa ${OPAQUE} cc`);
    run.replace(/[ab]/g, () => 'x');
    run.replace(/c/g, () => 'yy');
    expect(run.text()).toBe('xx bb yyyy');
  });

  it('freezes over the borders of nodes', () => {
    const { runs, html } = read('a<b>b</b>c d');
    runs[0]!.freeze([[0, 3]]);
    runs[0]!.replace(/[a-d]/g, () => 'x');
    runs[0]!.write();
    expect(html()).toBe('a<b>b</b>c x');
  });

  it('knows where a character stands', () => {
    const { runs } = read('ab<b>cd</b><code>x</code>e');
    const spots = runs[0]!.locate([1, 2, 3, 4, 5]);
    const seen = spots.map((spot) => spot && [(spot.node as Text).value, spot.offset]);
    expect(seen).toEqual([['ab', 1], ['cd', 0], ['cd', 1], undefined, ['e', 0]]);
  });

  it('knows it after changes too', () => {
    const run = runOf('abc', 'fr');
    run.replace(/a/g, () => 'xyz');
    run.freeze([[0, 1]]);
    expect(run.locate([1])[0]!.offset).toBe(1);
  });
});

describe('wrapWords', () => {
  it('wraps words of one node, and none twice', () => {
    const { runs, html } = read('a bb c <b>bb</b> b<i>b</i> <u class="x">bb</u>');
    const at = [...runs[0]!.words.matchAll(/bb/g)].map(({ index }) => [index, index + 2] as const);
    wrapWords(runs[0]!, at, 'u', { className: ['x'] });
    expect(html()).toBe('a <u class="x">bb</u> c <b><u class="x">bb</u></b> b<i>b</i> <u class="x">bb</u>');
  });
});
