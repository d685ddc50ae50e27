/**
 * All that is done with a booklet once it is laid out, and the libraries for it. `lay-out.ts` has it loaded while the
 * browser works and this process waits.
 */
export { makeExact } from '../pdf/exact.ts';
export { joiner } from '../pdf/join/index.ts';
export { warmUp } from '../pdf/pdfium.ts';
export { checkEditions } from './check-editions.ts';
export { hasOthers, largePrint, makeFiles } from './editions.ts';
export { howtoPage } from './howto.ts';
export { miniPrint } from './mini.ts';
export { beginReading } from './read-back.ts';
export { bleedingOf, drawAll } from './sheets.ts';
