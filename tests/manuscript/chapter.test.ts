import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, namesOf } from './support.ts';

const ROOT = process.getuid?.() === 0;
const MB = 1024 * 1024;

describe('a chapter', () => {
  it('that is empty is left out with a warning', async () => {
    const folder = makeFolder({
      '1.md': '# Un',
      '2.md': '',
      '3.md': ' \n\t\n',
      '4.md': '---\ntitle: Quatre\n---\n',
      '5.md': '<!-- plus tard\n\n-->\n',
      '6.md': '<!-- un --> <!-- deux -->\n6',
      '7.md': '\ufeff',
    });
    const result = await attempt(folder, { language: 'fr' });
    expect(result.exitCode).toBe(0);
    expect(namesOf(result)).toEqual(['1.md', '6.md']);
    expect(result.told).toEqual(
      ['2.md', '3.md', '4.md', '5.md', '7.md'].map(
        (name) =>
          `warning | chapter-empty | ${name} | « ${name} » ne contient pas de texte : il est laissé de côté. | Écrivez son texte, ou supprimez le fichier.`,
      ),
    );
  });

  it('must have text in at least one of them', async () => {
    const { told, exitCode } = await attempt(makeFolder({ 'a.md': '', 'b.md': '<!-- -->' }));
    expect(told.at(-1)).toBe(
      'error | chapters-all-empty | . | None of the chapters has any text. | Write in at least one of them.',
    );
    expect(exitCode).toBe(1);
  });

  it.each([
    [
      'Latin-1',
      Buffer.from('# Un\r\n\r\nUn \xe9t\xe9\r\n', 'latin1'),
      'error | text-not-utf8 | a.md:3 | A sign on this line is not UTF-8. | Open the file in a text editor and save it with the encoding UTF-8.',
    ],
    [
      'a sign broken off at the end of a line',
      Buffer.from('a\rb\xe2\x82\nc', 'latin1'),
      'error | text-not-utf8 | a.md:2 | A sign on this line is not UTF-8. | Open the file in a text editor and save it with the encoding UTF-8.',
    ],
    [
      'half a pair, as CESU-8 has it',
      Buffer.from('a\n\n\xed\xa0\xbd', 'latin1'),
      'error | text-not-utf8 | a.md:3 | A sign on this line is not UTF-8. | Open the file in a text editor and save it with the encoding UTF-8.',
    ],
    [
      'a NUL byte',
      '# Un\r\n\r\nDeux\0\n',
      'error | text-nul | a.md:3 | This line holds a NUL byte: the file is damaged, or it is not text. | Put a text file in its place, saved as UTF-8.',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeff# Un\n', 'utf16le'),
      'error | text-utf16 | a.md:1 | This file is saved as UTF-16, which livret does not read. | Open it in a text editor and save it as UTF-8.',
    ],
    [
      'UTF-16, the other way round',
      Buffer.from('\ufeff# Un\n', 'utf16le').swap16(),
      'error | text-utf16 | a.md:1 | This file is saved as UTF-16, which livret does not read. | Open it in a text editor and save it as UTF-8.',
    ],
  ])('is refused with %s', async (_, bytes, expected) => {
    const { told, exitCode } = await attempt(makeFolder({ 'a.md': bytes }));
    expect(told).toEqual([expected]);
    expect(exitCode).toBe(1);
  });

  it('has all its signs, in lines that end alike', async () => {
    const text = '\ufeff# Été\r\n\r\n“𝒜” 🖨\ufe0f e\u0301\rשלום\n\n';
    const { manuscript } = await attempt(makeFolder({ 'a.md': text }));
    expect(manuscript?.chapters[0]?.body).toBe('# Été\n\n“𝒜” 🖨\ufe0f e\u0301\nשלום\n\n');
  });

  it('of more than 5 MB is refused', async () => {
    const fits = await attempt(makeFolder({ 'a.md': 'a '.repeat((5 * MB) / 2) }));
    expect(fits.exitCode).toBe(0);
    const { told, exitCode } = await attempt(makeFolder({ 'a.md': `${'a '.repeat((5 * MB) / 2)}b` }));
    expect(told).toEqual([
      'error | chapter-too-large | a.md | “a.md” is larger than 5 MB. | Divide it into several files.',
    ]);
    expect(exitCode).toBe(1);
  });

  it('of 50 MB together with the others is refused', async () => {
    const part = Buffer.alloc(5 * MB, 'a ');
    const folder = makeFolder(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.md`, part])));
    const { told, exitCode } = await attempt(folder);
    expect(told).toEqual([
      'error | chapters-too-large | 10.md | The chapters are larger than 50 MB together. | Make several booklets of them.',
    ]);
    expect(exitCode).toBe(1);
  });

  it('of comments that never close is read at once', async () => {
    const start = Date.now();
    const result = await attempt(makeFolder({ 'a.md': '<!--'.repeat(MB) }));
    expect(result.exitCode).toBe(0);
    expect(Date.now() - start).toBeLessThan(3000);
  });

  it.skipIf(ROOT)('that cannot be read is refused', async () => {
    const folder = makeFolder({ 'a.md': '# A' });
    chmodSync(path.join(folder, 'a.md'), 0);
    expect((await attempt(folder)).told).toEqual([
      'error | chapter-unreadable | a.md | “a.md” cannot be read. | Check that you may read this file and that the disk is in order.',
    ]);
  });

  it('is told with all that is wrong in the others', async () => {
    const folder = makeFolder({
      '1.md': 'a\0',
      '2.md': '---\ntitle: [x]\n---\nA',
      '3.md': '',
      '4.md': '+++\n',
    });
    expect((await attempt(folder)).told.map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
      'error text-nul 1.md:1',
      'error front-matter-value 2.md:2',
      'warning chapter-empty 3.md',
      'error front-matter-not-yaml 4.md:1',
    ]);
  });
});
