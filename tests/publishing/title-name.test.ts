import { expect, test } from 'vitest';
import { titleName } from '../../src/publishing/title-name.ts';

test.each([
  ['S’organiser, se protéger', 'S-organiser-se-proteger'],
  ['Œuvre, æther, Straße, Łódź', 'OEuvre-aether-Strasse-Lodz'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['../../etc/passwd', 'etc-passwd'],
  ['  spaces\tand\nlines  ', 'spaces-and-lines'],
  ['לדעת את הזכויות', 'לדעת-את-הזכויות'],
  ['e\u0301te\u0301', 'ete'],
  ['–—…', 'livret'],
  ['', 'livret'],
])('%j becomes %j', (title, name) => expect(titleName(title)).toBe(name));

test('a long title stays below what file systems take, in whole letters', () => {
  for (const letter of ['a', 'é', 'ש', '\u{1d4d0}']) {
    const name = titleName(letter.repeat(300));
    expect(Buffer.byteLength(`${name}-print-long-edge.pdf`)).toBeLessThan(200);
    expect(name).not.toMatch(/\p{Cs}/u);
    expect(name.length).toBeGreaterThan(20);
  }
});

// Windows takes these for devices, with whatever ending; the kind of output that follows keeps them apart.
test.each(['CON', 'nul', 'com1'])('%s is a name like any other', (title) => {
  expect(`${titleName(title)}-read.pdf`).toBe(`${title}-read.pdf`);
});
