/** What the batches of a booklet have to know of one another: page numbers, and links from one into another. */
import type { FlowAnchors } from './in-page/anchors.ts';
import type { BatchOf, ComposedPage } from './in-page/compose.ts';

interface BatchPages {
  /** The place of its first page in the booklet, from 0. */
  from: number;
  pages: readonly ComposedPage[];
  flows: readonly string[];
}

/**
 * @param known of every flow
 * @returns the page, from 1, of every anchor of the booklet, and for each batch what it has to know
 */
export function crossings(
  batches: readonly BatchPages[],
  known: ReadonlyMap<string, FlowAnchors>,
): { anchors: Record<string, number>; batchOf: BatchOf[] } {
  const numbers = new Map<string, number>();
  for (const { from, pages } of batches)
    for (const [index, page] of pages.entries()) {
      const ids = 'flow' in page ? known.get(page.flow)!.ids[page.index]! : [];
      for (const id of ids) if (!numbers.has(id)) numbers.set(id, from + index + 1);
    }
  const links = batches.map(({ flows }) => [...new Set(flows.flatMap((id) => known.get(id)!.links))]);

  const batchOf = batches.map(({ from, pages, flows }, index): BatchOf => {
    const own = new Set(flows.flatMap((id) => known.get(id)!.ids.flat()));
    const leadsHere = (link: string): boolean => {
      const number = numbers.get(idOf(link, numbers) ?? '') ?? 0;
      return number > from && number <= from + pages.length;
    };
    const out = links[index]!.flatMap((link) => idOf(link, numbers) ?? []).filter((id) => !own.has(id));
    const others = new Set(links.flatMap((all, other) => (other === index ? [] : all)));
    const references = flows.flatMap((id) => known.get(id)!.references);
    return {
      first: from + 1,
      anchors: pick(numbers, references),
      links: { out: [...new Set(out)].sort(), in: [...others].filter(leadsHere).sort() },
    };
  });
  return { anchors: Object.fromEntries(numbers), batchOf };
}

const pick = (numbers: ReadonlyMap<string, number>, ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.flatMap((id) => (numbers.has(id) ? [[id, numbers.get(id)!]] : [])));

/** What an address leads to, as browsers look it up: as it stands, then decoded. */
function idOf(link: string, numbers: ReadonlyMap<string, number>): string | undefined {
  if (numbers.has(link)) return link;
  try {
    const plain = decodeURIComponent(link);
    return numbers.has(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}
