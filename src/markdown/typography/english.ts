/** English: em dashes without spaces where two hyphens stand between words (The Chicago Manual of Style, 6.85). */
import type { Rules } from './types.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

export const ENGLISH_RULES: Record<string, Rules> = {
  en: {
    dash: '–',
    tight: '—',
    clipped: 'tis|twas|twere|twill|em|til|till|cause|bout|round|cos|n',
    beforeNumber: `[Pp]p?\\.|No\\.|Nos\\.|[Ff]igs?\\.|[Vv]ols?\\.|[Cc]h\\.|[Aa]rts?\\.|[Pp]aras?\\.|[Ss]s?\\.|[Tt]el\\.|${MONTHS}|[Pp]ages?|[Cc]hapters?`,
    beforeName: '(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Rev)\\.?',
    afterNumber: `${MONTHS}|[ap]\\.m\\.|[ap]m`,
  },
};
