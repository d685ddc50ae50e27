/**
 * Takes from a page what its notes have no room for. Paged.js cuts once. But what stays is set anew, and may be
 * higher than it was: a box that was divided gets its padding below, a paragraph its margin. Then the notes
 * would take from the text room that is settled, and push its last lines off the page. So they are cut again,
 * higher up, until they fit.
 */
import type Footnotes from '#pagedjs/modules/paged-media/footnotes.js';
import { areaOf, giveRoom, heightOf, roomGiven } from './note-area.ts';
import { completeRest } from './note-rests.ts';

/**
 * @param page a page whose text is settled
 * @param cut divides the notes at the height they are given, and puts the rest in `notes.needsLayout`
 * @returns the height of what stays, px
 */
export function cutNotes(notes: Footnotes, page: HTMLElement, cut: () => void): number {
  const area = page.querySelector<HTMLElement>('.pagedjs_area')!;
  const inner = area.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;
  if (inner.childNodes.length === 0) return 0;
  const wanted = heightOf(inner);
  const room = Math.min(roomGiven(area), areaOf(page).height);
  const whole = [...inner.childNodes].map((node) => node.cloneNode(true));
  let stays = wanted;
  const attempt = (height: number): number => {
    giveRoom(area, height, wanted);
    notes.needsLayout = [];
    cut();
    for (const rest of notes.needsLayout) completeRest(inner, rest as DocumentFragment);
    // Where nothing was cut off they are as high as before.
    stays = notes.needsLayout.length === 0 ? wanted : heightOf(inner);
    return stays - room;
  };
  const again = (): void => {
    inner.replaceChildren(...whole.map((node) => node.cloneNode(true)));
    inner.parentElement!.classList.remove('pagedjs_footnote_empty');
  };
  const alone = page.querySelector('.pagedjs_page_content')!.textContent === '';
  let height = room;
  let excess = attempt(height);
  while (excess > 0 && height > 0) {
    height = Math.max(0, height - excess);
    again();
    excess = attempt(height);
  }
  if (!alone || inner.childNodes.length > 0 || whole.length === 0) return stays;
  // Not even on a page of its own: better an overfull page, which the checks refuse by name.
  again();
  attempt(room);
  if (inner.childNodes.length > 0) return stays;
  again();
  notes.needsLayout = [];
  return heightOf(inner);
}
