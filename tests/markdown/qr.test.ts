import { describe, expect, it } from 'vitest';
import { drawCode } from '../../src/markdown/qr.ts';
import { render } from './support.ts';

const address = (length: number): string => `https://x.example/${'a'.repeat(length - 18)}`;
/** Modules from edge to edge, with the quiet zone. */
const across = (code: ReturnType<typeof drawCode>): number =>
  Number(/ (\d+)$/.exec(String(code?.svg.properties.viewBox))?.[1]);

describe('drawCode', () => {
  it.each([19, 40, 60, 100, 150, 200, 300, 400])('an address of %i signs can be copied', (length) => {
    const code = drawCode(address(length), 'x')!;
    const module = code.side / across(code);
    expect(module).toBeGreaterThanOrEqual(0.499);
    expect(code.side - 8 * module).toBeGreaterThanOrEqual(17.99);
    expect(code.side).toBeLessThanOrEqual(45);
  });

  it.each([451, 3000])('an address of %i signs gets none', (length) => {
    expect(drawCode(address(length), 'x')).toBeUndefined();
  });

  it('has a quiet zone of four modules, and reads aloud', () => {
    const { svg } = drawCode('https://x.example', 'QR: x.example')!;
    const path = String((svg.children[0] as { properties: { d: string } }).properties.d);
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) => m.slice(1).map(Number));
    expect(Math.min(...starts.map(([x]) => x!))).toBe(4);
    expect(Math.min(...starts.map(([, y]) => y!))).toBe(4);
    expect(Math.max(...starts.map(([x, , width]) => x! + width!))).toBe(
      Number(/ (\d+)$/.exec(String(svg.properties.viewBox))![1]) - 4,
    );
    expect(svg.properties).toMatchObject({ role: 'img', ariaLabel: 'QR: x.example' });
  });
});

describe('QR codes in a chapter', () => {
  const codes = (html: string): string[] => [...html.matchAll(/aria-label="QR: ([^"]*)"/g)].map((m) => m[1]!);

  it('stand behind the block that holds their links, over the printed address', async () => {
    const { html, chapter, said } = await render(
      'a\n\n- b\n  > <a class="qr" href="https://x.example/">x</a>\n- [c](https://y.example){}\n  - <a class="qr" href="https://z.example">z</a>\n\nd',
    );
    expect(html).toMatch(
      /<\/ul>\s*<div class="livret-codes"><div class="livret-code"[^>]*><svg[\s\S]*<\/svg><div class="livret-code-address" dir="ltr">x\.example<\/div><\/div><div class="livret-code"[\s\S]*>z\.example<\/div><\/div><\/div>\s*<p>d<\/p>/,
    );
    expect(codes(html)).toEqual(['x.example', 'z.example']);
    expect(chapter.body).toContain('x.examplez.example');
    expect(said).toEqual([]);
  });

  it('stand inside what only holds blocks', async () => {
    const { html } = await render('> <a class="qr" href="https://x.example">x</a>\n\nb');
    expect(html).toMatch(
      /<blockquote>\s*<p>[\s\S]*<\/p><div class="livret-codes">[\s\S]*<\/blockquote>\s*<p>b/,
    );
  });

  it('of a note stand behind the block that calls it', async () => {
    const { html } = await render('b[^1]\n\nc\n\n[^1]: <a class="qr" href="https://x.example">x</a>');
    expect(html).toMatch(/<p>b<a[\s\S]*?<\/p><div class="livret-codes">[\s\S]*<\/div>\s*<p>c<\/p>/);
  });

  it('stand once in a chapter for each address with qr: true, but not for places in the booklet', async () => {
    const { html } = await render(
      '# T\n\n[a](https://x.example) www.y.example [b](#t)\n\n[c](https://x.example) [d](mailto:a@z.example)',
      { qr: true },
    );
    expect(codes(html)).toEqual(['x.example', 'www.y.example', 'a@z.example']);
  });

  it('are warned of where the address is too long', async () => {
    const long = address(600);
    const { html, said, told } = await render(`a\n\n<a class="qr" href="${long}">x</a>`);
    expect(codes(html)).toEqual([]);
    expect(html).not.toContain('livret-codes');
    expect(said).toEqual(['warning qr-too-long 1.md:3']);
    expect(told()[0]).toMatch(
      /^The address “x\.example\/a+…” is too long for a QR code .* → Use a shorter address/,
    );
    expect(told('fr')[0]).toMatch(/^L’adresse «\u00a0x\.example\/a+…\u00a0» est trop longue pour un code QR/);
  });

  it('cannot be forged by an author’s drawing', async () => {
    const { html } = await render('<div class="livret-codes"><svg role="img"><path d="M0 0"/></svg></div>');
    expect(html).not.toMatch(/svg|livret-/);
  });
});
