/** Laid-out flows that need not be laid out again: what may be kept, and under which name. */
import { createHash } from 'node:crypto';
import type { FlowAnchors } from './in-page/anchors.ts';
import type { LayOutFault, PageFacts } from './in-page/facts.ts';

/** A flow as it was laid out, as plain data. */
export interface KeptFlow {
  /** Each page as text, in order. */
  pages: readonly string[];
  facts: readonly PageFacts[];
  faults: readonly LayOutFault[];
  anchors: FlowAnchors;
}

/** Where laid-out flows are kept. */
export interface FlowKeeper {
  /** @returns undefined where there is none by that name, or it cannot be trusted */
  get(key: string): Promise<KeptFlow | undefined>;
  set(key: string, flow: KeptFlow): Promise<void>;
}

/** Where printed batches are kept. */
export interface PieceKeeper {
  /** @returns undefined where there is none by that name, or it cannot be trusted */
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, pdf: Uint8Array): Promise<void>;
}

/**
 * Names a flow by everything that its pages come from.
 *
 * @param common what all flows of a document share: script, styles, fonts, pictures, browser
 */
export function flowKey(
  common: string,
  { id, html, pictures, digits }: { id: string; html: string; pictures: string; digits: number },
): string {
  return fingerprint([common, id, html, pictures, String(digits)]);
}

/** One name for several texts, 64 figures: no two lists of texts have the same (SHA-256, lengths told apart). */
export function fingerprint(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)} ${text}`);
  return hash.digest('hex');
}
