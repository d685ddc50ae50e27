/** Links open the web or a letter, or lead to a place in the document: never to a folder of this machine. */
import { notice } from '../report/notice.ts';
import type { Check } from './types.ts';

export const links: Check = ({ reading: { file, facts } }) => [
  ...facts.links
    .filter(({ uri }) => !/^(https?|mailto):/i.test(uri))
    .map(({ uri, page, area }) => notice('link-unsafe', { link: uri.slice(0, 200) }, { file, page, area })),
  ...facts.danglingLinks.map(({ target, page, area }) =>
    notice('link-dangling', { target }, { file, page, area }),
  ),
];
