// Paged.js 0.4.3 ships no types. Declared here: only what livret touches.
declare module '#pagedjs/chunker/chunker.js' {
  import type Page from '#pagedjs/chunker/page.js';
  export default class Chunker {
    constructor(content?: undefined, renderTo?: undefined, options?: object);
    pages: Page[];
    total: number;
    /** Tasks that are done one after the other; `tick` calls the next. */
    q: { tick: (task: () => void) => void };
    pagesArea: HTMLElement;
    pageTemplate: HTMLTemplateElement;
    hooks: Record<string, Hook>;
    settings: { maxChars?: number | undefined };
    /** Letters of the last few pages, and what they have on an average. */
    charsPerBreak: number[];
    maxChars: number | undefined;
    setup(renderTo: Element): void;
    flow(content: DocumentFragment, renderTo: Element): Promise<unknown>;
    addPage(blank?: boolean): Page;
    clonePage(page: Page): Promise<void>;
    removePages(from?: number): void;
    on(event: string, listener: (value: never) => void): void;
  }
}
interface Hook {
  hooks: ((...args: never[]) => unknown)[];
  trigger(...args: unknown[]): Promise<unknown>;
}
declare module '#pagedjs/chunker/breaktoken.js' {
  export default class BreakToken {
    constructor(node: Node, offset: number);
    node: Node;
    offset: number;
    equals(other: BreakToken | undefined): boolean;
    toJSON(hash?: boolean): unknown;
  }
}
declare module '#pagedjs/chunker/layout.js' {
  import type BreakToken from '#pagedjs/chunker/breaktoken.js';
  export default class Layout {
    constructor(element: Element, hooks?: undefined, options?: object);
    bounds: DOMRect;
    gap: number;
    append(node: Node, dest: Element, token?: BreakToken | null, shallow?: boolean, rebuild?: boolean): Node;
    findOverflow(rendered: Element, bounds?: DOMRect, gap?: number): Range | undefined;
    hasOverflow(rendered: Element, bounds: DOMRect): boolean;
    findBreakToken(
      rendered: Element,
      source: Node,
      bounds?: DOMRect,
      previous?: BreakToken,
      extract?: boolean,
    ): BreakToken | undefined;
    textBreak(node: Text, ...bounds: number[]): number | undefined;
    removeOverflow(overflow: Range, breakLetter?: string): DocumentFragment;
    createBreakToken(overflow: Range, rendered: Node, source: Node): BreakToken | undefined;
  }
}
declare module '#pagedjs/chunker/page.js' {
  export default class Page {
    element: HTMLElement;
    area: HTMLElement;
    pagebox: Element;
    footnotesArea: Element;
    /** What holds its text, with what was put there, by its references. */
    wrapper?: HTMLElement & { indexOfRefs?: unknown };
    pagesArea: HTMLElement;
    pageTemplate: HTMLTemplateElement;
    width: number;
    height: number;
    blank: boolean | undefined;
    name?: string;
    settings: { maxChars?: number | undefined };
    create(template?: undefined, after?: Element): HTMLElement;
    layout(contents: Node, token?: unknown, maxChars?: number): Promise<unknown>;
    index(position: number): void;
    addListeners(contents: unknown): boolean;
    removeListeners(): void;
  }
}
declare module '#pagedjs/polisher/polisher.js' {
  export default class Polisher {
    constructor(setup?: boolean);
    setup(): CSSStyleSheet;
    add(...sheets: Record<string, string>[]): Promise<string>;
  }
}
declare module '#pagedjs/utils/handlers.js' {
  export function initializeHandlers(
    chunker: unknown,
    polisher: unknown,
    caller: unknown,
  ): { on(event: string, f: (v: unknown) => void): void };
}
declare module '#pagedjs/modules/paged-media/footnotes.js' {
  import type Chunker from '#pagedjs/chunker/chunker.js';
  export default class Footnotes {
    /** What goes on at the foot of the next page. */
    needsLayout: Node[];
    /** Set by `mends/long-notes.ts` on pages of notes alone: whether text follows them. */
    textFollows?: boolean | undefined;
    /** Set by `mends/long-notes.ts`: the notes that went to the next page for want of room, by reference. */
    putOff: Set<string>;
    /** Set by `mends/long-notes.ts`: the notes of this page whose calls were past it, by reference. */
    waiting: Map<string, HTMLElement>;
    afterParsed(content: DocumentFragment): void | Promise<void>;
    findVisibleFootnotes(notes: Iterable<HTMLElement>, node: HTMLElement): void;
    createFootnoteCall(node: HTMLElement): HTMLElement;
    moveFootnote(node: Node, pageArea: HTMLElement, needsNoteCall: boolean): void;
    afterPageLayout(
      element: HTMLElement,
      page: unknown,
      token: unknown,
      chunker: Chunker,
    ): void | Promise<void>;
  }
}
declare module '#pagedjs/utils/dom.js' {
  export function findElement(node: Element, rendered: Element): Element | undefined | null;
  export function nodeBefore(node: Node, limiter: Node): Node | undefined;
  export function rebuildAncestors(node: { nodeName: string; parentNode: Node }): DocumentFragment;
}
declare module '#pagedjs/modules/filters/undisplayed.js' {
  export default class UndisplayedFilter {
    displayRules: Record<string, { value: string }>;
    filter(content: DocumentFragment): void;
    /** Elements that rules on `display` match, and for each these rules, the one that wins last. */
    sortDisplayedSelectors(
      content: DocumentFragment,
      rules: Record<string, { value: string }>,
    ): { matches: Element[]; selectors: { value: string }[][] };
  }
}
declare module '#pagedjs/modules/paged-media/atpage.js' {
  export default class AtPage {
    finalizePage(): void;
    getStartElement(content: Node, token?: { node?: Node }): Element | undefined;
  }
}
declare module '#pagedjs/modules/paged-media/following.js' {
  export default class Following {
    /** For each selector the name of its mark, and its declarations. */
    selectors: Record<string, [name: string, declarations: string]>;
    onRule(...rule: unknown[]): void;
  }
}
declare module '#pagedjs/modules/paged-media/nth-of-type.js' {
  import Following from '#pagedjs/modules/paged-media/following.js';
  export default class NthOfType extends Following {}
}
declare module '#pagedjs/modules/paged-media/breaks.js' {
  interface Declaration {
    property: string;
    value: { children?: { first(): { name?: string } | null } };
  }
  export default class Breaks {
    onDeclaration(declaration: Declaration, ...rest: unknown[]): void;
  }
}
