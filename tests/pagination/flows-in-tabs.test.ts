import { expect, it } from 'vitest';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { openWorkshop } from '../../src/pagination/flows-in-tabs.ts';
import type { KeptFlow } from '../../src/pagination/keep.ts';
import type { FlowToLayOut, PaginateInput } from '../../src/pagination/types.ts';
import { Notices } from '../../src/report/notices.ts';

/** Eight flows of about so many pages. */
const flowsOf = (pages: number): FlowToLayOut[] =>
  Array.from({ length: 8 }, (_, i) => ({
    ...{ id: `c${i}`, kind: 'chapter', start: 'page' },
    html: 'x'.repeat((pages / 8) * 1200),
  }));

/** What happened, in order, while the first tab is set up. */
async function opened(
  flows: FlowToLayOut[],
  { fail = false, known = false, print = 0 } = {},
): Promise<string[]> {
  const told: string[] = [];
  const tab = (name: string): Tab =>
    ({
      expose: async () => {},
      inject: async () => {},
      call: async () => {
        await new Promise((done) => setTimeout(done, 30));
        told.push(`${name} set up`);
        if (fail && name === 'first') throw new Error('no');
        return [];
      },
    }) as unknown as Tab;
  const anchors = { ids: [], links: [], references: [] };
  const kept: KeptFlow = { pages: [], facts: [], faults: [], anchors };
  const input = {
    ...{ flows, css: '', script: '', notices: new Notices(), page: PAPERS.A5, complaints: () => [] },
    moreTabs: async () => {
      told.push('others open');
      return [{ tab: tab('other'), complaints: () => [], close: async () => void told.push('other closed') }];
    },
    ...(known
      ? { kept: { keeper: { get: async () => kept, set: async () => {} }, common: '', picturesIn: () => '' } }
      : {}),
  } as unknown as PaginateInput;
  await openWorkshop(tab('first'), input, 3).then(
    async ({ tabs, close }) => {
      if (print > 0) told.push(`${(await tabs(print)).length} print`);
      await close();
    },
    () => told.push('failed'),
  );
  return told;
}

it('opens the other tabs of a long booklet while the first is set up', async () => {
  expect(await opened(flowsOf(200))).toEqual([
    'others open',
    'first set up',
    expect.stringContaining('other'),
  ]);
});

it('opens none for a short one, nor where all pages are known', async () => {
  expect(await opened(flowsOf(40))).toEqual(['first set up']);
  expect(await opened(flowsOf(200), { known: true })).toEqual(['first set up']);
});

it('opens others only to print where there is much, and prints with those that are there', async () => {
  expect(await opened(flowsOf(40), { print: 319 })).toEqual(['first set up', '1 print']);
  expect(await opened(flowsOf(40), { print: 320 })).toContain('2 print');
  expect(await opened(flowsOf(200), { print: 150 })).toContain('2 print');
});

it('leaves none open where the first cannot be set up', async () => {
  const told = await opened(flowsOf(200), { fail: true });
  expect(told.at(-1)).toBe('failed');
  expect(told).toContain('other closed');
});
