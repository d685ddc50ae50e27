/**
 * How much room notes take at the foot of a page. Paged.js 0.4.3 gives the rest of a long note all the height it
 * asks for on the next page, where then no line of text has room: the layout repeats and words are lost. It puts
 * a note off to the next page where less than its first line has room, and prints it twice if the line that
 * calls it follows. It leaves the rest of a note to a page that nothing waits for, and numbers that page like the
 * next one (pagedjs#130 and #143 show such symptoms).
 *
 * Here a note begins on the page of its call, with two lines at least, else the line that calls goes to the next
 * page with it. What does not fit goes on at the foot of the next page; as long as more than half a page is left
 * of it, on pages of its own.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import type Page from '#pagedjs/chunker/page.js';
import Footnotes from '#pagedjs/modules/paged-media/footnotes.js';
import { areaOf, giveRoom, heightOf, surround } from '../note-area.ts';
import { lineOf } from '../note-line.ts';

/** As much of a page may be left to the rest of notes while the text goes on above them. */
const SHARE = 0.5;
/** Text that has to stand above notes that begin on the page: three lines. */
const LINES = 3;

export function mendLongNotes(): void {
  Footnotes.prototype.moveFootnote = moveFootnote;
  const afterParsed = Footnotes.prototype.afterParsed;
  Footnotes.prototype.afterParsed = async function (content): Promise<void> {
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
    afterPageLayout.call(this, element, page, token, stand as unknown as Chunker);
    settle(element);
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

function moveFootnote(this: Footnotes, note: Node, pageArea: HTMLElement, called: boolean): void {
  if (!(note instanceof HTMLElement)) return;
  const inner = pageArea.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;
  const call = called ? this.createFootnoteCall(note) : undefined;
  note.removeAttribute('data-break-before');
  if (inner.querySelector(`[data-ref="${CSS.escape(note.dataset.ref ?? '')}"]`)) {
    note.remove(); // it stands here already
    return;
  }
  const content = pageArea.querySelector<HTMLElement>('.pagedjs_page_content')!.getBoundingClientRect();
  if (call && call.getBoundingClientRect().left > content.right) {
    note.remove(); // past the page: its line goes to the next one, and comes back with the note
    return;
  }
  const area = pageArea.getBoundingClientRect();
  const earlier = heightOf(inner);
  note.dataset.footnoteMarker = note.dataset.ref;
  note.id = `note-${note.dataset.ref}`;
  inner.append(note);
  inner.parentElement!.classList.remove('pagedjs_footnote_empty');
  const wanted = heightOf(inner);
  if (!call) {
    giveRoom(pageArea, Math.min(wanted, area.height), wanted);
    return;
  }
  const line = lineOf(call);
  // Rounded, or the line itself would be found to stand past the text.
  const room = Math.floor(area.bottom - line.bottom) - 1;
  if (wanted <= room) {
    giveRoom(pageArea, wanted, wanted);
    return;
  }
  const firstLines = 2 * Number.parseFloat(getComputedStyle(note).lineHeight) || 0;
  const least = earlier + Math.min(wanted - earlier, firstLines + (earlier === 0 ? surround(inner) : 0));
  const first = line.top - content.top < LINES * line.height;
  giveRoom(pageArea, least <= room || first ? room : area.bottom - line.top, wanted);
}

/** Paged.js waits for the pictures of the text, not for those of notes, which then grow past the page. */
async function loadPictures(content: ParentNode): Promise<void> {
  const pictures = [...content.querySelectorAll<HTMLImageElement>('[data-note="footnote"] img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}

/** The notes of a page take the height they have; above them the text is settled by now. */
function settle(page: HTMLElement): void {
  const area = page.querySelector<HTMLElement>('.pagedjs_area')!;
  const height = heightOf(area.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!);
  giveRoom(area, height, height);
}

/** How high the rest of the notes would be on a page, with the rule above them, px. */
function restHeight(notes: Footnotes, page: HTMLElement): number {
  const inner = page.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;
  const kept = [...inner.childNodes];
  inner.replaceChildren(...notes.needsLayout.map((part) => part.cloneNode(true)));
  const height = heightOf(inner);
  inner.replaceChildren(...kept);
  return height;
}
