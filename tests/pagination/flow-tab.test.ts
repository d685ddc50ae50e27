import { expect, it } from 'vitest';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { paginate } from '../../src/pagination/index.ts';
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
