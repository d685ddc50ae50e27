/** The key `values`: a booklet's own words for `{{ … }}` in its chapters. */
import { z } from 'zod';
import { keyTexts, line } from './fields.ts';
import { SETTING_NAMES } from './values.ts';

/** As it can stand between the braces. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)*$/u;

export const ownValues = () =>
  z
    .record(z.string(), line(500).optional())
    .superRefine((values, context) => {
      for (const name of Object.keys(values ?? {})) {
        const problem = faultOf(name);
        if (problem) context.addIssue({ code: 'custom', path: [name], params: { problem, written: name } });
      }
    })
    .optional()
    .register(keyTexts, {
      en: 'Words of your own to use in chapters: what is called `place` here is printed where a chapter says `{{ place }}`.',
      fr: 'Vos propres mots à utiliser dans les chapitres : ce qui s’appelle `lieu` ici est imprimé là où un chapitre dit `{{ lieu }}`.',
      values: {
        en: 'a name and a text on each line, such as `place: Market hall`',
        fr: 'à chaque ligne un nom et un texte, comme `lieu: Salle des fêtes`',
      },
    });

function faultOf(name: string): string | undefined {
  if (!NAME.test(name) || name.length > 60) return 'value-name';
  return SETTING_NAMES.has(name) || name.startsWith('values.') ? 'value-taken' : undefined;
}
