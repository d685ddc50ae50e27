/** The file says its title and language, and nothing about who made it, when, where and with what. */
import { notice } from '../report/notice.ts';
import type { Check, CheckedPdf } from './types.ts';

const REVEALING = [
  'Author',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'Keywords',
  'Subject',
  'Company',
];

export const documentInfo: Check = ({ reading, sheets = [], intent }) => [
  ...[reading, ...sheets.map(({ pdf }) => pdf)].flatMap((pdf) => (intent ? ours(pdf) : foreign(pdf))),
  ...(intent &&
  (reading.facts.info.Title !== intent.title ||
    reading.facts.language !== intent.language ||
    !reading.facts.tagged)
    ? [
        notice(
          'document-untitled',
          { title: intent.title, language: intent.language },
          { file: reading.file },
        ),
      ]
    : []),
];

/** Ours: the title, and the two dates when the person building asked for them. */
function ours({ file, facts }: CheckedPdf) {
  const allowed =
    process.env.SOURCE_DATE_EPOCH === undefined ? ['Title'] : ['Title', 'CreationDate', 'ModDate'];
  const extra = Object.keys(facts.info).filter((key) => !allowed.includes(key));
  extra.push(...facts.leftovers);
  if (facts.hasXmp) extra.push('XMP');
  return extra.length === 0 ? [] : [notice('info-leak', { keys: extra.join(', ') }, { file })];
}

function foreign({ file, facts }: CheckedPdf) {
  const found = REVEALING.filter((key) => (facts.info[key] ?? '') !== '').map(
    (key) => `${key}: ${facts.info[key]}`,
  );
  found.push(...facts.leftovers);
  if (facts.hasXmp) found.push('XMP');
  return found.length === 0
    ? []
    : [notice('info-reveals', { values: found.join('; ').slice(0, 400) }, { file })];
}
