/** Spanish, Catalan, Portuguese, Italian, Romanian, Occitan. */
import type { Rules } from './types.ts';

export const ROMANCE_RULES: Record<string, Rules> = {
  es: {
    dash: '–',
    tight: '—',
    beforeNumber:
      '[Pp]ágs?\\.|[Pp]p?\\.|[Nn]\\.?[ºo°]\\.?|[Nn]úm\\.|[Aa]rts?\\.|[Cc]ap\\.|[Ff]ig\\.|[Vv]ol\\.|[Tt]el\\.|artículos?|páginas?|capítulos?',
    beforeName: 'Sra?s?\\.|Dra?s?\\.|Dª|D\\.|Dña\\.|Prof\\.|Sto\\.|Sta\\.',
    afterNumber: 'euros|horas',
  },
  ca: {
    dash: '–',
    tight: '—',
    elision: true,
    beforeNumber: '[Pp]àgs?\\.|[Pp]p?\\.|[Nn]úm\\.|[Aa]rts?\\.|[Cc]ap\\.|[Ff]ig\\.|[Vv]ol\\.|[Tt]el\\.',
    beforeName: 'Sra?\\.|Dra?\\.|Prof\\.',
  },
  pt: {
    dash: '–',
    tight: ' – ',
    beforeNumber:
      '[Pp]ágs?\\.|[Pp]p?\\.|[Nn]\\.?[ºo°]|[Nn]úm\\.|[Aa]rts?\\.|[Cc]ap\\.|[Ff]ig\\.|[Vv]ol\\.|[Tt]el\\.|artigos?|páginas?|capítulos?',
    beforeName: 'Sra?s?\\.|Dra?s?\\.|D\\.|Prof\\.|Profa\\.',
    afterNumber: 'euros|reais|horas',
  },
  it: {
    dash: '–',
    tight: ' – ',
    elision: true,
    beforeNumber:
      '[Pp]agg?\\.|[Pp]p?\\.|[Nn]\\.|[Aa]rtt?\\.|[Cc]ap\\.|[Ff]ig\\.|[Vv]ol\\.|[Tt]el\\.|articol[oi]|pagin[ae]|capitol[oi]',
    beforeName: '[Ss]ig\\.(?:ra)?|[Dd]ott\\.(?:ssa)?|[Pp]rof\\.(?:ssa)?|[Aa]vv\\.|[Ii]ng\\.|S\\.',
    afterNumber: 'euro|ore',
  },
  ro: {
    dash: '–',
    tight: ' – ',
    beforeNumber: '[Pp]p?\\.|[Pp]ag\\.|[Nn]r\\.|[Aa]rt\\.|[Cc]ap\\.|[Ff]ig\\.|[Vv]ol\\.|[Tt]el\\.|alin\\.',
    beforeName: '[Dd]l\\.|[Dd]na\\.|[Dd]r\\.|[Pp]rof\\.|Sf\\.',
  },
  oc: {
    dash: '–',
    tight: ' – ',
    elision: true,
    beforeNumber: 'p\\.|n[°º]|art\\.|cap\\.|fig\\.|vol\\.',
    beforeName: 'M\\.|Sr\\.|Sra\\.|Dr\\.',
  },
};
