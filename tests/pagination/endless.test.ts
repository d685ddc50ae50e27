import { expect, it } from 'vitest';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { paginate } from '../../src/pagination/index.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

it('a layout without end is refused, and names the chapter', async () => {
  const call = async (name: string): Promise<unknown> => {
    if (name === 'layOut') throw new Error('layout-endless');
    return [];
  };
  const tab = { call, expose: async () => {}, inject: async () => {} } as unknown as Tab;
  const error = await paginate(tab, {
    flows: [{ id: 'c1', kind: 'chapter', html: '<p>Mot</p>', start: 'page', file: '/b/1.md' }],
    css: '',
    direction: 'ltr',
    page: PAPERS.A5,
    margins: { title: '', chapters: {}, contents: '' },
    toc: false,
    script: '',
    notices: new Notices(),
    complaints: () => [],
  }).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw error;
  expect(error.exitCode).toBe(70);
  const [english, french] = (['en', 'fr'] as const).map((language) =>
    renderNotice(error.notices[0]!, language, '/b'),
  );
  expect(english).toMatchObject({ code: 'layout-endless', file: '1.md' });
  expect(english!.text).toMatch(/came to no end/);
  expect(french!.text).toMatch(/n’en finissait pas\u00a0:/);
});
