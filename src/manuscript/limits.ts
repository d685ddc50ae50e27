/**
 * The key `limits`: how much a booklet may hold before livret refuses it. What they are for is content from elsewhere,
 * or a mistake, that would keep a machine busy for hours; texts people write for paper stay far below them.
 */
import { z } from 'zod';
import { type KeyText, keyTexts, numberWithin } from './fields.ts';

/** A whole number. */
const whole = (standard: number, least: number, most: number, text: Omit<KeyText, 'values'>) =>
  numberWithin(least, most, { whole: true })
    .default(standard)
    .register(keyTexts, {
      ...text,
      values: { en: `a whole number from ${least} to ${most}`, fr: `un nombre entier de ${least} à ${most}` },
    });

export const limits = () =>
  z.strictObject({
    chapter: whole(5, 1, 100, {
      en: 'Size of one Markdown file, in MB.',
      fr: 'Taille d’un fichier Markdown, en Mo.',
    }),
    text: whole(50, 1, 500, {
      en: 'Size of all Markdown files together, in MB.',
      fr: 'Taille de tous les fichiers Markdown ensemble, en Mo.',
    }),
    levels: whole(12, 5, 90, {
      en: 'Quotations and lists in one another.',
      fr: 'Citations et listes emboîtées les unes dans les autres.',
    }),
    rows: whole(2000, 100, 1_000_000, {
      en: 'Rows of one table.',
      fr: 'Lignes d’un tableau.',
    }),
    notes: whole(2000, 100, 1_000_000, {
      en: 'Footnotes of one chapter.',
      fr: 'Notes d’un chapitre.',
    }),
    headings: whole(2000, 100, 1_000_000, {
      en: 'Headings of one chapter.',
      fr: 'Titres d’un chapitre.',
    }),
    seconds: whole(6, 1, 3600, {
      en: 'Seconds of a processor’s work for reading the Markdown; a second more for every 100,000 characters.',
      fr: 'Secondes de travail d’un processeur pour lire le Markdown ; une seconde de plus tous les 100 000 caractères.',
    }),
    megapixels: whole(150, 1, 1000, {
      en: 'Pixels of one picture, in millions.',
      fr: 'Pixels d’une image, en millions.',
    }),
    pages: whole(3000, 8, 100_000, {
      en: 'Pages of the booklet.',
      fr: 'Pages de la brochure.',
    }),
  });

export type Limits = z.output<ReturnType<typeof limits>>;
