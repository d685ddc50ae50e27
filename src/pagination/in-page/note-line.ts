/** Where the line stands that calls a note. In px of the window. */

export interface Line {
  top: number;
  bottom: number;
  height: number;
}

/**
 * Of a call in what cannot be divided (a row, a figure), all of that.
 * @param wanted asked of the call first, when all is laid out: undefined where it is false
 */
export function lineOf(call: HTMLElement, wanted: () => boolean): Line | undefined {
  const whole = undivided(call);
  const height = Number.parseFloat(getComputedStyle(call.parentElement!).lineHeight) || 0;
  if (whole) {
    if (!wanted()) return undefined;
    const { top, bottom } = whole.getBoundingClientRect();
    return { top, bottom, height: height || bottom - top };
  }
  if (!wanted()) return undefined;
  const raised = call.getBoundingClientRect();
  const foot = letterBefore(call, raised) ?? strutBefore(call);
  const range = new Range();
  range.setStartBefore(call.previousSibling ?? call);
  range.setEndAfter(call);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const beside = rects.filter(({ top, bottom }) => top < raised.bottom && bottom > raised.top);
  const bottom = Math.max(...beside.map((rect) => rect.bottom), foot.bottom, raised.bottom);
  const top = Math.min(...beside.map((rect) => rect.top), foot.top, raised.top);
  // A line is higher than its letters, half above and half below.
  const leading = Math.max(0, height - (bottom - top)) / 2;
  const below = Math.max(0, height - foot.height) / 2;
  return {
    top: top - leading,
    bottom: Math.max(bottom + leading, foot.bottom + below),
    height: height || bottom - top,
  };
}

/**
 * The call itself is raised, and so are those before it. A letter right before it, in no element of its own, has the
 * height of the line's letters.
 */
export function letterBefore(call: HTMLElement, raised: DOMRect): DOMRect | undefined {
  const text = call.previousSibling;
  if (!(text instanceof Text) || !/[\p{L}\p{N}\p{P}]$/u.test(text.data)) return undefined;
  const range = new Range();
  range.setStart(text, text.length - 1);
  range.setEnd(text, text.length);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  return last && last.top < raised.bottom && last.bottom > raised.top ? last : undefined;
}

/** An empty element stands on the line as its letters do, but all of the paragraph is laid out for it once more. */
export function strutBefore(call: HTMLElement): DOMRect {
  const strut = document.createElement('span');
  call.before(strut);
  const rect = strut.getBoundingClientRect();
  strut.remove();
  return rect;
}

function undivided(call: HTMLElement): Element | undefined {
  let whole: Element | undefined;
  for (let element = call.parentElement; element; element = element.parentElement) {
    if (element.classList.contains('pagedjs_page_content')) break;
    const { breakInside } = getComputedStyle(element);
    if (element.tagName === 'TR' || breakInside.startsWith('avoid')) whole = element;
  }
  return whole;
}
