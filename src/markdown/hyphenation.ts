/**
 * Soft hyphens (U+00AD): where a line may part a word. The browser has no dictionaries; the places are ours. Headings,
 * code, addresses, names in capitals, abbreviations, verse and words in inclusive writing stay whole, and so
 * does what has a hyphen of its own: its line ends there.
 */
import type { Element, Root } from 'hast';
import { type Parter, parterOf, SHORTEST } from './hyphenation-patterns.ts';
import { inclusiveWords } from './inclusive.ts';
import { type Edit, OPAQUE, type Run } from './run.ts';
import { runsOf } from './runs.ts';
import { freezeUntouched } from './typography/untouched.ts';

const SOFT_HYPHEN = '\u00ad';

const WHOLE_ELEMENTS = /^(h[1-6]|abbr|math|svg)$/;
const WHOLE_CLASSES = /^livret-(whole|stanza|verse|icon|code|address|.*title)/;

/** Languages whose words lose their end before a vowel: what follows the apostrophe is a word by itself. */
const ELIDING = /^(fr|it|ca|oc|fur|pms|br)(-|$)/i;

const WORD = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}${SOFT_HYPHEN}])\\p{L}{${SHORTEST},}(?![\\p{L}\\p{M}\\p{N}${SOFT_HYPHEN}])`,
  'gu',
);
/** Before or after a word, these make it a part of something longer. */
const JOINING_BEFORE = `-‑_@/\\\\#·‧•⋅.*&=+~$:\u2060${OPAQUE}`;
const JOINING = `-‑_@/\\\\#·‧•⋅.*&=+~:('’\u2060`;
const ENDS_SOMETHING = new RegExp(`[\\p{L}\\p{M}\\p{N})][${JOINING_BEFORE}]$|[#@_$\u2060${OPAQUE}]$`, 'u');
const BEGINS_SOMETHING = new RegExp(`^[${JOINING}][\\p{L}\\p{M}\\p{N}]|^[_@\u2060]`, 'u');
const APOSTROPHE = /[\p{L}\p{M}]['’]$/u;

/** A paragraph's last line is not to be the end of a word alone: at least this many letters of it. */
const LAST_LINE = 7;
/** Shorter paragraphs (in letters) have no other line. */
const LINE = 40;
const NO_WORD_AFTER = /^[^\p{L}\p{N}]*$/u;

/** Puts soft hyphens into a tree, by the nearest language. @param language of what stands in no `lang` (BCP 47) */
export async function hyphenate(tree: Root, language: string): Promise<void> {
  for (const run of runsOf(tree, language, isWhole)) {
    const part = await parterOf(run.language);
    if (part) hyphenateRun(run, part);
  }
}

const isWhole = ({ tagName, properties: { className } }: Element): boolean =>
  WHOLE_ELEMENTS.test(tagName) ||
  (Array.isArray(className) && className.some((name) => WHOLE_CLASSES.test(String(name))));

function hyphenateRun(run: Run, part: Parter): void {
  freezeUntouched(run);
  run.freeze(inclusiveWords(run.words).map(({ from, to }) => [from, to] as const));
  const { words, language } = run;
  const eliding = ELIDING.test(language);
  const edits: Edit[] = [];
  for (const { 0: word, index } of words.matchAll(WORD)) {
    const end = index + word.length;
    const before = words.slice(Math.max(index - 2, 0), index);
    // Most words stand between spaces.
    if (!before.endsWith(' ')) {
      if (ENDS_SOMETHING.test(before) || (!eliding && APOSTROPHE.test(before))) continue;
    }
    if (words[end] !== ' ' && BEGINS_SOMETHING.test(words.slice(end, end + 2))) continue;
    // Names in capitals and names with capitals within.
    if (word.slice(1) !== word.slice(1).toLowerCase()) continue;
    const ends = index > LINE && NO_WORD_AFTER.test(words.slice(end));
    for (const place of part(word)) {
      if (ends && word.length - place < LAST_LINE) break;
      const at = index + place;
      edits.push({ from: at, to: at + 1, text: SOFT_HYPHEN + words[at] });
    }
  }
  run.edit(edits);
  run.write();
}
