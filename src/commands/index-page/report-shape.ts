/** What the index page needs of a report.json, read as if anybody had written it. */
import { z } from 'zod';
import { OUTPUT_KINDS } from '../../report/report.ts';

const MOST_LETTERS = 1000;
const line = z
  .string()
  .max(MOST_LETTERS)
  .refine((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text));
const count = z.int().min(0).max(1e6);
/** What is left out where it is strange, for the page does without. */
const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

export const reportShape = z.object({
  ok: z.literal(true),
  title: line,
  language: line.refine(isLanguage),
  original: optional(line.refine(isLanguage)),
  group: optional(line),
  groupName: optional(line),
  pages: optional(count),
  sheets: optional(count),
  copiesAtOnce: optional(count.min(1)),
  scheme: optional(line),
  paper: optional(z.object({ sheet: line })),
  outputs: z.array(z.object({ kind: z.string(), file: z.string().max(5000) })).max(100),
});

export type ReportRead = z.infer<typeof reportShape>;

export const isKind = (kind: string): kind is (typeof OUTPUT_KINDS)[number] =>
  (OUTPUT_KINDS as readonly string[]).includes(kind);

function isLanguage(text: string): boolean {
  try {
    return new Intl.Locale(text).language !== '';
  } catch {
    return false;
  }
}
