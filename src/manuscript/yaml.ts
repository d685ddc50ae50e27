/** YAML as plain data (1.2, core schema): no tags, no code, bounded; with the line of every key. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { explain, type FaultAt, type YamlFault } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];

/** Plain data and where it stands. */
export interface YamlData {
  ok: true;
  data: Record<string, unknown>;
  /** The line of a key or list item, counting from 1; of the nearest one above if it has none. */
  lineOf: (path: Path) => number | undefined;
  /** A single value just as it was typed, so that `1.10` stays `1.10`. */
  sourceOf: (path: Path) => string | undefined;
}

export type YamlResult = YamlData | { ok: false; faults: YamlFault[] };

/** The most characters of keys anyone needs, with room to spare. */
const MOST_CHARACTERS = 64 * 1024;
/** Deeper brackets or dashes than any key has. The parser recurses, and can end the process far beyond. */
const MOST_LEVELS = 64;
/** Repeats with `*` that may be written out; bombs need many more. */
const MOST_ALIASES = 50;

/**
 * @param text YAML with `\n` line ends
 * @param firstLine the line its first line has in the file
 */
export function parseYaml(text: string, firstLine = 1): YamlResult {
  if (text.length > MOST_CHARACTERS) return failed({ fault: 'long', line: firstLine, column: 1, key: '' });
  const deep = tooDeepAt(text);
  if (deep !== undefined) return failed({ fault: 'deep', line: firstLine + deep, column: 1, key: '' });

  const counter = new LineCounter();
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: counter,
  });
  const at: FaultAt = (offset, fault, key = '') => {
    const { line, col } = counter.linePos(offset);
    return { fault, line: line + firstLine - 1, column: col, key };
  };
  if (doc.errors.length > 0) return { ok: false, faults: explain(doc, text, at) };

  const mark = forbidden(doc);
  if (mark) return failed(at(mark.offset, mark.fault, mark.key));
  let data: unknown;
  try {
    data = doc.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch {
    return failed(at(0, 'alias'));
  }
  if (doc.contents !== null && !isMap(doc.contents) && !isEmpty(doc.contents)) return failed(at(0, 'shape'));

  return {
    ok: true,
    data: data as Record<string, unknown>,
    lineOf: (path) => {
      const offset = offsetOf(doc, path);
      return offset === undefined ? undefined : at(offset, '').line;
    },
    sourceOf: (path) => {
      const node = doc.getIn(path as unknown[], true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

const failed = (fault: YamlFault): YamlResult => ({ ok: false, faults: [fault] });
const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

/** The index of the first line whose brackets or list dashes nest too deeply, quoted or not. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth++;
      else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      if (depth > MOST_LEVELS) return index;
    }
    const dashes = /^(?:\s*[-?:](?=\s))+/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    const indent = /^ */.exec(line)![0].length;
    if (dashes > MOST_LEVELS || indent > 8 * MOST_LEVELS) return index;
  }
  return undefined;
}

/** The first tag, alias without its anchor, or alias in what it repeats, which never ends. A value that begins with `!` or `*` is what it mostly was. */
function forbidden(doc: Document): { offset: number; fault: string; key: string } | undefined {
  let found: { offset: number; fault: string; key: string } | undefined;
  visit(doc, {
    Node: (_, node, around) => {
      const offset = node.range?.[0] ?? 0;
      const repeated = isAlias(node) ? node.resolve(doc) : node;
      if (isAlias(node) && repeated !== undefined && around.includes(repeated))
        found = { offset, fault: 'alias', key: '' };
      else if (repeated === undefined) found = { offset, fault: 'special', key: '' };
      else if (node.tag !== undefined && !isAlias(node))
        found = { offset, fault: 'tag', key: node.tag.replace('tag:yaml.org,2002:', '!!') };
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Where the key or item at a path begins; where the last one known on the way does, if it is missing. */
function offsetOf(doc: Document, path: Path): number | undefined {
  let node: unknown = doc.contents;
  let offset: number | undefined;
  for (const step of path) {
    let here: Node | undefined;
    if (isMap(node)) {
      const pair = node.items.find((p) => (isScalar(p.key) ? p.key.value : p.key) === step);
      here = isNode(pair?.key) ? pair.key : undefined;
      node = pair?.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      here = isNode(item) ? item : undefined;
      node = item;
    }
    if (here?.range == null) break;
    offset = here.range[0];
  }
  return offset;
}
