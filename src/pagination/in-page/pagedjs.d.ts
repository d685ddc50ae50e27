// Paged.js 0.4.3 ships no types. Declared here: only what livret touches.
declare module '#pagedjs/chunker/chunker.js' {
  import type Page from '#pagedjs/chunker/page.js';
  export default class Chunker {
    constructor(content?: undefined, renderTo?: undefined, options?: object);
    pages: Page[];
    total: number;
    pagesArea: HTMLElement;
    pageTemplate: HTMLTemplateElement;
    hooks: Record<string, Hook>;
    setup(renderTo: Element): void;
    flow(content: DocumentFragment, renderTo: Element): Promise<unknown>;
    addPage(blank?: boolean): Page;
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
  }
}
declare module '#pagedjs/chunker/layout.js' {
  import type BreakToken from '#pagedjs/chunker/breaktoken.js';
  export default class Layout {
    bounds: DOMRect;
    hasOverflow(rendered: Element, bounds: DOMRect): boolean;
    findBreakToken(
      rendered: Element,
      source: Node,
      bounds?: DOMRect,
      previous?: BreakToken,
      extract?: boolean,
    ): BreakToken | undefined;
    textBreak(node: Text, ...bounds: number[]): number | undefined;
    createBreakToken(overflow: Range, rendered: Node, source: Node): BreakToken | undefined;
  }
}
declare module '#pagedjs/chunker/page.js' {
  export default class Page {
    element: HTMLElement;
    blank: boolean | undefined;
    name?: string;
    index(position: number): void;
    removeListeners(): void;
  }
}
declare module '#pagedjs/polisher/polisher.js' {
  export default class Polisher {
    constructor(setup?: boolean);
    setup(): void;
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
  export default class Footnotes {
    createFootnoteCall(node: HTMLElement): HTMLElement;
  }
}
