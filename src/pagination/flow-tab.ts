/** A tab in which flows are laid out: livret's script and the booklet's styles are in it. */
import path from 'node:path';
import type { Tab } from '../browser/tab.ts';
import { Refusal, refuse } from '../report/notice.ts';
import type { AdoptRequest, LayOutRequest, LayOutResult, SetUpRequest } from './in-page/main.ts';
import { ENDLESS } from './in-page/page-limit.ts';
import type { TabCount } from './page-count.ts';
import type { FlowToLayOut, PaginateInput } from './types.ts';

/** A flow's pages as the tab tells of them, with what Paged.js complained of. */
export interface FlowResult extends LayOutResult {
  complaints: string[];
}

export interface FlowTab {
  readonly tab: Tab;
  /** @param keep whether its pages are wanted as text */
  layOut(flow: FlowToLayOut, digits: number, keep: boolean): Promise<FlowResult>;
  /** Takes in pages that were laid out before, or in another tab. @returns whether they can be used */
  adopt(id: string, pages: readonly string[]): Promise<boolean>;
  /** A flow's pages as text; the tab has them no more then. @returns null where that cannot be had: it has them still */
  give(id: string): Promise<string[] | null>;
}

/**
 * After so many pages a tab gives back what it no longer needs: Paged.js leaves a megabyte behind for each, many times what
 * a finished one takes, and the browser is in no hurry. It takes the longer the more pages lie there, so it comes about
 * after a share of these.
 */
const TIDY = { pages: 50, share: 0.4 };

/** @param complaints what its page wrote to the console since last asked */
export async function openFlowTab(
  tab: Tab,
  input: PaginateInput,
  count: TabCount,
  complaints = input.complaints,
): Promise<FlowTab> {
  await tab.expose('livretPage', (pages) => count.now(Number(pages)));
  if (tab.used) await tab.call('clear');
  else await setUp(tab, input);
  const untidy = { all: 0, since: 0 };
  return {
    tab,
    adopt: (id, pages) => tab.call<boolean>('adopt', { id, pages } satisfies AdoptRequest),
    give: (id) => tab.call<string[] | null>('give', { id }),
    layOut: async (flow, digits, keep) => {
      if (untidy.since > Math.max(TIDY.pages, TIDY.share * untidy.all)) {
        untidy.since = 0;
        await tab.tidy();
      }
      const request: LayOutRequest = { id: flow.id, html: flow.html, digits, keep };
      const result = await tab
        .call<LayOutResult>('layOut', request)
        .catch((error: unknown) => failed(error, flow));
      count.finished(result.pages.length);
      untidy.all += result.pages.length;
      untidy.since += result.pages.length;
      return { ...result, complaints: complaints() };
    },
  };
}

async function setUp(tab: Tab, { script, css, fontFiles, notices }: PaginateInput): Promise<void> {
  await tab.inject(script);
  const unusable = await tab.call<string[]>('setUp', { css } satisfies SetUpRequest);
  for (const address of unusable) {
    const name = path.basename(fontFiles?.get(address) ?? address);
    notices.add('font-unusable', { name, fault: 'browser', instead: '', limit: 0 });
  }
  if (unusable.length > 0) notices.refuseErrors();
}

/**
 * What was thrown in the page, as a message that names the chapter. What ended the tab goes on as it is: whoever lent it
 * tells by that whether the work is begun again in another.
 */
function failed(error: unknown, { file }: FlowToLayOut): never {
  if (error instanceof Refusal || (error instanceof DOMException && error.name === 'AbortError')) throw error;
  if (error instanceof Error && error.message === ENDLESS) refuse('layout-endless', {}, { file }, error);
  refuse(
    'layout-failed',
    { reason: error instanceof Error ? error.message : String(error) },
    { file },
    error,
  );
}
