import { expect, it } from 'vitest';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { openFlowTab } from '../../src/pagination/flow-tab.ts';
import { paginate } from '../../src/pagination/index.ts';
import { pageCount } from '../../src/pagination/page-count.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

/** What a layout ends with whose tab fails with `reason`. */
function endOf(reason: Error): Promise<unknown> {
  const call = async (name: string): Promise<unknown> => {
    if (name === 'layOut') throw reason;
    return [];
  };
  const tab = { call, expose: async () => {}, inject: async () => {} } as unknown as Tab;
  return paginate(tab, {
    flows: [{ id: 'c1', kind: 'chapter', html: '<p>Mot</p>', start: 'page', file: '/b/1.md' }],
    css: '',
    direction: 'ltr',
    page: PAPERS.A5,
    margins: { title: '', chapters: {}, contents: '' },
    toc: false,
    script: '',
    notices: new Notices(),
    complaints: () => [],
  }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

it('after many pages a tab gives back what they left behind, the later the more lie there', async () => {
  const did: string[] = [];
  const call = async (name: string): Promise<unknown> => {
    if (name !== 'layOut') return [];
    did.push('15');
    return { pages: Array(15).fill({}), faults: [] };
  };
  const tidy = async () => void did.push('tidy');
  const tab = { call, tidy, expose: async () => {}, inject: async () => {} } as unknown as Tab;
  const input = { script: '', css: '', notices: new Notices(), complaints: () => [] };
  const flowTab = await openFlowTab(tab, input as never, pageCount().tab());
  const flow = { id: 'c1', kind: 'chapter', html: '', start: 'page', file: '/b/1.md' } as const;
  for (let i = 0; i < 24; i += 1) await flowTab.layOut(flow, 2, false);
  const runs = did.join(' ').split(' tidy ');
  expect(runs.map((run) => run.split(' ').length)).toEqual([4, 4, 6, 10]);
});

it('what is thrown in the page is told with the chapter', async () => {
  const error = await endOf(new Error('No such node'));
  if (!(error instanceof Refusal)) throw error;
  expect(error.notices).toMatchObject([
    { code: 'layout-failed', params: { reason: 'No such node' }, file: '/b/1.md' },
  ]);
});

// Whoever lent the tab tells by it that the work is begun again in a fresh browser.
it('a tab that livret itself closed is no fault of a chapter', async () => {
  const closed = new DOMException('The browser was closed.', 'AbortError');
  expect(await endOf(closed)).toBe(closed);
});

it('a layout without end is refused, and names the chapter', async () => {
  const error = await endOf(new Error('layout-endless'));
  if (!(error instanceof Refusal)) throw error;
  expect(error.exitCode).toBe(70);
  const [english, french] = (['en', 'fr'] as const).map((language) =>
    renderNotice(error.notices[0]!, language, '/b'),
  );
  expect(english).toMatchObject({ code: 'layout-endless', file: '1.md' });
  expect(english!.text).toMatch(/came to no end/);
  expect(french!.text).toMatch(/n’en finissait pas\u00a0:/);
});
