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
  // The call itself is raised, and so are those before it: an empty element stands on the line as its letters do.
  const strut = document.createElement('span');
  call.before(strut);
  if (!wanted()) {
    strut.remove();
    return undefined;
  }
  const foot = strut.getBoundingClientRect();
  const range = new Range();
  range.setStartBefore(strut.previousSibling ?? strut);
  range.setEndAfter(call);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const raised = call.getBoundingClientRect();
  strut.remove();
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

function undivided(call: HTMLElement): Element | undefined {
  let whole: Element | undefined;
  for (let element = call.parentElement; element; element = element.parentElement) {
    if (element.classList.contains('pagedjs_page_content')) break;
    const { breakInside } = getComputedStyle(element);
    if (element.tagName === 'TR' || breakInside.startsWith('avoid')) whole = element;
  }
  return whole;
}
