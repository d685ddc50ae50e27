/** Data against a schema: what is right of it, and every fault as the messages need it. */
import type { z } from 'zod';
import { listKeys } from './keys.ts';
import { meantLanguage } from './language.ts';
import { nearest } from './nearest.ts';
import type { Path, YamlData } from './yaml.ts';

/** One wrong key or value. `problem` is `unknown-key`, or what the messages have words for. */
export interface ValueFault {
  path: Path;
  /** The path with dots, without the numbers of list items. */
  key: string;
  problem: string;
  detail: string;
  suggestion: string;
}

export interface Validated<T> {
  /** There if nothing was wrong. */
  value: T | undefined;
  /** What can be used as it was given; keys set to nothing are undefined, keys with faults are not there. */
  data: Record<string, unknown>;
  faults: ValueFault[];
}

/** Slips so usual that they have words of their own: by what is wrong, and the key. */
const SLIPS: Record<string, string> = { 'keys paper': 'paper-keys' };

/** What a schema finds wrong in a value, as far as it is used here. */
interface Issue {
  code: string;
  path: PropertyKey[];
  expected?: string;
  keys?: string[];
  values?: unknown[];
  maximum?: number | bigint;
  origin?: string;
  params?: { problem?: string; allowed?: readonly string[]; written?: string } | undefined;
  /** What each of several allowed kinds of value found wrong. */
  errors?: Issue[][];
}

const TYPES: Record<string, string> = {
  string: 'text',
  boolean: 'boolean',
  number: 'number',
  array: 'list',
  object: 'keys',
};

/**
 * Keys without a value, or with an empty one, count as not set. A number where text is expected is taken
 * as it was typed: `title: 1984`.
 */
export function validate<S extends z.ZodType>(schema: S, yaml: YamlData): Validated<z.output<S>> {
  const data = withoutBlanks(yaml.data);
  let result = schema.safeParse(data);
  if (!result.success && numbersAsText(data, settled(result.error.issues as Issue[]), yaml)) {
    result = schema.safeParse(data);
  }
  if (result.success) return { value: result.data, data, faults: [] };
  const faults = onePerPlace(faultsOf(schema, settled(result.error.issues as Issue[]), data));
  const sound = Object.entries(data).filter(([key]) => faults.every(({ path }) => path[0] !== key));
  return { value: undefined, data: Object.fromEntries(sound), faults };
}

/** Where one of several kinds of value may stand: what is wrong with the kind that was meant. */
const settled = (issues: Issue[]): Issue[] =>
  issues.flatMap((issue) => {
    const kinds = issue.errors ?? [];
    const meant = kinds.find((found) => !found.some(ofAnotherKind)) ?? kinds[0];
    const inner = meant?.map((found) => ({ ...found, path: [...issue.path, ...found.path] }));
    return inner ? settled(inner) : [issue];
  });

const ofAnotherKind = ({ code, path }: Issue): boolean => code === 'invalid_type' && path.length === 0;

/** A copy in which keys set to nothing are undefined; unknown ones among them stay to be told. */
function withoutBlanks(keys: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(keys).map(([key, value]) => {
      const blank = value === null || (typeof value === 'string' && value.trim() === '');
      if (isRecord(value)) return [key, withoutBlanks(value)];
      return [key, blank ? undefined : value];
    }),
  );
}

/** Puts the text as typed in place of numbers that should be text. Whether it changed anything. */
function numbersAsText(data: unknown, issues: Issue[], yaml: YamlData): boolean {
  let changed = false;
  for (const issue of issues) {
    const last = issue.path.at(-1);
    const holder = valueAt(data, issue.path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
    if (issue.expected !== 'string' || last === undefined || typeof holder?.[last] !== 'number') continue;
    holder[last] = yaml.sourceOf(issue.path) ?? String(holder[last]);
    changed = true;
  }
  return changed;
}

function faultsOf(schema: z.ZodType, issues: Issue[], data: unknown): ValueFault[] {
  return issues.flatMap((issue) => {
    const key = dotted(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys!.map((name) => unknownKey(schema, issue.path, name));
    }
    const value = valueAt(data, issue.path);
    const allowed = issue.params?.allowed ?? (issue.values ?? []).map(String);
    const problem = SLIPS[`${problemOf(issue)} ${key}`] ?? problemOf(issue);
    const written = issue.params?.written ?? (typeof value === 'string' ? value : '');
    const limits = problem === 'number' || problem === 'whole';
    const meant = problem === 'language' ? meantLanguage(written) : limits ? '' : nearest(written, allowed);
    const detail = issue.maximum === undefined ? allowed.join(limits ? '–' : ', ') : String(issue.maximum);
    return [{ path: issue.path, key, problem, detail, suggestion: meant ?? '' }];
  });
}

function problemOf(issue: Issue): string {
  const list = issue.origin === 'array';
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected ?? ''] ?? 'text';
    case 'invalid_value':
      return 'choice';
    case 'too_big':
      return list ? 'too-many' : 'too-long';
    case 'too_small':
      return list ? 'empty-list' : 'empty';
    default:
      return issue.params?.problem ?? 'text';
  }
}

/** The suggestion is a key beside it that is spelt alike, else the same name at another level. */
function unknownKey(schema: z.ZodType, path: Path, name: string): ValueFault {
  const all = listKeys(schema).map((key) => key.path);
  const prefix = path.length > 0 ? `${dotted(path)}.` : '';
  const beside = all
    .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'))
    .map((key) => key.slice(prefix.length));
  const elsewhere = all.find((key) => key.slice(key.lastIndexOf('.') + 1) === name);
  const suggestion = elsewhere ?? nearest(name, beside) ?? '';
  return { path: [...path, name], key: prefix + name, problem: 'unknown-key', detail: '', suggestion };
}

const dotted = (path: Path): string => path.filter((step) => typeof step !== 'number').join('.');

/** Of several faults of one value the first says enough. */
function onePerPlace(faults: ValueFault[]): ValueFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !seen.has(place) && seen.add(place);
  });
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined | null)?.[step];
  return value;
}

/** A plain set of keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
