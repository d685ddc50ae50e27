/** The key `chapters`: the whole list in its order, or changes to the list there is. */
import { z } from 'zod';
import { filePath, keyTexts, line } from './fields.ts';

/** The list as it is used: files, and parts with files. */
export type ListedChapters = z.output<ReturnType<typeof listSchema>>;
/** Changes as they are used. */
export type ChapterChanges = z.output<ReturnType<typeof changesSchema>>;

/** A title above the chapters that follow: on the page of the first one, or on a page of its own. */
const partSchema = () =>
  z.strictObject({
    part: line(200).refine((title) => title !== '', { params: { problem: 'empty' } }),
    start: z.enum(['same', 'page', 'recto']).default('same'),
    chapters: z.array(filePath()).min(1).max(2000),
  });

/** The whole list. */
export const listSchema = () =>
  z
    .array(z.union([filePath(), partSchema()]))
    .min(1)
    .max(2000);

const additionSchema = () =>
  z.strictObject({
    file: filePath(),
    after: filePath().optional(),
    before: filePath().optional(),
    at: z.enum(['first', 'last']).optional(),
  });

/** What a group changes in the booklet's list. */
export const changesSchema = () =>
  z.strictObject({
    add: z
      .array(z.union([filePath(), additionSchema()]))
      .max(200)
      .optional()
      .register(keyTexts, {
        en: 'Chapters that come on top. A file alone takes the place that its name gives it; in a booklet with a list of chapters, the end.',
        fr: 'Chapitres en plus. Un fichier seul prend la place que son nom lui donne ; dans une brochure qui a une liste de chapitres, la fin.',
        values: {
          en: 'a list of Markdown files, or of `file:` with one of `after:`, `before:` (another chapter) and `at:` (`first`, `last`)',
          fr: 'une liste de fichiers Markdown, ou de `file:` avec `after:`, `before:` (un autre chapitre) ou `at:` (`first`, `last`)',
        },
      }),
    'leave-out': z
      .array(filePath())
      .max(2000)
      .optional()
      .register(keyTexts, {
        en: 'Chapters that are not printed.',
        fr: 'Chapitres qui ne sont pas imprimés.',
        values: { en: 'a list of chapters of the booklet', fr: 'une liste de chapitres de la brochure' },
      }),
    replace: z
      .array(filePath())
      .max(2000)
      .optional()
      .register(keyTexts, {
        en: 'Chapters that a file of the group replaces. It does so by its name alone; named here, livret refuses to build once the booklet has no such chapter any more.',
        fr: 'Chapitres qu’un fichier du groupe remplace. Son nom y suffit ; nommé ici, il fait refuser la production dès que la brochure n’a plus ce chapitre.',
        values: { en: 'a list of chapters of the booklet', fr: 'une liste de chapitres de la brochure' },
      }),
  });

/** Both. */
export const chaptersSchema = () => z.union([listSchema(), changesSchema()]);
