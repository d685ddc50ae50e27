/** The few lines of YAML at the head of a chapter. */
import { z } from 'zod';
import type { Notices } from '../report/notices.ts';
import { classNames, languageTag, line as textLine } from './fields.ts';
import { validate } from './validate.ts';
import { parseYaml, type YamlData } from './yaml.ts';

/** What a chapter says about itself. */
export interface FrontMatter {
  title?: string;
  language?: string;
  /** CSS class names, put apart by spaces. */
  class?: string;
  toc: boolean;
  start: 'page' | 'recto' | 'same';
  /** Of a translation: which text of its original it translates, as it is written, and on which line of the file. */
  translates?: { mark: string; line: number };
}

/** A chapter's text in two; `firstLine` is the body's, counting from 1. */
export type Split =
  | { ok: true; yaml: string | undefined; body: string; firstLine: number }
  | { ok: false; fault: 'unclosed' }
  | { ok: false; fault: 'not-yaml'; mark: string };

const schema = z.object({
  title: textLine(300).optional(),
  language: languageTag().optional(),
  lang: languageTag().optional(),
  class: classNames().optional(),
  toc: z.boolean().default(true),
  start: z.enum(['page', 'recto', 'same']).default('page'),
});

/** Marks of front matter in other languages: gray-matter's, some of which it runs as programs, and TOML's. */
const OTHER = /^(---\s*(?:js|javascript|coffee|json5?|toml|ya?ml)|\+\+\+)$/i;

/**
 * Divides a chapter into front matter and body. A first line `---` is a rule, and all is body, unless the
 * next line with something on it looks like a key, or the front matter is empty.
 */
export function splitFrontMatter(text: string): Split {
  const lines = text.split('\n');
  const first = lines[0]!.trimEnd();
  if (OTHER.test(first)) return { ok: false, fault: 'not-yaml', mark: first };
  const whole: Split = { ok: true, yaml: undefined, body: text, firstLine: 1 };
  if (first !== '---') return whole;

  const close = lines.findIndex((l, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(l));
  const inside = lines.slice(1, close < 0 ? undefined : close);
  const opening = inside.find((l) => l.trim() !== '' && !l.trim().startsWith('#'));
  const empty = inside.every((l) => l.trim() === '');
  if (close < 0)
    return looksLikeKey(opening) && inside[0] === opening ? { ok: false, fault: 'unclosed' } : whole;
  if (!looksLikeKey(opening) && !empty) return whole;
  return { ok: true, yaml: inside.join('\n'), body: lines.slice(close + 1).join('\n'), firstLine: close + 2 };
}

/** Prose may hold a colon too («Note : …»), so only what we know may have a space before it. */
const looksLikeKey = (text: string | undefined): boolean =>
  text !== undefined &&
  /^\s*(?:["']?[\p{L}_][\p{L}\p{N}_.-]*["']?|(?:title|lang|language|class|toc|start)\s+):(\s|$)/u.test(text);

/**
 * Reads the keys livret knows and passes over all others, which are other programs'. Faults go to the
 * notices.
 *
 * @param file the chapter, for the notices
 * @returns undefined if something is wrong
 */
export function readFrontMatter(yaml: string, file: string, notices: Notices): FrontMatter | undefined {
  const parsed = parseYaml(yaml, 2);
  if (!parsed.ok) {
    for (const { line, ...params } of parsed.faults)
      notices.add('front-matter-broken', params, { file, line });
    return undefined;
  }
  const { value, faults } = validate(schema, withClassText(parsed));
  for (const { path, key, problem, detail, suggestion } of faults) {
    notices.add(
      'front-matter-value',
      { key, problem, detail, suggestion },
      { file, line: parsed.lineOf(path) },
    );
  }
  if (value === undefined) return undefined;
  const { lang, language = lang, toc, start, title, class: names } = value;
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(names === undefined ? {} : { class: names }),
    toc,
    start,
    ...translatesIn(parsed),
  };
}

/** Judged only where there is an original: elsewhere it may be another program's key. */
function translatesIn({ data, sourceOf, lineOf }: YamlData): Pick<FrontMatter, 'translates'> {
  const { translates } = data;
  if (translates === undefined || translates === null) return {};
  // A mark of digits alone is a number to YAML: it counts as it was typed.
  const mark = typeof translates === 'string' ? translates : (sourceOf(['translates']) ?? '');
  return { translates: { mark: mark.trim(), line: lineOf(['translates']) ?? 1 } };
}

/** A list of class names is as good as one text. */
function withClassText(yaml: YamlData): YamlData {
  const { class: names, ...rest } = yaml.data;
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) return yaml;
  return { ...yaml, data: { ...rest, class: names.join(' ') } };
}
