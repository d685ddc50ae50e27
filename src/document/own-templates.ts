/**
 * A cover or closing page from a template of the booklet's own. It is trusted less than livret's: Liquid cannot
 * run code, nothing can be included, work and memory are bounded, and the HTML is cleaned before it is used.
 */
import { Liquid, type LiquidError } from 'liquidjs';
import type { Notices } from '../report/notices.ts';

/** One template, and what cleans its HTML. */
export interface OwnTemplate {
  file: string;
  text: string;
  /** Takes out of HTML whatever may not be printed, with a word. */
  clean: (html: string) => Promise<string>;
}

export type OwnTemplates = Partial<Record<'cover' | 'closing', OwnTemplate>>;

let made: Liquid | undefined;
/** Made when a booklet has such a template. */
const engine = (): Liquid =>
  (made ??= new Liquid({
    outputEscape: 'escape',
    strictVariables: true,
    lenientIf: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // No file is ever read: `include`, `render` and `layout` find nothing.
    templates: {},
    parseLimit: 100_000,
    renderLimit: 2000, // ms
    memoryLimit: 10_000_000,
  }));

/**
 * @param values the same that livret's own templates get
 * @param style of the element around it: the sizes livret has reckoned
 * @returns undefined if something is wrong with it, which goes to the notices
 */
export async function renderOwn(
  kind: keyof OwnTemplates,
  { file, text, clean }: OwnTemplate,
  values: Readonly<Record<string, unknown>>,
  style: string,
  notices: Notices,
): Promise<string | undefined> {
  // What the booklet does not say is empty; what livret does not know is a mistake.
  const known = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
  let html: string;
  try {
    html = await engine().parseAndRender(text, known);
  } catch (error) {
    const { message, token } = error as Partial<LiquidError>;
    const line = token?.getPosition()[0];
    const detail = (message ?? '')
      .replace(/,? *(?:file:.*)?,? *line: ?\d+,? *col: ?\d+.*$/s, '')
      .slice(0, 200);
    notices.add('template-broken', { detail }, { file, line });
    return undefined;
  }
  return `<section class="livret-${kind}" style="${style}">\n${await clean(html)}\n</section>`;
}
