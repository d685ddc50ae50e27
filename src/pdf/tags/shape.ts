/**
 * Chromium's tags as they should be: without the boxes of the layout (pages, columns, lines), and with
 * everything that is text in a paragraph, a heading, an item or a cell.
 */
import { shapeList, shapeTerms } from './lists.ts';
import { EITHER, EMPTY_TYPES, holdsBlocks, isBlock, KINDS, TEXT } from './roles.ts';
import { isTag, type Kid, type Tag, tag } from './types.ts';

/** Gives every marked tag its type and its words. */
export function nameKinds(root: Tag): void {
  const { kind, words } = root.mark ?? {};
  if (kind !== undefined && KINDS[kind] !== undefined) root.type = KINDS[kind];
  if (kind === 'math') root.alt = words || root.alt;
  if (kind === 'abbr') root.expansion = words;
  if (kind === 'link' || kind === 'call') root.leadsTo = words;
  for (const kid of root.kids) if (isTag(kid)) nameKinds(kid);
}

/** @param root with the types of its marks, its pieces joined */
export function shape(root: Tag): Tag {
  return { ...root, kids: blocks(root) };
}

/** The content of a tag that holds blocks: words between them become paragraphs. */
function blocks(parent: Tag): Kid[] {
  const out: Kid[] = [];
  let run: Kid[] = [];
  const flush = (): void => {
    const words = run.flatMap(inline);
    // A picture by itself is no paragraph.
    if (words.every((word) => isTag(word) && word.type === 'Figure')) out.push(...words);
    else out.push(tag('P', words));
    run = [];
  };
  for (const kid of parent.kids) {
    if (!isTag(kid)) run.push(kid);
    else if (EMPTY_TYPES.has(kid.type) && holdsBlocks(kid)) {
      flush();
      out.push(...settled(kid));
    } else if (isBlock(kid) || kid.mark?.kind === 'lbl') {
      flush();
      const made = block(kid);
      if (made) out.push(made);
    } else if (EMPTY_TYPES.has(kid.type) && kid.kids.some(isTag)) {
      // A box around words alone is a line of its own; a text by itself has no box.
      flush();
      run.push(kid);
      flush();
    } else run.push(kid);
  }
  flush();
  return out;
}

/** A box that says nothing is opened, unless it has a language or holds a picture and what is said of it. */
function settled(box: Tag): Kid[] {
  const kids = blocks(box);
  const stays = box.lang !== undefined || kids.some((kid) => isTag(kid) && kid.type === 'Caption');
  return stays && kids.length > 0 ? [tag('Div', kids, { lang: box.lang })] : kids;
}

function block(one: Tag): Tag | undefined {
  if (one.mark?.kind === 'dl') return shapeTerms(one, content);
  if (one.type === 'L' || one.type === 'TOC') return shapeList(one, content, inline);
  if (one.type === 'Figure' && one.alt === undefined && one.kids.some(isTag))
    return filled({ ...one, type: 'Div', kids: blocks(one) });
  if (one.type === 'Table') return filled({ ...one, kids: one.kids.filter(isTag).map(row) });
  return filled({ ...one, kids: content(one) });
}

/** Cells stay where they are, also empty ones: they hold their column's place. */
const row = (one: Tag): Tag =>
  one.type === 'Caption'
    ? { ...one, kids: content(one) }
    : { ...one, kids: one.kids.filter(isTag).map((cell) => ({ ...cell, kids: content(cell) })) };

/** What a tag holds, by what it may hold. */
export function content(one: Tag): Kid[] {
  if (TEXT.has(one.type) || (EITHER.has(one.type) && !holdsBlocks(one))) return one.kids.flatMap(inline);
  return blocks(one);
}

/** Words in a line: boxes that say nothing are opened, a language keeps a box of its own. */
function inline(kid: Kid): Kid[] {
  if (!isTag(kid)) return [kid];
  if (kid.type === 'Figure' && kid.alt !== undefined) return [{ ...kid, kids: leaves(kid) }];
  const kids = kid.kids.flatMap(inline);
  if (kid.type === 'Formula') return [{ ...kid, kids: leaves(kid) }];
  if (kid.type === 'Ruby') return [{ ...kid, kids: ruby(kids) }];
  if (kids.length === 0) return [];
  const says = kid.lang ?? kid.expansion;
  if (EMPTY_TYPES.has(kid.type) || kid.type === 'P')
    return says === undefined ? kids : [{ ...kid, type: 'Span', kids }];
  if (kid.mark?.kind === 'call') return [tag('Reference', [{ ...kid, kids }])];
  if (kid.mark?.kind === 'box') return [{ ...kid, type: 'Span', kids }];
  return [{ ...kid, kids }];
}

const leaves = (one: Tag): Kid[] => one.kids.flatMap((kid) => (isTag(kid) ? leaves(kid) : [kid]));

/** What is read above a word stands in RT, so the word itself must stand in RB (14.8.4.4.2). */
function ruby(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = [];
  for (const kid of kids) {
    const last = out.at(-1);
    if (isTag(kid) && /^R[BTP]$/.test(kid.type)) out.push(kid);
    else if (last && isTag(last) && last.type === 'RB') last.kids.push(kid);
    else out.push(tag('RB', [kid]));
  }
  return out;
}

const filled = (one: Tag): Tag | undefined => (one.kids.length > 0 ? one : undefined);
