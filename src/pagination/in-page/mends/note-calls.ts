/**
 * Paged.js draws a note's number by a CSS counter and copies the note's classes to the call. Here numbers are
 * text (they begin anew in each chapter, and can be searched and read aloud), and a call has a class of its own.
 */
import Footnotes from '#pagedjs/modules/paged-media/footnotes.js';

export function mendNoteCalls(): void {
  const create = Footnotes.prototype.createFootnoteCall;
  Footnotes.prototype.createFootnoteCall = function (this: Footnotes, note: HTMLElement): HTMLElement {
    const call = create.call(this, note);
    call.className = 'livret-note-call';
    call.textContent = note.dataset.number ?? '';
    return call;
  };
}
