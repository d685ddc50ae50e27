/** The key `checks`: what is made of what the checks on finished PDFs, and on translations, find, by its code. */
import { z } from 'zod';
import { CHECK_CODES, FIXED_CODES } from '../report/codes/checks-config.ts';
import { TRANSLATION_CODES } from '../report/codes/translations.ts';
import { keyTexts } from './fields.ts';

/** All whose level may be set. */
const CODES = [...CHECK_CODES, ...TRANSLATION_CODES];

const LEVELS = ['off', 'warning', 'error'] as const;
type Level = (typeof LEVELS)[number];

const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);

/** A code may be named wrongly, get a level there is none of, or be one that words depend on. */
export const checkLevels = () =>
  z
    .record(z.string().max(60), z.custom<Level>())
    .superRefine((levels, context) => {
      for (const [code, level] of Object.entries(levels ?? {})) {
        const params = faultOf(code, level);
        if (params) context.addIssue({ code: 'custom', path: [code], params });
      }
    })
    .optional()
    .register(keyTexts, {
      en: 'What to make of what the checks of the finished files, and of translations, find, by the codes in docs/messages.md: not told (`off`), told (`warning`), or a reason to refuse (`error`). What says that words or pages are lost stays an error.',
      fr: 'Que faire de ce que trouvent les vérifications des fichiers produits et des traductions, selon les codes de docs/messages.fr.md : ne rien en dire (`off`), le signaler (`warning`) ou refuser (`error`). Ce qui signale des mots ou des pages perdus reste une erreur.',
      values: {
        en: 'a code and its level on each line, such as `picture-soft: off`',
        fr: 'à chaque ligne un code et son niveau, comme `picture-soft: off`',
      },
    });

/** As `validate` takes it: `written` is what was probably meant for something else. */
function faultOf(code: string, level: unknown) {
  if (!CODES.includes(code)) return { problem: 'check-code', written: code, allowed: CODES };
  if (!isLevel(level)) return { problem: 'choice', allowed: LEVELS };
  if (FIXED_CODES.includes(code) && level !== 'error') return { problem: 'check-fixed', allowed: [] };
  return undefined;
}
