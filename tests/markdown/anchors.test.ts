import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { makeAnchors } from '../../src/markdown/anchors.ts';
import { render } from './support.ts';

const anchorsOf = async (body: string): Promise<string[]> =>
  (await render(body)).chapter.headings.map((h) => h.anchor);

describe('makeAnchors', () => {
  it.each([
    ['# Liens utiles', ['c1-liens-utiles']],
    ['# S’organiser, se protéger !', ['c1-sorganiser-se-protéger-']],
    ['# A\n\n# A\n\n# A', ['c1-a', 'c1-a-1', 'c1-a-2']],
    ['# A-1\n\n# A\n\n# A', ['c1-a-1', 'c1-a', 'c1-a-2']],
    ['# `code` & *more*', ['c1-code--more']],
    ['# 🎉\n\n## 🎉\n\n## !!!', ['c1-section', 'c1--1', 'c1--2']],
    ['# ![alt](a.png)', ['c1-section']],
    ['# __proto__\n\n# constructor\n\n# __proto__', ['c1-proto', 'c1-constructor', 'c1-proto-1']],
    ['# שלום עולם', ['c1-שלום-עולם']],
    ['# e\u0301te\u0301', ['c1-été']],
  ])('names the headings of %j as GitHub does', async (body, anchors) => {
    expect(await anchorsOf(body)).toEqual(anchors);
  });

  it('gives a heading another name when an id has it already', async () => {
    expect(await anchorsOf('<a id="a-1"></a>\n\n# A\n\n# A')).toEqual(['c1-a', 'c1-a-2']);
  });

  it('gives a second heading of one id the name of its words', async () => {
    const { html, chapter } = await render('<h2 id="z">One</h2>\n\n<h2 id="z">Two</h2>\n\n[x](#z)');
    expect(chapter.headings.map((h) => h.anchor)).toEqual(['c1-z', 'c1-two']);
    expect(html).toContain('<h2 id="c1-z">One</h2>');
    expect(html).toContain('<h2 id="c1-two">Two</h2>');
    expect(html).toContain('<a href="#c1-z">x</a>');
  });

  it('leaves only the first of several ids, and none that is empty', async () => {
    const { html } = await render('<span id="x">a</span> <span id="x">b</span> <span id="">c</span>');
    expect(html).toBe('<p><span id="c1-x">a</span> <span>b</span> <span>c</span></p>');
  });

  it('never gives two elements one id, and gives every heading one', () => {
    const word = fc.constantFrom(
      'a',
      'A',
      'a-1',
      'a-1-1',
      '',
      '🎉',
      '-',
      'note-1',
      '__proto__',
      'é',
      'e\u0301',
    );
    const piece = fc.oneof(
      word.map((w) => `<h2>${w}</h2>`),
      word.map((w) => `<h3 id="${w}">x</h3>`),
      word.map((w) => `<p id="${w}">x</p>`),
      fc.tuple(word, word).map(([a, b]) => `<h1 id="${a}">${b}</h1>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const tree = fromHtml(pieces.join(''), { fragment: true });
        const { anchors, headings } = makeAnchors(tree, 'c7');
        const ids: unknown[] = [];
        const headingIds: unknown[] = [];
        visit(tree, 'element', (node: Element) => {
          if (node.properties.id !== undefined) ids.push(node.properties.id);
          if (/^h\d$/.test(node.tagName)) headingIds.push(node.properties.id);
        });
        expect(new Set(ids).size).toBe(ids.length);
        expect([...anchors.values()].sort()).toEqual([...ids].sort());
        expect(headings.map((h) => h.anchor)).toEqual(headingIds);
        for (const id of ids) expect(id).toMatch(/^c7-./);
      }),
    );
  });
});
