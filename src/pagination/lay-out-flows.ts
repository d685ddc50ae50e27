/** Lays every flow out by itself, and settles what depends on their length: the list of contents, the colophon. */
import type { LaidOutFlow, Workshop } from './flows-in-tabs.ts';
import type { AttachRequest } from './in-page/main.ts';
import { fingerprint } from './keep.ts';
import type { FlowToLayOut, LaidOutPage, PaginateInput } from './types.ts';

/** A list of contents is worth its page in booklets longer than this (pages without it; chapters). */
const SHORT = { pages: 8, chapters: 4 };

/** Lays every flow out, in order, the list of contents last: whether there is one depends on the others. */
export async function layOutFlows({ main, shelf, layOut: layOutAll }: Workshop, input: PaginateInput) {
  const layOut = async (flow: FlowToLayOut): Promise<LaidOutFlow> => (await layOutAll([flow]))[0]!;

  const flows = await layOutAll(input.flows.filter(({ kind }) => kind !== 'contents' && kind !== 'colophon'));
  const contents = input.flows.find(({ kind }) => kind === 'contents');
  if (contents && wantsContents(flows, input.toc)) insert(await layOut(contents), flows);

  // The colophon stands inside the front cover: at the foot of the first page after it if there is room, which
  // saves a page, else on a page of its own before the text.
  const feet = new Map<string, LaidOutPage['parts'][number]>();
  const colophon = input.flows.find(({ kind }) => kind === 'colophon');
  const first = flows.find(({ flow }) => flow.kind === 'contents' || flow.kind === 'chapter');
  if (colophon) {
    const { id, html } = colophon;
    if (first) await shelf.bring(first.flow.id, main);
    const foot =
      first &&
      (await main.tab.call<string | null>('attach', { to: first.flow.id, id, html } satisfies AttachRequest));
    if (first && typeof foot === 'string') {
      feet.set(first.flow.id, { flow: id, body: foot });
      // Its text is another now.
      const { key } = shelf.at(first.flow.id);
      shelf.put({ flow: first.flow, tab: main, key: key && fingerprint([key, 'foot', id, html]) });
    }
    if (feet.size === 0) insert(await layOut(colophon), flows);
  }
  return { flows, feet, layOut };
}

/** After the cover, before the text. */
function insert(entry: LaidOutFlow, flows: LaidOutFlow[]): void {
  flows.splice(flows[0]?.flow.kind === 'cover' ? 1 : 0, 0, entry);
}

function wantsContents(flows: readonly LaidOutFlow[], toc: boolean | 'auto'): boolean {
  if (toc !== 'auto') return toc;
  const pages = flows.reduce((sum, entry) => sum + entry.pages.length, 0);
  const chapters = flows.reduce((sum, { flow }) => sum + Object.keys(flow.files ?? {}).length, 0);
  return pages > SHORT.pages && chapters > SHORT.chapters;
}
