/**
 * The mark by which a translation remembers which text it translates: a fingerprint of the original's words, kept in
 * the translation's front matter as `translates`.
 */
import { createHash } from 'node:crypto';
import { withoutComments } from './comments.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml.ts';

/** Hexadecimal digits: 48 bits of SHA-256, so that two states of a chapter have the same once in 10^14. */
const LENGTH = 12;

/**
 * Changes with what is printed and has to be translated: the title in the front matter, and the text. It stays the same
 * whatever line ends an editor writes, whether accents are stored as one character or two, with spaces at the end of
 * lines, with one empty line or three, with comments, and with all other keys of the front matter, which are for
 * programs.
 *
 * @param text of a chapter, with `\n` line ends
 */
export function translationMark(text: string): string {
  const split = splitFrontMatter(text);
  const words = split.ok ? `${titleIn(split.yaml)}\n\n${withoutComments(split.body)}` : text;
  const plain = words
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, LENGTH);
}

/** As {@link translationMark} makes them. Capital letters are forgiven. */
export const isTranslationMark = (text: string): boolean => /^[0-9a-f]{12}$/i.test(text);

function titleIn(yaml: string | undefined): string {
  const parsed = yaml === undefined ? undefined : parseYaml(yaml);
  const title = parsed?.ok ? parsed.data.title : undefined;
  return typeof title === 'string' || typeof title === 'number' ? String(title).trim() : '';
}
