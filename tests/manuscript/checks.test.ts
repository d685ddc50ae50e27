import { expect, it } from 'vitest';
import { configSchema } from '../../src/manuscript/config.ts';
import { validate } from '../../src/manuscript/validate.ts';
import { parseYaml } from '../../src/manuscript/yaml.ts';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import { CHECK_CODES, FIXED_CODES } from '../../src/report/codes/checks-config.ts';
import { notice } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

function read(text: string) {
  const yaml = parseYaml(text);
  if (!yaml.ok) throw new Error('no YAML');
  const { value, faults } = validate(configSchema([]), yaml);
  const said = faults.map(({ key, problem, detail, suggestion }) => {
    const { text: sentence, hint } = renderNotice(
      notice('config-value', { key, problem, detail, suggestion }),
      'en',
      '/',
    );
    return `${sentence} ${hint ?? ''}`.trim();
  });
  return { checks: value?.checks, said };
}

it('takes codes with their levels', () => {
  expect(read('checks:\n  picture-soft: off\n  line-thin: error\n  text-lost: error\n')).toEqual({
    checks: { 'picture-soft': 'off', 'line-thin': 'error', 'text-lost': 'error' },
    said: [],
  });
  expect(read('checks:\n').said).toEqual([]);
});

it.each([
  ['picture-sof: off', '“checks.picture-sof” must be the code of a check. Did you mean “picture-soft”?'],
  ['xyz: off', '“checks.xyz” must be the code of a check. docs/messages.md lists them.'],
  ['link-dead: off', '“checks.link-dead” must be the code of a check. docs/messages.md lists them.'],
  ['line-thin: no', '“checks.line-thin” must be one of these: off, warning, error.'],
  ['line-thin: [off]', '“checks.line-thin” must be one of these: off, warning, error.'],
])('refuses %s', (line, sentence) => {
  expect(read(`checks:\n  ${line}\n`).said).toEqual([sentence]);
});

it('refuses to silence what says that words are lost', () => {
  for (const code of FIXED_CODES) {
    for (const level of ['off', 'warning']) {
      expect(read(`checks:\n  ${code}: ${level}\n`).said).toEqual([
        `“checks.${code}” must be error, if it is set at all: it says that words or pages are lost. Remove the line. Whoever silenced it would hand out booklets with holes.`,
      ]);
    }
  }
});

it('knows the codes that there are', () => {
  expect(CHECK_CODES.filter((code) => !(code in CATALOGUE))).toEqual([]);
  expect(FIXED_CODES.filter((code) => !CHECK_CODES.includes(code))).toEqual([]);
});
