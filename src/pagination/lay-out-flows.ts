/** Lays every flow out by itself, and settles what depends on their length: the list of contents, the colophon. */
import path from 'node:path';
import type { Tab } from '../browser/tab.ts';
import { Refusal, refuse } from '../report/notice.ts';
import type { PageFacts } from './in-page/facts.ts';
import type { AttachRequest, LayOutRequest, LayOutResult, SetUpRequest } from './in-page/main.ts';
import { ENDLESS } from './in-page/page-limit.ts';
import type { FlowToLayOut, LaidOutPage, PaginateInput } from './types.ts';

/** A list of contents is worth its page in booklets longer than this (pages without it; chapters). */
const SHORT = { pages: 8, chapters: 4 };
/** Letters on a page of close text: tells how many figures the highest page number may have. */
const LETTERS_A_PAGE = 1200;

export interface LaidOutFlow {
  flow: FlowToLayOut;
  pages: PageFacts[];
}

/** Lays every flow out, in order, the list of contents last: whether there is one depends on the others. */
export async function layOutFlows(tab: Tab, input: PaginateInput) {
  // Pages of flows that are finished, and the most that were told: a flow that is set anew is not counted twice.
  let [finished, told] = [0, 0];
  await tab.expose('livretPage', (pages) => {
    told = Math.max(told, finished + Number(pages));
    input.onPage?.(told);
  });
  await tab.inject(input.script);
  const unusable = await tab.call<string[]>('setUp', { css: input.css } satisfies SetUpRequest);
  for (const address of unusable) {
    const name = path.basename(input.fontFiles?.get(address) ?? address);
    input.notices.add('font-unusable', { name, fault: 'browser', instead: '', limit: 0 });
  }
  if (unusable.length > 0) input.notices.refuseErrors();
  const letters = input.flows.reduce((sum, { html }) => sum + html.length, 0);
  const digits = Math.max(2, String(Math.ceil(letters / LETTERS_A_PAGE)).length);

  const layOut = async (flow: FlowToLayOut): Promise<LaidOutFlow> => {
    const request: LayOutRequest = { id: flow.id, html: flow.html, digits };
    const { pages, faults } = await tab
      .call<LayOutResult>('layOut', request)
      .catch((error: unknown) => failed(error, flow));
    for (const complaint of input.complaints())
      input.notices.add('layout-complaint', { complaint }, { file: flow.file });
    for (const { code, values, chapter, line } of faults)
      input.notices.add(code, values as never, { file: flow.files?.[chapter ?? ''] ?? flow.file, line });
    finished += pages.length;
    return { flow, pages };
  };

  const flows: LaidOutFlow[] = [];
  for (const flow of input.flows) {
    if (flow.kind !== 'contents' && flow.kind !== 'colophon') flows.push(await layOut(flow));
  }
  const contents = input.flows.find(({ kind }) => kind === 'contents');
  if (contents && wantsContents(flows, input.toc)) insert(await layOut(contents), flows);

  // The colophon stands inside the front cover: at the foot of the first page after it if there is room, which
  // saves a page, else on a page of its own before the text.
  const feet = new Map<string, LaidOutPage['parts'][number]>();
  const colophon = input.flows.find(({ kind }) => kind === 'colophon');
  const first = flows.find(({ flow }) => flow.kind === 'contents' || flow.kind === 'chapter');
  if (colophon) {
    const { id, html } = colophon;
    const foot =
      first &&
      (await tab.call<string | null>('attach', { to: first.flow.id, id, html } satisfies AttachRequest));
    if (first && typeof foot === 'string') feet.set(first.flow.id, { flow: id, body: foot });
    else insert(await layOut(colophon), flows);
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

/** What was thrown in the page, as a message that names the chapter; a lost browser has its own. */
function failed(error: unknown, { file }: FlowToLayOut): never {
  if (error instanceof Refusal) throw error;
  if (error instanceof Error && error.message === ENDLESS) refuse('layout-endless', {}, { file }, error);
  refuse(
    'layout-failed',
    { reason: error instanceof Error ? error.message : String(error) },
    { file },
    error,
  );
}
