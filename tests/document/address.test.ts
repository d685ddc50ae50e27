import { expect, it } from 'vitest';
import { linkAddress, printedAddress } from '../../src/document/address.ts';

it.each([
  ['https://www.example.org/', 'www.example.org', 'https://www.example.org/'],
  ['HTTP://example.org/a/', 'example.org/a', 'HTTP://example.org/a/'],
  ['www.example.org', 'www.example.org', 'https://www.example.org'],
  ['www.example.org/a?b=c#d', 'www.example.org/a?b=c#d', 'https://www.example.org/a?b=c#d'],
])('%s is printed as %s and leads to %s', (url, printed, link) => {
  expect(printedAddress(url)).toBe(printed);
  expect(linkAddress(url)).toBe(link);
});
