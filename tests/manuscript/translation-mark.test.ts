import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/manuscript/text.ts';
import { isTranslationMark, translationMark } from '../../src/manuscript/translation-mark.ts';

const CHAPTER = '---\ntitle: Les règles\ntoc: false\n---\n# Nos règles\n\nUn.\n\n```\na\n```\n';

/** As chapters are read. */
function read(text: string): string {
  const decoded = decodeText(Buffer.from(text));
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.text;
}

describe('the mark of an original', () => {
  it('is short, and one that can be told from other texts', () => {
    expect(translationMark(CHAPTER)).toMatch(/^[0-9a-f]{12}$/);
    expect(isTranslationMark(translationMark(CHAPTER).toUpperCase())).toBe(true);
    for (const other of ['', '01-droits.md', '3f9a', '3f9a2b1c4d5e6f', 'zzzzzzzzzzzz'])
      expect(isTranslationMark(other)).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macintoshes', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['spaces and tabs at line ends', (text) => text.replaceAll('Un.', 'Un. \t ')],
    ['no line end at the end', (text) => text.trimEnd()],
    ['more empty lines', (text) => `${text.replace('\n\nUn', '\n\n\n\nUn')}\n\n`],
    ['accents as signs of their own', (text) => text.normalize('NFD')],
    ['a comment', (text) => text.replace('Un.', '<!-- à revoir\nle 3 -->\n\nUn.')],
    [
      'keys for programs',
      (text) => text.replace('toc: false', 'start: recto\ndate: 2026-01-02\ntranslates: "0123456789ab"'),
    ],
    ['no such keys', (text) => text.replace('toc: false\n', '')],
  ])('stays the same with %s', (_, change) => {
    expect(change(CHAPTER)).not.toBe(CHAPTER);
    expect(translationMark(read(change(CHAPTER)))).toBe(translationMark(CHAPTER));
  });

  it.each<[string, (text: string) => string]>([
    ['a word', (text) => text.replace('Un', 'Une')],
    ['the title in the front matter', (text) => text.replace('Les règles', 'Les droits')],
    ['a heading’s level', (text) => text.replace('# Nos', '## Nos')],
    ['a sentence at the end', (text) => `${text}\nDeux.\n`],
    ['an indent, which can make code of a paragraph', (text) => text.replace('Un.', '    Un.')],
  ])('changes with %s', (_, change) => {
    expect(change(CHAPTER)).not.toBe(CHAPTER);
    expect(translationMark(change(CHAPTER))).not.toBe(translationMark(CHAPTER));
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '---\n', '---\na: "\n---\n'),
        (text, head) => {
          expect(isTranslationMark(translationMark(head + text))).toBe(true);
        },
      ),
    );
  });
});
