/** What a tag may be and hold (ISO 32000-1, 14.8.4), and the types that the marks of the layout stand for. */
import { isTag, type Kid, type Tag } from './types.ts';

/** They say nothing of what they hold. */
export const EMPTY_TYPES = new Set(['NonStruct', 'Div']);

/** Within a line. */
const INLINE = new Set(
  'Span Em Strong Code Quote Link Reference Formula Ruby RB RT RP Lbl Figure Form Annot'.split(' '),
);

/** They hold words directly. */
export const TEXT = new Set(
  'P H1 H2 H3 H4 H5 H6 Span Em Strong Code Quote Link Reference Lbl Ruby RB RT RP Figure Formula'.split(' '),
);

/** They hold words or paragraphs. */
export const EITHER = new Set(['LBody', 'TD', 'TH', 'Caption']);

/** By the mark's kind; others keep Chromium's type. */
export const KINDS: Readonly<Record<string, string>> = {
  sect: 'Sect',
  toc: 'TOC',
  toci: 'TOCI',
  note: 'Note',
  lbl: 'Lbl',
  math: 'Formula',
  abbr: 'Span',
  box: 'Lbl',
  aside: 'Aside',
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  p: 'P',
};

/** Types of PDF 2.0 that Chromium writes, and what they are to programs that know PDF 1.7. */
export const ROLE_MAP: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Aside: 'Div' };

/** Whether a tag holds a paragraph, a list, a heading…, somewhere before the next of them. */
export function holdsBlocks(tag: Tag): boolean {
  return tag.kids.some(isBlock);
}

/** Stands on lines of its own. */
export function isBlock(kid: Kid): boolean {
  if (!isTag(kid)) return false;
  if (EMPTY_TYPES.has(kid.type)) return holdsBlocks(kid);
  return !INLINE.has(kid.type);
}
