/** Readies a flow's HTML for Paged.js. */
import { holdStyles } from './held-styles.ts';

/** The parsed HTML of a flow, each element with a fixed reference, each note at its call. */
export function prepare(id: string, html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  const fragment = document.importNode(template.content, true);
  placeNotes(fragment);
  holdStyles(fragment);
  giveReferences(fragment, id);
  return fragment;
}

/**
 * Paged.js expects a footnote to stand where it is called. Moved by DOM operations, a note may hold
 * paragraphs and lists even inside a paragraph, which an HTML parser would tear apart.
 */
function placeNotes(fragment: DocumentFragment): void {
  const lastAfter = new Map<Element, Element>();
  for (const call of fragment.querySelectorAll<HTMLElement>('a.livret-note-call')) {
    const note = fragment.querySelector<HTMLElement>(`[id="${CSS.escape(call.dataset.note ?? '')}"]`);
    if (!note) continue;
    note.dataset.ref = note.id;
    note.dataset.number = call.textContent ?? '';
    const outer = call.closest('.livret-note');
    if (outer && outer !== note) {
      // A note called from a note follows it, with no call of its own in the text; Paged.js does not look
      // for notes inside notes.
      call.className = 'livret-note-again';
      note.dataset.number = '';
      (lastAfter.get(outer) ?? outer).after(note);
      lastAfter.set(outer, note);
    } else {
      call.replaceWith(note);
    }
  }
  // Paged.js renames a note by its reference; links to it follow.
  for (const again of fragment.querySelectorAll<HTMLAnchorElement>('a.livret-note-again')) {
    again.setAttribute('href', `#note-${again.dataset.note ?? ''}`);
  }
  for (const section of fragment.querySelectorAll('section.livret-notes')) section.remove();
}

/** Paged.js gives elements random references, which end up in the PDF as names of destinations. */
function giveReferences(fragment: DocumentFragment, id: string): void {
  let count = 0;
  for (const element of fragment.querySelectorAll<HTMLElement>('*')) {
    count += 1;
    if (!element.hasAttribute('data-ref')) element.setAttribute('data-ref', `${id}.${count}`);
  }
}
