/** A page on which a flow is set to be measured, before it is laid out. */
import type Chunker from '#pagedjs/chunker/chunker.js';

export interface Bench {
  /** Holds the flow, as wide as the text block and as high as it likes. */
  content: HTMLElement;
  /** Height of the text block of a page without notes, px. */
  height: number;
  /** How high notes will be at a page's foot: each, and what stands around them all, px. */
  noteHeights(notes: readonly Element[]): { each: number[]; around: number };
  /** Calls `work` while a note of the flow stands where notes are set. @returns what that returns */
  withNote<T>(note: HTMLElement, work: () => T): T;
  /** Puts the flow back where it came from. */
  close(): void;
}

/** @param fragment the flow, as `prepare.ts` made it; empty until the bench is closed */
export function openBench(chunker: Chunker, fragment: DocumentFragment): Bench {
  const page = chunker.addPage();
  const area = page.element.querySelector<HTMLElement>('.pagedjs_page_content')!;
  const { height } = area.getBoundingClientRect();
  area.style.columns = 'auto';
  const content = document.createElement('div');
  content.className = 'livret-bench';
  content.append(fragment);
  const idle = [...leaveOut(content)];
  area.append(content);
  const calls = showCalls(content);
  const foot = page.element.querySelector<HTMLElement>('.pagedjs_footnote_content')!;
  return {
    content,
    height,
    noteHeights: (notes) => measureNotes(foot, notes),
    withNote: (note, work) => atFoot(foot, note, work),
    close() {
      for (const call of calls) call.remove();
      for (const element of idle) element.removeAttribute(IDLE);
      fragment.append(...content.childNodes);
      page.removeListeners();
      page.element.remove();
      chunker.pages = chunker.pages.filter((other) => other !== page);
    },
  };
}

/** Marks what is not shown here (`tables.css`). */
const IDLE = 'data-livret-idle';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * What neither holds a table nor is a heading, which is turned with its table: most of a chapter, which would be laid
 * out once more for the few tables in it. No width of theirs hangs on it.
 */
function* leaveOut(content: Element): Generator<Element> {
  for (const element of content.children) {
    if (element.matches(`table, ${HEADINGS}`)) continue;
    if (element.querySelector('table')) yield* leaveOut(element);
    else {
      element.setAttribute(IDLE, '');
      yield element;
    }
  }
}

/** Notes stand at their calls and are hidden here (`tables.css`); the numbers that will stand there take room. */
function showCalls(content: HTMLElement): HTMLElement[] {
  const notes = content.querySelectorAll<HTMLElement>(`:is(table, ${HEADINGS}) .livret-note`);
  return [...notes].map((note) => {
    const call = document.createElement('a');
    call.className = 'livret-note-call';
    call.dataset.footnoteCall = '';
    call.textContent = note.dataset.number ?? '';
    note.before(call);
    return call;
  });
}

function atFoot<T>(foot: HTMLElement, note: HTMLElement, work: () => T): T {
  const place = document.createComment('');
  note.replaceWith(place);
  note.dataset.footnoteMarker = '';
  foot.classList.remove('pagedjs_footnote_empty');
  foot.querySelector('.pagedjs_footnote_inner_content')!.replaceChildren(note);
  try {
    return work();
  } finally {
    place.replaceWith(note);
    delete note.dataset.footnoteMarker;
    foot.classList.add('pagedjs_footnote_empty');
  }
}

function measureNotes(foot: HTMLElement, notes: readonly Element[]): { each: number[]; around: number } {
  if (notes.length === 0) return { each: [], around: 0 };
  const inner = foot.querySelector('.pagedjs_footnote_inner_content')!;
  foot.classList.remove('pagedjs_footnote_empty');
  const copies = notes.map((note) => {
    const copy = note.cloneNode(true) as HTMLElement;
    copy.dataset.footnoteMarker = '';
    return copy;
  });
  inner.replaceChildren(...copies);
  const tops = copies.map((copy) => copy.getBoundingClientRect().top);
  const end = inner.getBoundingClientRect().bottom;
  const each = tops.map((top, i) => (tops[i + 1] ?? end) - top);
  const whole = foot.scrollHeight;
  inner.replaceChildren();
  foot.classList.add('pagedjs_footnote_empty');
  return { each, around: Math.max(0, whole - each.reduce((sum, height) => sum + height, 0)) };
}
