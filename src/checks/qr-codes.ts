/** QR codes can be read, and lead where links may lead. */
import { notice } from '../report/notice.ts';
import type { Check } from './types.ts';

export const qrCodes: Check = ({ reading }) =>
  reading.facts.codes.flatMap(({ page, area, text }) => {
    const place = { file: reading.file, page, area };
    if (text === undefined) return [notice('code-unreadable', {}, place)];
    // What is no address at all (a word, a phone number) harms nobody.
    return /^(?:file|javascript|data|vbscript):/i.test(text.trim())
      ? [notice('link-unsafe', { link: text.slice(0, 200) }, place)]
      : [];
  });
