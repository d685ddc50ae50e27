/**
 * Attributes as pandoc, kramdown and MkDocs write them: `{#id .class key=value}`, `{: .class}`. Read here and
 * turned into what an HTML element takes; a list with anything else in it is no list, and stays as written.
 */
import type { Properties } from 'hast';

export interface AttributeList {
  id?: string;
  classes: string[];
  values: Map<string, string>;
}

/** Longer ones are text. In characters. */
export const LONGEST_LIST = 400;

const NAME = '[^\\s{}"\'=<>`,;#.\\\\][^\\s{}"\'=<>`,;\\\\]*';
const ITEM = new RegExp(
  `\\s*(?:#(${NAME})|\\.(${NAME})|([\\p{L}_][\\p{L}\\p{N}_:-]*)=(?:"([^"\\\\]*)"|'([^'\\\\]*)'|([^\\s{}"'=<>\`\\\\]+))|(${NAME}))(?=\\s|$)`,
  'uy',
);

/** Words that stand for themselves: `{qr}`; pandoc's sign for a heading without a number. */
const BARE: Readonly<Record<string, string>> = { qr: 'qr', '-': 'unnumbered' };

/** @param text what stands between the braces; undefined where it is no list */
export function readAttributes(text: string): AttributeList | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  const list: AttributeList = { classes: [], values: new Map() };
  const body = text.replace(/^\s*:/, '').trim();
  if (body === '') return undefined;
  ITEM.lastIndex = 0;
  let end = 0;
  while (end < body.length) {
    const item = ITEM.exec(body);
    if (!item) return undefined;
    const [, id, name, key, double, single, plain, bare] = item;
    if (id !== undefined) list.id ??= id;
    else if (name !== undefined) list.classes.push(name);
    else if (key !== undefined) add(list, key, double ?? single ?? plain ?? '');
    else if (bare !== undefined && Object.hasOwn(BARE, bare)) list.classes.push(BARE[bare]!);
    else return undefined;
    end = ITEM.lastIndex;
  }
  return list;
}

function add(list: AttributeList, key: string, value: string): void {
  const name = key.toLowerCase();
  if (name === 'class') list.classes.push(...value.split(/\s+/).filter((c) => c !== ''));
  else if (name === 'id') list.id ??= value;
  else if (name === 'qr') list.classes.push(...(/^(true|yes|1|oui)?$/i.test(value) ? ['qr'] : []));
  // MkDocs sets pictures beside the text so.
  else if (name === 'align' && /^(left|right)$/.test(value)) list.classes.push(value);
  else list.values.set(name, value);
}

const UNDERSTOOD = new Set(['lang', 'dir', 'width', 'height']);

/** As an element's properties; and the names of those that mean nothing in a booklet. */
export function asProperties({ id, classes, values }: AttributeList): {
  properties: Properties;
  unknown: string[];
} {
  const properties: Properties = {};
  if (id !== undefined && id !== '') properties.id = id;
  if (classes.length > 0) properties.className = classes;
  for (const [key, value] of values) if (UNDERSTOOD.has(key)) properties[key] = value;
  return { properties, unknown: [...values.keys()].filter((key) => !UNDERSTOOD.has(key)) };
}
