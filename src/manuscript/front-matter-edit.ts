/** One key of a chapter's front matter set, and not one other byte of the file changed. */
import { isDeepStrictEqual } from 'node:util';
import { splitFrontMatter } from './front-matter.ts';
import { normaliseLines } from './text.ts';
import { parseYaml } from './yaml.ts';
import type { YamlFault } from './yaml-faults.ts';

export type Edited =
  | { ok: true; text: string }
  | { ok: false; fault: 'unclosed' }
  | { ok: false; fault: 'not-yaml'; mark: string }
  | { ok: false; fault: 'broken'; faults: readonly YamlFault[] }
  /** It cannot be done on one line: `line` is what belongs there, `at` where, counting from 1. */
  | { ok: false; fault: 'odd'; line: string; at: number };

const BOM = '\ufeff';

/**
 * Sets a key to a text: on its own line if it is there, else on a new line at the end of the front matter, which is made
 * if there is none. Line ends are those of the file, which may begin with a byte order mark. The result is read again
 * and compared before it is given back.
 *
 * @param text a file as it is
 * @param key of letters
 * @param value of letters and digits
 */
export function setFrontMatterKey(text: string, key: string, value: string): Edited {
  const bom = text.startsWith(BOM) ? BOM : '';
  const whole = text.slice(bom.length);
  const split = splitFrontMatter(normaliseLines(whole));
  if (!split.ok) return split;
  const lines = whole.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const lineEnd = /[\r\n]+$/.exec(lines[0] ?? '')?.[0] ?? '\n';
  // In quotation marks: what looks like a number stays a text for every program that reads it.
  const entry = `${key}: "${value}"`;
  if (split.yaml === undefined)
    return { ok: true, text: `${bom}---${lineEnd}${entry}${lineEnd}---${lineEnd}${whole}` };

  const before = parseYaml(split.yaml, 2);
  if (!before.ok) return { ok: false, fault: 'broken', faults: before.faults };
  const closing = split.firstLine - 2;
  const there = Object.hasOwn(before.data, key);
  const at = there ? (before.lineOf([key]) ?? 1) - 1 : closing;
  if (there) lines[at] = withValue(lines[at] ?? '', key, value);
  else lines.splice(at, 0, `${indentOf(lines.slice(1, closing))}${entry}${lineEnd}`);

  const result = lines.join('');
  const again = splitFrontMatter(normaliseLines(result));
  const after = again.ok && again.body === split.body ? parseYaml(again.yaml ?? '', 2) : undefined;
  const meant = { ...before.data, [key]: value };
  return after?.ok && isDeepStrictEqual(after.data, meant)
    ? { ok: true, text: bom + result }
    : { ok: false, fault: 'odd', line: entry, at: at + 1 };
}

/** The line of a key with another value; what stands behind the value stays. */
function withValue(line: string, key: string, value: string): string {
  const before = new RegExp(`^\\s*(["']?)${key}\\1\\s*:`).exec(line)?.[0];
  if (before === undefined) return line;
  const rest = line.slice(before.length);
  if (/^\s*(?:#|$)/.test(rest)) return `${before} "${value}"${rest}`;
  const old = /^([^\S\r\n]*)(?:"[^"\r\n]*"|'[^'\r\n]*'|(?:(?!\s#)[^\r\n])*?)(?=\s*$|\s+#)/.exec(rest);
  return old ? `${before}${old[1]}"${value}"${rest.slice(old[0].length)}` : line;
}

/** Keys stand below one another. */
const indentOf = (lines: readonly string[]): string =>
  /^ */.exec(lines.find((line) => /^\s*[^\s#]/.test(line)) ?? '')?.[0] ?? '';
