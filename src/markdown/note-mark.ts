/**
 * How a note's call passes through the HTML parser and the sanitiser: with a mark that only livret can write.
 * HTML in a chapter might look like a call (`<a class="livret-note-call" data-note="…">`); without the mark it
 * is a link like any other. Marks are replaced before anything is printed.
 */
import { randomBytes } from 'node:crypto';
import type { Element, Root } from 'hast';
import { visit } from './visit.ts';

/** The first call of a note, which its page is chosen by; or a later one. */
export type NoteCall = 'call' | 'again';

const SECRET = randomBytes(16).toString('hex');

/** What the sanitiser lets pass in `data-note`. */
export const NOTE_MARK = new RegExp(`^${SECRET} (call|again) (\\d+)$`);

export const noteMark = (kind: NoteCall, number: number): string => `${SECRET} ${kind} ${number}`;

/** A note's anchor in the document. No anchor of an author's is like it: theirs follow a hyphen. */
export const noteAnchor = (chapterId: string, number: number): string => `${chapterId}_note-${number}`;

/** Turns marks into what the page needs: a class, a link, and the anchor of the note (`data-note`). */
export function tieNoteCalls(tree: Root | Element, chapterId: string): void {
  visit(tree, 'element', (node: Element) => {
    const [, kind, number] = NOTE_MARK.exec(String(node.properties.dataNote ?? '')) ?? [];
    if (kind === undefined) return;
    const anchor = noteAnchor(chapterId, Number(number));
    node.properties = { href: `#${anchor}`, className: [`livret-note-${kind}`], dataNote: anchor };
  });
}
