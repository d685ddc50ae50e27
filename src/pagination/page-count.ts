/** How many pages are laid out so far, in however many tabs. */

/** What one tab has done. */
export interface TabCount {
  /** So many pages of the flow it is at are done; again from 1 if the flow is set anew. */
  now(pages: number): void;
  /** The flow has so many pages. */
  finished(pages: number): void;
}

/** @param onPage told whenever there are more than were told before */
export function pageCount(onPage: (pages: number) => void = () => {}): { tab: () => TabCount } {
  let told = 0;
  const tabs: { done: number; now: number }[] = [];
  const tell = (): void => {
    const all = tabs.reduce((sum, { done, now }) => sum + done + now, 0);
    if (all > told) onPage(all);
    told = Math.max(told, all);
  };
  return {
    tab() {
      const count = { done: 0, now: 0 };
      tabs.push(count);
      return {
        now(pages) {
          count.now = pages;
          tell();
        },
        finished(pages) {
          count.done += pages;
          count.now = 0;
          tell();
        },
      };
    },
  };
}
