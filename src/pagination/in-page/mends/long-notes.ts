/**
 * How much room notes take at the foot of a page. Paged.js 0.4.3 gives the rest of a long note all the height it
 * asks for on the next page, where then no line of text has room: the layout repeats and words are lost. It puts
 * a note off to the next page where less than its first line has room, and prints it twice if the line that
 * calls it follows. It leaves the rest of a note to a page that nothing waits for, and numbers that page like the
 * next one (pagedjs#130 and #143 show such symptoms).
 *
 * Here a note begins on the page of its call, with two lines and what belongs to them at least, else the line
 * that calls goes to the next page with it, once. What does not fit goes on at the foot of the next page; as long
 * as more than half a page is left of it, on pages of its own.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import Layout from '#pagedjs/chunker/layout.js';
import type Page from '#pagedjs/chunker/page.js';
import Footnotes from '#pagedjs/modules/paged-media/footnotes.js';
import { areaOf, giveRoom, heightOf, surround } from '../note-area.ts';
import { cutNotes } from '../note-cuts.ts';
import { lineOf } from '../note-line.ts';

/** As much of a page may be left to the rest of notes while the text goes on above them. */
const SHARE = 0.5;
/** Text that has to stand above notes that begin on the page: three lines. */
const LINES = 3;

export function mendLongNotes(): void {
  // All calls stand before the first note is placed: where the words of a note stand in the line, all after it
  // seems to be past the page.
  Footnotes.prototype.findVisibleFootnotes = function (notes, node): void {
    const area = node.closest<HTMLElement>('.pagedjs_area')!;
    const called = [...notes].map((note) => ({ note, call: this.createFootnoteCall(note) }));
    for (const { note } of called) note.remove();
    for (const { note, call } of called) place(this, note, area, call);
  };
  Footnotes.prototype.moveFootnote = function (note, area): void {
    if (note instanceof HTMLElement) place(this, note, area);
  };
  const afterParsed = Footnotes.prototype.afterParsed;
  Footnotes.prototype.afterParsed = async function (content): Promise<void> {
    this.putOff = new Set();
    this.waiting = new Map();
    afterParsed.call(this, content);
    await loadPictures(content);
  };
  const afterPageLayout = Footnotes.prototype.afterPageLayout;
  Footnotes.prototype.afterPageLayout = async function (element, page, token, chunker): Promise<void> {
    let asked = false;
    const stand = {
      settings: chunker.settings,
      clonePage: () => {
        asked = true;
      },
    };
    fetchWaiting(this, element);
    const height = cutNotes(this, element, () => {
      asked = false;
      afterPageLayout.call(this, element, page, token, stand as unknown as Chunker);
    });
    // The notes take the height they have; above them the text is settled by now.
    giveRoom(element.querySelector<HTMLElement>('.pagedjs_area')!, height, height);
    if (this.needsLayout.length === 0) return;
    // On a page of notes alone Paged.js asks for another one, whatever is left.
    const textFollows = this.textFollows ?? (token !== undefined && !asked);
    if (textFollows && restHeight(this, element) <= SHARE * areaOf(element).height) return;
    const outer = this.textFollows;
    this.textFollows = textFollows;
    await chunker.clonePage(page as Page);
    this.textFollows = outer;
    chunker.total = chunker.pages.length;
  };
}

/** @param call where it is called on this page; none where it goes on from the page before */
function place(notes: Footnotes, note: HTMLElement, pageArea: HTMLElement, call?: HTMLElement): void {
  const inner = innerOf(pageArea);
  note.remove();
  note.removeAttribute('data-break-before');
  const ref = note.dataset.ref ?? '';
  // It stands here already.
  if (inner.querySelector(`[data-ref="${CSS.escape(ref)}"]`)) return;
  // Before the note stands at the foot: it takes no room there yet, and all is laid out once.
  const line = call && lineOf(call, () => !isPast(call, pageArea));
  if (call && !line) {
    notes.waiting.set(ref, note);
    return;
  }
  const area = pageArea.getBoundingClientRect();
  append(note, inner);
  const wanted = heightOf(inner);
  if (!call || !line) {
    giveRoom(pageArea, Math.min(wanted, area.height), wanted);
    return;
  }
  const content = boxOfText(pageArea);
  // Rounded, or the line itself would be found to stand past the text.
  let room = Math.floor(area.bottom - line.bottom) - 1;
  giveRoom(pageArea, Math.min(wanted, room), wanted);
  // Lines that stay together may have gone over with it: then they need more room.
  while (isPast(call, pageArea) && room > 0) {
    room = Math.max(0, Math.floor(room - line.height));
    giveRoom(pageArea, Math.min(wanted, room), wanted);
  }
  if (wanted <= room) return;
  const firstLines = 2 * Number.parseFloat(getComputedStyle(note).lineHeight) || 0;
  const earlier = heightBefore(note, inner);
  const least = earlier + Math.min(wanted - earlier, firstLines + (earlier === 0 ? surround(inner) : 0));
  const first = line.top - content.top < LINES * line.height || notes.putOff.has(ref);
  if ((least <= room && begins(note, inner)) || first) return;
  // Once only: on the page that it begins, there is no more room to be had.
  notes.putOff.add(ref);
  giveRoom(pageArea, area.bottom - line.top, wanted);
}

/** What the notes before the last one ask for. */
function heightBefore(note: HTMLElement, inner: HTMLElement): number {
  note.remove();
  const height = heightOf(inner);
  inner.append(note);
  return height;
}

function append(note: HTMLElement, inner: HTMLElement): void {
  note.dataset.footnoteMarker = note.dataset.ref;
  note.id = `note-${note.dataset.ref}`;
  inner.append(note);
  inner.parentElement!.classList.remove('pagedjs_footnote_empty');
}

/**
 * The line of a call past the page goes to the next one, and comes back with its note. Should it have come back
 * to this page after all, so does the note: what there is no room for goes on overleaf.
 */
function fetchWaiting(notes: Footnotes, page: HTMLElement): void {
  const inner = innerOf(page);
  for (const [ref, note] of notes.waiting) {
    const selector = `[data-footnote-call="${CSS.escape(ref)}"]`;
    const known = inner.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    if (!known && page.querySelector(`.pagedjs_page_content ${selector}`)) append(note, inner);
  }
  notes.waiting.clear();
}

/** Whether anything of a note stays where it is, once the page's notes are cut at the room they have. */
function begins(note: HTMLElement, inner: HTMLElement): boolean {
  const area = inner.parentElement!;
  const bounds = area.getBoundingClientRect();
  const style = inner.style.columnWidth;
  inner.style.columnWidth = `${Math.round(bounds.width)}px`;
  const cut = new Layout(area.parentElement!, undefined, {}).findOverflow(inner, bounds);
  inner.style.columnWidth = style;
  return !cut || cut.comparePoint(note.firstChild ?? note, 0) < 0;
}

const innerOf = (page: HTMLElement): HTMLElement =>
  page.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;

const boxOfText = (pageArea: HTMLElement): DOMRect =>
  pageArea.querySelector('.pagedjs_page_content')!.getBoundingClientRect();

const isPast = (call: HTMLElement, pageArea: HTMLElement): boolean =>
  call.getBoundingClientRect().left > boxOfText(pageArea).right;

/** Paged.js waits for the pictures of the text, not for those of notes, which then grow past the page. */
async function loadPictures(content: ParentNode): Promise<void> {
  const pictures = [...content.querySelectorAll<HTMLImageElement>('[data-note="footnote"] img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}

/** How high the rest of the notes would be on a page, with the rule above them, px. */
function restHeight(notes: Footnotes, page: HTMLElement): number {
  const inner = innerOf(page);
  const kept = [...inner.childNodes];
  inner.replaceChildren(...notes.needsLayout.map((part) => part.cloneNode(true)));
  const height = heightOf(inner);
  inner.replaceChildren(...kept);
  return height;
}
