import { describe, expect, it } from 'vitest';
import { printedAddress, showsAddress } from '../../src/markdown/printed-address.ts';

describe('printedAddress', () => {
  it.each([
    ['https://example.org', 'example.org'],
    ['https://example.org/', 'example.org'],
    ['http://www.example.org/a/', 'www.example.org/a'],
    ['https://example.org/?q=/', 'example.org/?q=/'],
    ['https://example.org/#/', 'example.org/#/'],
    ['https://example.org/a?utm_source=x&b=1', 'example.org/a?utm_source=x&b=1'],
    ['mailto:a@b.example', 'a@b.example'],
    ['mailto:a@b.example?subject=Hello', 'a@b.example'],
    ['https://example.org/l%C3%A9gal', 'example.org/légal'],
    ['https://example.org/l%c3%a9gal', 'example.org/légal'],
    ['https://m%C3%BCnchen.example', 'münchen.example'],
    ['https://ru.example/%D0%9F%D1%80%D0%B0%D0%B2%D0%BE', 'ru.example/Право'],
    ['https://ar.example/%D8%AD%D9%82', 'ar.example/حق'],
  ])('%s is printed %s', (href, printed) => {
    expect(printedAddress(href)).toBe(printed);
  });

  it.each([
    ['a space', 'a%20b'],
    ['a slash', 'a%2Fb'],
    ['a percent sign', '100%25'],
    ['a sign of a query', 'a%26b%3Dc%23d'],
    ['a control', 'a%00%0Ab'],
    ['an override of direction', '%E2%80%AEa'],
    ['a no-break space', 'a%C2%A0b'],
    ['a zero width joiner', '%E2%80%8D'],
    ['half a letter', '%C3'],
    ['an overlong slash', '%C0%AF'],
    ['an accent apart from its letter', 'e%CC%81'],
    ['letters that another font would have to draw', '%E6%97%A5%E6%9C%AC'],
    ['a picture', '%F0%9F%98%80'],
  ])('%s stays a code', (_, path) => {
    expect(printedAddress(`https://example.org/${path}`)).toBe(`example.org/${path}`);
  });

  it('shows by its code what cannot be seen or would turn the line around', () => {
    expect(printedAddress('https://example.org/\u202egro.live')).toBe('example.org/%E2%80%AEgro.live');
    expect(printedAddress('https://example.org/a b')).toBe('example.org/a%20b');
  });

  it('means the same address when it is typed', () => {
    for (const href of [
      'https://example.org/l%C3%A9gal/%20/%E2%80%AE',
      'https://fr.example/wiki/%C3%89tat_d%E2%80%99urgence?x=%C3%A9%26',
      'https://example.org/e%CC%81/100%25',
    ])
      expect(new URL(`https://${printedAddress(href)}`).href).toBe(new URL(href).href);
  });
});

describe('showsAddress', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['Example.org', 'https://example.org'],
    ['https://example.org/', 'http://example.org'],
    ['www.example.org', 'http://www.example.org'],
    ['a@b.example', 'mailto:a@b.example?subject=x'],
    ['See example.org.', 'https://example.org'],
    ['the tool («\u00a0example.org\u00a0»)', 'https://example.org'],
    ['exam\u00adple.org', 'https://example.org'],
    ['example.org/légal', 'https://example.org/l%C3%A9gal'],
  ])('%s shows %s', (words, href) => {
    expect(showsAddress(words, href)).toBe(true);
  });

  it.each([
    ['the law', 'https://example.org'],
    ['example.org', 'https://www.example.org'],
    ['example.org', 'https://example.org/law'],
    ['example.org/Law', 'https://example.org/law'],
    ['example.org', 'https://example.com'],
    ['', 'https://example.org'],
  ])('%s does not show %s', (words, href) => {
    expect(showsAddress(words, href)).toBe(false);
  });
});
