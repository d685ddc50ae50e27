/**
 * Slavic languages: short prepositions go on to the next line with their word (Polish and Czech norms, PN-83/P-55366
 * and ČSN 01 6910); in East Slavic and Bulgarian the dash is the long one.
 */
import type { Rules } from './types.ts';

const POLISH: Rules = {
  dash: '–',
  tight: ' – ',
  beforeNumber: 's\\.|str\\.|nr|art\\.|ust\\.|rozdz\\.|rys\\.|t\\.|pkt|tel\\.',
  beforeName: '[Pp]an|[Pp]ani|[Dd]r|[Pp]rof\\.|[Mm]gr|[Śś]w\\.|[Uu]l\\.',
  afterNumber: 'r\\.|zł|godz\\.',
  short: '[aiouwzAIOUWZ]',
};
const CZECH: Rules = {
  dash: '–',
  tight: ' – ',
  beforeNumber: 's\\.|str\\.|č\\.|čl\\.|odst\\.|kap\\.|obr\\.|tel\\.',
  beforeName: '[Pp]an|[Pp]aní|[Dd]r\\.|[Pp]rof\\.|[Ii]ng\\.|[Mm]gr\\.|[Ss]v\\.',
  afterNumber: 'Kč',
  short: '[ksvzouiaKSVZOUIA]',
};
const RUSSIAN: Rules = {
  dash: '—',
  tight: ' — ',
  beforeNumber: '№|с\\.|стр\\.|ст\\.|п\\.|пп\\.|ч\\.|гл\\.|рис\\.|табл\\.|т\\.|тел\\.',
  beforeName: 'г\\.|ул\\.|им\\.|д-р|проф\\.',
  afterNumber: 'гг?\\.|руб\\.|коп\\.|км|кг|м|см|мм|г|л|ч|мин|грн',
  short: '[вксоуиаяВКСОУИАЯ]',
};

export const SLAVIC_RULES: Record<string, Rules> = {
  pl: POLISH,
  cs: CZECH,
  sk: CZECH,
  ru: RUSSIAN,
  uk: { ...RUSSIAN, short: '[взкусоіаяйВЗКУСОІАЯ]' },
  be: { ...RUSSIAN, short: '[взксуоіаяВЗКСУОІАЯ]' },
  bg: RUSSIAN,
};
