/** Builds a booklet and looks at its laid-out pages in the browser before they are printed. */
import path from 'node:path';
import type { LentBrowser } from '../../src/browser/lend.ts';
import type { Tab } from '../../src/browser/tab.ts';
import { build } from '../../src/build.ts';
import { Notices } from '../../src/report/notices.ts';
import { Progress } from '../../src/report/progress.ts';
import type { Report } from '../../src/report/report.ts';

export interface LookedAt<T> {
  report: Report;
  notices: Notices;
  seen: T;
}

/** @throws {Refusal} as `build` does */
export async function buildAndLook<T>(
  lent: LentBrowser,
  folder: string,
  look: (tab: Tab) => Promise<T>,
): Promise<LookedAt<T>> {
  const notices = new Notices();
  let seen: T | undefined;
  const looking = (tab: Tab): Tab => ({
    ...tab,
    pdf: async (wishes) => {
      seen = await look(tab);
      return tab.pdf(wishes);
    },
  });
  const browser: LentBrowser = {
    ...lent,
    inTab: (options, work, onAgain) => lent.inTab(options, (tab) => work(looking(tab)), onAgain),
  };
  const report = await build({
    ...{ folder, base: path.dirname(folder), notices, publish: false },
    progress: new Progress('silent', 'en', () => {}),
    browser: async () => browser,
    report: (built) => ({ ...built, messages: [], timings: { totalMs: 0, stages: [] } }),
  });
  return { report, notices, seen: seen! };
}
