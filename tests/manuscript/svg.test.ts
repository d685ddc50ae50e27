import { describe, expect, it } from 'vitest';
import { readSvg } from '../../src/manuscript/svg.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';

describe('readSvg', () => {
  it.each([
    ['its size in pixels', `<svg ${NS} width="40" height="30.4"/>`, 40, 30],
    ['units', `<svg ${NS} width="1in" height='2.54cm'></svg>`, 96, 96],
    ['points', `<svg ${NS} width="72pt" height="6pc"/>`, 96, 96],
    ['only a box', `<svg ${NS} viewBox="0 0 20 10"/>`, 20, 10],
    ['a box with commas', `<svg ${NS} viewBox="0,0,20,10"/>`, 20, 10],
    ['a width and a box', `<svg ${NS} width="100" viewBox="0 0 20 10"/>`, 100, 50],
    ['a height and a box', `<svg ${NS} height="100" viewBox="0 0 20 10"/>`, 200, 100],
    ['percentages and a box', `<svg ${NS} width="100%" height="100%" viewBox="0 0 20 10"/>`, 20, 10],
    ['no size at all', `<svg ${NS}/>`, 300, 150],
    ['a broken size', `<svg ${NS} width="auto" height="-3" viewBox="0 0 0 0"/>`, 300, 150],
    [
      'a prologue',
      `\ufeff<?xml version="1.0"?>\n<!-- < -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg ${NS} width="4" height="4"><g><path d="M0 0"/></g><!-- </g> --><style><![CDATA[ a > b { } ]]></style></svg>\n<!-- end -->\n`,
      4,
      4,
    ],
    [
      'a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="4" height="4"><s:g></s:g></s:svg>',
      4,
      4,
    ],
    [
      'the namespace as Illustrator writes it',
      '<!DOCTYPE svg [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n<svg xmlns="&ns_svg;" width="4" height="4"/>',
      4,
      4,
    ],
  ])('reads %s', (_, text, width, height) => {
    expect(readSvg(text)).toEqual({ width, height });
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html><svg></svg></html>'],
    ['a web page that begins so', `<svg ${NS}></svg><p>x</p>`],
    ['no namespace', '<svg width="4" height="4"/>'],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['an unknown entity for one', '<svg xmlns="&x;"/>'],
    ['a tag that is never closed', `<svg ${NS}><g>`],
    ['crossed tags', `<svg ${NS}><g><a></g></a></svg>`],
    ['an unquoted value', `<svg ${NS} width=4/>`],
    ['an attribute without value', `<svg ${NS} hidden/>`],
    ['a comment that is never closed', `<svg ${NS}><!-- </svg>`],
    ['text before', `x<svg ${NS}/>`],
    ['text after', `<svg ${NS}/>x`],
    ['a text cut off in a tag', `<svg ${NS}><path d="M0`],
  ])('refuses %s', (_, text) => {
    expect(readSvg(text)).toBeUndefined();
  });

  it('is quick with hostile text', () => {
    const start = Date.now();
    readSvg(`<svg ${NS}${' a="b"'.repeat(100_000)}`);
    readSvg(`<svg ${NS}>${'<g>'.repeat(300_000)}`);
    readSvg(`<svg ${' '.repeat(300_000)}`);
    readSvg(`<!DOCTYPE svg [${'"'.repeat(300_001)}`);
    readSvg(`<svg ${NS}>${'<!-- '.repeat(200_000)}`);
    readSvg(`<svg width="${'1'.repeat(300_000)}e" ${NS}/>`);
    expect(Date.now() - start).toBeLessThan(3000);
  });
});
