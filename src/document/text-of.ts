import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** What a piece of HTML says, as a page shows it. */
export const textOf = (html: string): string => toText(fromHtml(html, { fragment: true }));
