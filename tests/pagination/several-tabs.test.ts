import { expect, it } from 'vitest';
import type { FlowTab } from '../../src/pagination/flow-tab.ts';
import { inSeveralTabs } from '../../src/pagination/several-tabs.ts';
import type { FlowToLayOut } from '../../src/pagination/types.ts';

const flows = (count: number): FlowToLayOut[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `c${i}`, kind: 'chapter', start: 'page' },
    html: '<p>Mot</p>'.repeat(i + 1),
  }));

/** A tab that says which flows it got, and lets each take a while. */
function tab(ms = 5): FlowTab & { got: string[] } {
  const got: string[] = [];
  return {
    got,
    ...({} as FlowTab),
    layOut: async ({ id }) => {
      got.push(id);
      await new Promise((resolve) => setTimeout(resolve, ms));
      return { pages: [], faults: [], complaints: [] };
    },
  };
}
const how = { digits: 2, keep: false };

it('shares the flows out, a stretch for each tab, the longest first, and gives them back in their order', async () => {
  const [first, other] = [tab(), tab()];
  const input = flows(9);
  const shared = await inSeveralTabs(input, first, Promise.resolve([other]), how);
  expect(shared.map(({ flow }) => flow)).toEqual(input);
  expect([first.got[0], other.got[0]]).toEqual(['c5', 'c8']);
  expect(other.got.slice(0, 3)).toEqual(['c8', 'c7', 'c6']);
  expect([...first.got, ...other.got].sort()).toEqual(input.map(({ id }) => id));
  expect(shared.filter(({ tab: at }) => at === other).map(({ flow }) => flow.id)).toEqual(other.got.sort());
});

it('begins at once, and the others take part when they are there', async () => {
  const [first, other] = [tab(), tab()];
  let open: (tabs: FlowTab[]) => void = () => {};
  const opening = new Promise<FlowTab[]>((resolve) => {
    open = resolve;
  });
  const shared = inSeveralTabs(flows(99), first, opening, how);
  await expect.poll(() => first.got.length).toBeGreaterThan(2);
  open([other]);
  await shared;
  expect(other.got.length).toBeGreaterThan(0);
});

it('what keeps the others from opening ends it, but not where all is done without them', async () => {
  const crash = new Error('crashed');
  const first = tab();
  await expect(inSeveralTabs(flows(99), first, Promise.reject(crash), how)).rejects.toBe(crash);
  expect(first.got.length).toBeLessThan(99);
  const late = new Promise<FlowTab[]>((_, reject) => setTimeout(() => reject(crash), 100));
  expect(await inSeveralTabs(flows(2), tab(), late, how)).toHaveLength(2);
});
