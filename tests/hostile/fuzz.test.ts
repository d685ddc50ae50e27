/**
 * Ten thousand generated cases: whatever stands in a chapter, its front matter or booklet.yaml, there is a result or a
 * message that the catalogue knows. The layout takes part in the hunts only. `SEED=5` repeats a run.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configSchema } from '../../src/manuscript/config.ts';
import { readFrontMatter, splitFrontMatter } from '../../src/manuscript/front-matter.ts';
import { decodeText } from '../../src/manuscript/text.ts';
import { validate } from '../../src/manuscript/validate.ts';
import { parseYaml } from '../../src/manuscript/yaml.ts';
import { Notices } from '../../src/report/notices.ts';
import { expectDocumented, markdown, yaml } from './generated.ts';

const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

it('four thousand chapters', async () => {
  await fc.assert(fc.asyncProperty(markdown(12), expectDocumented), { numRuns: 4000, ...seed });
}, 120_000);

it('four thousand configurations', () => {
  const schema = configSchema(['sober']);
  let accepted = 0;
  fc.assert(
    fc.property(yaml(), (text) => {
      const parsed = parseYaml(text);
      if (!parsed.ok) {
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const { fault, line } of parsed.faults)
          expect([typeof fault, line > 0]).toEqual(['string', true]);
        return;
      }
      const { value, faults } = validate(schema, parsed);
      expect(value === undefined).toBe(faults.length > 0);
      for (const { problem, path } of faults) {
        expect(problem).not.toBe('');
        parsed.lineOf(path);
      }
      if (value) accepted += 1;
    }),
    { numRuns: 4000, ...seed },
  );
  expect(accepted).toBeGreaterThan(10);
}, 120_000);

it('a thousand beginnings of chapters', () => {
  fc.assert(
    fc.property(yaml(), fc.constantFrom('---\n', '---js\n', '+++\n', '--- \n', '\n---\n'), (text, mark) => {
      const split = splitFrontMatter(`${mark}${text}\n---\nText.`);
      if (!split.ok) return;
      const notices = new Notices();
      const about = readFrontMatter(split.yaml ?? '', '/b/1.md', notices);
      expect(about === undefined).toBe(notices.errors.length > 0);
    }),
    { numRuns: 1000, ...seed },
  );
});

it('a thousand files of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decodeText(Buffer.from(bytes));
      if (decoded.ok) expect(decoded.text).not.toMatch(/\r|\0/);
      else expect(decoded.line).toBeGreaterThan(0);
    }),
    { numRuns: 1000, ...seed },
  );
});
