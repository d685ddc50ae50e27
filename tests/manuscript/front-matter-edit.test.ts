import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/manuscript/front-matter.ts';
import { setFrontMatterKey } from '../../src/manuscript/front-matter-edit.ts';
import { normaliseLines } from '../../src/manuscript/text.ts';
import { parseYaml } from '../../src/manuscript/yaml.ts';

const MARK = '0123456789ab';
const LINE = `translates: "${MARK}"`;
const set = (text: string): string => {
  const edited = setFrontMatterKey(text, 'translates', MARK);
  if (!edited.ok) throw new Error(edited.fault);
  return edited.text;
};

describe('a key is set', () => {
  it.each([
    ['without front matter', '# A\n', `---\n${LINE}\n---\n# A\n`],
    ['in an empty file', '', `---\n${LINE}\n---\n`],
    ['before a rule', '---\n\nText\n', `---\n${LINE}\n---\n---\n\nText\n`],
    ['in front matter', '---\ntitle: A\n---\nB', `---\ntitle: A\n${LINE}\n---\nB`],
    ['in empty front matter', '---\n---\nB\n', `---\n${LINE}\n---\nB\n`],
    ['in front matter that dots close', '---\ntitle: A\n...\nB\n', `---\ntitle: A\n${LINE}\n...\nB\n`],
    [
      'after a text of several lines',
      '---\ntitle: |\n  A\n\n---\nB\n',
      `---\ntitle: |\n  A\n\n${LINE}\n---\nB\n`,
    ],
    ['after a remark', '---\n# x\ntitle: A # y\n---\nB\n', `---\n# x\ntitle: A # y\n${LINE}\n---\nB\n`],
    ['below indented keys', '---\n  title: A\n---\nB\n', `---\n  title: A\n  ${LINE}\n---\nB\n`],
    [
      'in place of an old one',
      '---\ntranslates: "ffffffffffff"\ntitle: A\n---\nB\n',
      `---\n${LINE}\ntitle: A\n---\nB\n`,
    ],
    [
      'in other quotation marks',
      "---\ntranslates:   'ff'   # old\n---\nB\n",
      `---\ntranslates:   "${MARK}"   # old\n---\nB\n`,
    ],
    ['as it looks like a number', '---\ntranslates: 12345e678901\n---\nB\n', `---\n${LINE}\n---\nB\n`],
    ['where the value is empty', '---\ntranslates:\ntitle: A\n---\nB\n', `---\n${LINE}\ntitle: A\n---\nB\n`],
    ['where a remark stands for it', '---\ntranslates: # todo\n---\nB\n', `---\n${LINE} # todo\n---\nB\n`],
    ['under a quoted name', '---\n"translates": ff\n---\nB\n', `---\n"translates": "${MARK}"\n---\nB\n`],
    [
      'beside keys of other programs',
      '---\nlayout: page\ntags: [a, b]\n---\nB\n',
      `---\nlayout: page\ntags: [a, b]\n${LINE}\n---\nB\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(set(before)).toBe(after);
    // With other line ends and a byte order mark it is the same.
    for (const end of ['\r\n', '\r']) {
      if (!before.includes('\n')) continue;
      const other = (text: string): string => `\ufeff${text.replaceAll('\n', end)}`;
      expect(set(other(before))).toBe(other(after));
    }
    expect(set(set(before))).toBe(set(before));
  });

  it('with the line end of the first line, where a file has several', () => {
    expect(set('---\r\ntitle: A\n---\rB\n')).toBe(`---\r\ntitle: A\n${LINE}\r\n---\rB\n`);
  });
});

describe('nothing is changed', () => {
  it.each([
    ['---\ntitle: A\n', { fault: 'unclosed' }],
    ['---json\n{}\n---\n', { fault: 'not-yaml', mark: '---json' }],
    ['---\ntitle: "A\n---\nB\n', { fault: 'broken' }],
    ['---\ntranslates: a\ntranslates: b\n---\nB\n', { fault: 'broken' }],
    ['---\ntranslates: |\n  ffff\n---\nB\n', { fault: 'odd', line: LINE, at: 2 }],
    ['---\ntranslates: [a,\n  b]\n---\nB\n', { fault: 'odd', line: LINE, at: 2 }],
    ['---\ntranslates: "a\n  b"\n---\nB\n', { fault: 'odd', line: LINE, at: 2 }],
    ['---\ntranslates: &m ff\ntitle: *m\n---\nB\n', { fault: 'odd', line: LINE, at: 2 }],
  ])('%j', (text, fault) => {
    expect(setFrontMatterKey(text, 'translates', MARK)).toMatchObject({ ok: false, ...fault });
  });
});

it('changes nothing else, whatever a file holds', () => {
  const piece = fc.constantFrom(
    ...[
      '---',
      '\n',
      '\r\n',
      '\r',
      'title: A',
      'translates: b',
      'translates:',
      '"translates": "x"',
      '# remark',
      '  - a',
    ],
    ...[
      'a: |',
      '  text',
      '...',
      '+++',
      '\ufeff',
      'Prose: yes',
      ' ',
      '\t',
      "'",
      '"',
      '&a',
      '*a',
      '\u2028',
      'toc: [',
      ']',
    ],
  );
  let done = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, headed) => {
      const text = `${headed ? '---\ntitle: T\n' : ''}${pieces.join('')}`;
      const edited = setFrontMatterKey(text, 'translates', MARK);
      if (!edited.ok) return;
      done += 1;
      const body = (whole: string) => {
        const split = splitFrontMatter(normaliseLines(whole.replace(/^\ufeff/, '')));
        if (!split.ok) throw new Error(split.fault);
        const yaml = parseYaml(split.yaml ?? '');
        return { body: split.body, data: yaml.ok ? yaml.data : yaml.faults };
      };
      const [before, after] = [body(text), body(edited.text)];
      expect(after.body).toBe(before.body);
      expect(after.data).toEqual({ ...before.data, translates: MARK });
      // All lines are there, but for that of the key.
      const others = (whole: string): string[] =>
        whole
          .replace(/^\ufeff/, '')
          .split(/(?<=\n)|(?<=\r)(?!\n)/)
          .filter((line) => !/translates/.test(line));
      expect(others(edited.text).join('')).toContain(others(text).at(-1) ?? '');
      expect(edited.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    }),
    { numRuns: 2000 },
  );
  expect(done).toBeGreaterThan(500);
});
