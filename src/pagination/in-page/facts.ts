/** What a laid-out page holds, read from the DOM: the claim that the finished PDF is held against. */
import { type Fullness, fullnessOf } from './fullness.ts';

/** A rectangle on the page, px from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PageFacts {
  /** The words of the text block, notes and the repeated heads of tables left out. */
  body: string;
  /** The same with the repeated heads, where there are any: what the PDF shows. */
  shown?: string | undefined;
  /** The words of the notes at its foot, by the note's anchor; a note may continue from the page before. */
  notes: { anchor: string; text: string }[];
  /**
   * The words of the text block and its notes outside of formulas and ruby, where there are any: these are
   * drawn above and below one another, and a reader of the PDF finds their letters in an order of its own.
   */
  ordered?: string | undefined;
  /** The text block with its notes, on a right-hand page. */
  area: Box;
  /** How full it is: of the last page of a flow only. */
  filled?: Fullness | undefined;
  /** The page's name in CSS (`page: …`), where it has one. */
  name?: string | undefined;
  /** The chapter whose words stand first on it. */
  chapter?: string | undefined;
}

/** Something that cannot be set right: Node makes a message of it. */
export interface LayOutFault {
  code: 'layout-complaint' | 'table-too-wide';
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

/** @param last whether its flow ends on it */
export function readPage(page: HTMLElement, last = false): PageFacts {
  const origin = page.getBoundingClientRect();
  const block = page.querySelector('.pagedjs_area')!;
  const area = block.getBoundingClientRect();
  const name = /\bpagedjs_(?!(?:right|left|first|blank|named)_)([\w-]+?)(?:_first)?_page\b/.exec(
    page.className,
  )?.[1];
  // Paged.js leaves the id on the page where an element begins.
  const section = page.querySelector<HTMLElement>('.pagedjs_page_content .chapter');
  const chapter = section?.id || section?.dataset.id;
  return {
    ...(last ? { filled: fullnessOf(page) } : {}),
    ...(name ? { name } : {}),
    ...(chapter ? { chapter } : {}),
    ...wordsOf(page.querySelector('.pagedjs_page_content')!),
    notes: [...page.querySelectorAll<HTMLElement>('[data-footnote-marker]')].map((note) => ({
      anchor: note.dataset.ref ?? '',
      text: note.textContent ?? '',
    })),
    ...(block.querySelector(SCATTERED) ? { ordered: textOutside(block, SCATTERED) } : {}),
    area: {
      left: area.left - origin.left,
      top: area.top - origin.top,
      width: area.width,
      height: area.height,
    },
  };
}

function wordsOf(content: Element): Pick<PageFacts, 'body' | 'shown'> {
  const shown = content.textContent ?? '';
  if (!content.querySelector('[data-livret-repeated]')) return { body: shown };
  return { body: textOutside(content, '[data-livret-repeated]'), shown };
}

const SCATTERED = 'math, ruby';

/** The text of `element` without that of what `left` selects. */
function textOutside(element: Element, left: string): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.closest(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let words = '';
  while (walker.nextNode()) words += (walker.currentNode as Text).data;
  return words;
}
