/**
 * Whether a text is an SVG picture, its size, and what of it would not be drawn as it was meant. A browser shows
 * nothing at all of one that is not sound XML.
 */

import { attributesOf, type ContentFacts, SvgContents } from './svg-contents.ts';
import { hasOddEntities, SvgCost } from './svg-cost.ts';

/** In CSS pixels. */
export interface SvgSize {
  width: number;
  height: number;
}

export interface SvgFacts extends SvgSize, ContentFacts {
  /** It would take a browser unreasonably long to draw. */
  costly?: true;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** A tag with its attributes, all quoted as XML asks. Begins where it is looked for (`y`). */
const TAG = /<([\p{L}_][\p{L}\p{N}_:.-]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const END_TAG = /<\/([^\s<>/]+)\s*>/y;
/** What is passed over: its beginning and its end (XML 1.0, 2.5, 2.6, 2.7). */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** CSS pixels in each unit (CSS Values and Units 4, 6); `em` and `ex` as of a text of 16 px. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  ex: 8,
};

/** The size browsers give a picture that does not say its own (CSS 2.1, 10.3.2). */
const UNSIZED: SvgSize = { width: 300, height: 150 };

/** @returns undefined if it is no SVG, or tags are missing, crossed or unquoted */
export function readSvg(text: string): SvgFacts | undefined {
  const contents = new SvgContents();
  const cost = new SvgCost();
  const root = rootOf(text.replace(/^\ufeff/, ''), contents, cost);
  if (root === undefined) return undefined;
  const { name, attributes, doctype } = root;
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
  const declared = attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  if (local !== 'svg' || expand(declared, doctype) !== NAMESPACE) return undefined;
  const costly = cost.tooMuch || hasOddEntities(doctype);
  return { ...sizeOf(attributes), ...contents.facts, ...(costly ? { costly } : {}) };
}

interface Root {
  name: string;
  attributes: Map<string, string>;
  doctype: string;
}

/** The outermost element of sound XML. */
function rootOf(text: string, contents: SvgContents, cost: SvgCost): Root | undefined {
  const open: string[] = [];
  let root: Root | undefined;
  let doctype = '';
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (open.length === 0 && between.trim() !== '') return undefined;
    contents.text(between);
    if (next < 0) break;
    at = next;
    const aside = ASIDES.find(([begin]) => text.startsWith(begin, at));
    if (aside) {
      const end = text.indexOf(aside[1], at + aside[0].length);
      if (end < 0) return undefined;
      if (aside[0] === '<![CDATA[') contents.text(text.slice(at + aside[0].length, end));
      at = end + aside[1].length;
    } else if (text.startsWith('<!DOCTYPE', at) && root === undefined) {
      doctype =
        /^<!DOCTYPE(?:[^<>[\]"']|"[^"]*"|'[^']*')*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/.exec(
          text.slice(at),
        )?.[0] ?? '';
      if (doctype === '') return undefined;
      at += doctype.length;
    } else if (text.startsWith('</', at)) {
      END_TAG.lastIndex = at;
      const end = END_TAG.exec(text);
      if (end === null || open.pop() !== end[1]) return undefined;
      contents.close(open.length);
      cost.close();
      at = END_TAG.lastIndex;
    } else {
      TAG.lastIndex = at;
      const tag = TAG.exec(text);
      if (tag === null || (open.length === 0 && root !== undefined)) return undefined;
      root ??= { name: tag[1]!, attributes: attributesOf(tag[2]!), doctype };
      contents.element(tag[1]!, tag[2]!);
      cost.element(tag[1]!, tag[2]!, tag[3] !== '');
      if (tag[3] === '') {
        contents.open(tag[1]!, open.length);
        open.push(tag[1]!);
      }
      at = TAG.lastIndex;
    }
  }
  return open.length === 0 ? root : undefined;
}

/** Illustrator writes the namespace as an entity of the document type. */
function expand(value: string | undefined, doctype: string): string | undefined {
  const entity = /^&([\w.-]+);$/.exec(value ?? '')?.[1];
  if (entity === undefined) return value;
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g);
  for (const [, name, double, single] of declared) if (name === entity) return double ?? single;
  return undefined;
}

function sizeOf(attributes: Map<string, string>): SvgSize {
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  if (width && height) return rounded(width, height);
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , across = 0, down = 0] = box;
  if (box.length !== 4 || !(across > 0 && down > 0)) return UNSIZED;
  if (width) return rounded(width, (width * down) / across);
  if (height) return rounded((height * across) / down, height);
  return rounded(across, down);
}

/** A length in CSS pixels; undefined if it is missing, relative to something else, or nothing. */
function lengthOf(text = ''): number | undefined {
  const parts = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text);
  const unit = UNITS[parts?.[2]?.toLowerCase() ?? ''];
  const length = Number(parts?.[1]) * (unit ?? Number.NaN);
  return Number.isFinite(length) && length > 0 ? length : undefined;
}

const rounded = (width: number, height: number): SvgSize => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});
