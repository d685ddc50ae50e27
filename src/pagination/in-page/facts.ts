/** What a laid-out page holds, read from the DOM: the claim that the finished PDF is held against. */
/** A rectangle on the page, px from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PageFacts {
  /** The words of the text block, notes left out. */
  body: string;
  /** The words of the notes at its foot, by the note's anchor; a note may continue from the page before. */
  notes: { anchor: string; text: string }[];
  /** The text block with its notes. */
  area: Box;
}

/** Something that cannot be set right: Node makes a message of it. */
export interface LayOutFault {
  code: 'layout-complaint';
  values: Record<string, string>;
  /** The chapter's id. */
  chapter?: string;
  /** In the chapter's file. */
  line?: number;
}

/** The chapter and the line that an element was written on, as the Markdown stage noted them. */
export function placeOf(element: Element): { chapter?: string; line?: number } {
  const line = Number(element.closest('[data-line]')?.getAttribute('data-line'));
  const chapter = element.closest('.chapter')?.id;
  return { ...(line > 0 ? { line } : {}), ...(chapter ? { chapter } : {}) };
}

export function readPage(page: HTMLElement): PageFacts {
  const origin = page.getBoundingClientRect();
  const area = page.querySelector('.pagedjs_area')!.getBoundingClientRect();
  return {
    body: page.querySelector('.pagedjs_page_content')!.textContent ?? '',
    notes: [...page.querySelectorAll<HTMLElement>('[data-footnote-marker]')].map((note) => ({
      anchor: note.dataset.ref ?? '',
      text: note.textContent ?? '',
    })),
    area: {
      left: area.left - origin.left,
      top: area.top - origin.top,
      width: area.width,
      height: area.height,
    },
  };
}
