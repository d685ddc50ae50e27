import { expect, test } from 'vitest';
import { checkCommand } from '../../src/build/check-command.ts';

const base = '/home/zelda/work';
const of = (folder: string, more = {}): string => checkCommand({ folder, base, ...more });

test.each([
  ['content', 'livret check content --out checks'],
  [`${base}/Été 2020`, 'livret check "Été 2020" --out checks'],
  [base, 'livret check . --out checks'],
  [`${base}/-x`, 'livret check ./-x --out checks'],
  [`${base}/a$HOME’s`, "livret check 'a$HOME’s' --out checks"],
  [`${base}/it's $5`, "livret check 'it'\\''s $5' --out checks"],
])('%s', (folder, command) => {
  expect(of(folder)).toBe(command);
});

test('goes with the options that decide what is found', () => {
  expect(of(`${base}/b`, { group: 'le port', lenient: true })).toBe(
    'livret check b --group "le port" --lenient --out checks',
  );
  expect(of(`${base}/b`, { bookletLanguage: 'pt-BR' })).toBe(
    'livret check b --booklet-language pt-BR --out checks',
  );
});
