/** Names of files for any title at all. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titleName } from '../../src/publishing/title-name.ts';

it.each([
  ['  ../../etc/passwd\0 ', 'etc-passwd'],
  ['a\\b/c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['-rf .', 'rf'],
  ['می‌خواهم', 'می-خواهم'],
  ['हिन्दी', 'हिन्दी'],
  ['Đà Nẵng', 'Da-Nang'],
  ['❤️ Guide 1️⃣', 'Guide-1'],
  ['\u0301\u202e', 'livret'],
  ['e\u0301te\u0301', 'ete'],
  ['\ud800 a', 'a'],
])('%j is %j', (title, name) => {
  expect(titleName(title)).toBe(name);
});

const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('é', '漢', '𝔘', ' ', '.', '-', '/', 'ﬃ', 'ा', '\u0301', '\ufe0f', 'CON'), {
      maxLength: 300,
    })
    .map((signs) => signs.join('')),
);

it('makes a name that every file system takes', () => {
  fc.assert(
    fc.property(title, (of) => {
      const name = titleName(of);
      // ext4, APFS: 255 bytes; NTFS, exFAT: 255 UTF-16 units; with room for a kind and a temporary name.
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).not.toBe('');
      // Reserved on Windows; separators; what a shell or a mail program trips over; what cannot be seen.
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}/\\:*?"<>|.'`$&;()[\]{}!#%~]/u);
      expect(`${name}-read.pdf`).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(name).not.toMatch(/^[-\p{M}]|-$/u);
      expect(name.normalize('NFC')).toBe(name);
      expect(Buffer.from(name).toString()).toBe(name); // whole characters
    }),
    { numRuns: 500 },
  );
});

it('is itself as a title', () => {
  fc.assert(
    fc.property(title, (of) => void expect(titleName(titleName(of))).toBe(titleName(of))),
    { numRuns: 500 },
  );
});
