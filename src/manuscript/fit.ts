/** Whether livret may set the text closer or looser to use its sheets well, and how far. */
import { z } from 'zod';
import { keyTexts } from './fields.ts';

const GOALS: readonly unknown[] = [false, 'sheets', 'fill'];

/** The key `fit`. */
export const fitGoal = () =>
  z.custom<false | 'sheets' | 'fill'>((value) => GOALS.includes(value), {
    params: { problem: 'choice', allowed: GOALS.map(String) },
  });

/** A length or a share with its unit, from 0. @param most in that unit */
const upTo = (most: number, unit: 'pt' | 'mm' | '%') =>
  z.custom<string>(
    (value) => {
      const [, number] =
        (typeof value === 'string' && /^(\d{1,3}(?:\.\d{1,3})?) ?(pt|mm|%)$/.exec(value)) || [];
      return number !== undefined && String(value).endsWith(unit) && Number(number) <= most;
    },
    { params: { problem: 'measure', allowed: [`0${unit} … ${most}${unit}`] } },
  );

/** The key `fitLimits`. What is not set is as `build/fit/steps.ts` has it, which depends on the goal. */
export const fitLimits = () =>
  z.strictObject({
    size: upTo(2, 'pt')
      .optional()
      .register(keyTexts, {
        en: 'How much smaller (`sheets`) or larger (`fill`) the type may be. Never under 9 pt, notes never under 7.5 pt.',
        fr: 'De combien le caractère peut être plus petit (`sheets`) ou plus grand (`fill`). Jamais sous 9 pt, ni les notes sous 7,5 pt.',
        values: {
          en: '`0pt` to `2pt`; without it 0.5 pt, for `fill` 1 pt',
          fr: 'de `0pt` à `2pt` ; à défaut 0,5 pt, pour `fill` 1 pt',
        },
      }),
    leading: upTo(10, '%')
      .optional()
      .register(keyTexts, {
        en: 'How much closer or further apart the lines may stand.',
        fr: 'De combien les lignes peuvent se rapprocher ou s’écarter.',
        values: {
          en: '`0%` to `10%`; without it 4%, for `fill` 6%',
          fr: 'de `0%` à `10%` ; à défaut 4 %, pour `fill` 6 %',
        },
      }),
    tracking: upTo(2, '%')
      .optional()
      .register(keyTexts, {
        en: 'How much closer the letters may stand, as a share of their size.',
        fr: 'De combien les lettres peuvent se rapprocher, en part de leur taille.',
        values: {
          en: '`0%` to `2%`; without it 1%, for `fill` 0%',
          fr: 'de `0%` à `2%` ; à défaut 1 %, pour `fill` 0 %',
        },
      }),
    margins: upTo(5, 'mm')
      .optional()
      .register(keyTexts, {
        en: 'How much narrower or wider the margins may be. The outer one never under 10 mm.',
        fr: 'De combien les marges peuvent être plus étroites ou plus larges. Celle du dehors jamais sous 10 mm.',
        values: {
          en: '`0mm` to `5mm`; without it 1.5 mm, for `fill` 2 mm',
          fr: 'de `0mm` à `5mm` ; à défaut 1,5 mm, pour `fill` 2 mm',
        },
      }),
    hyphenation: z.boolean().default(true).register(keyTexts, {
      en: 'Whether words may be hyphenated for it where `hyphenate` is false; the last thing that `sheets` tries.',
      fr: 'Si les mots peuvent être coupés pour cela là où `hyphenate` vaut false ; c’est ce que `sheets` essaie en dernier.',
    }),
  });
