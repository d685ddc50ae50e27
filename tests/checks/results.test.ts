import { expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { type ResultsInput, resultsOf } from '../../src/checks/results.ts';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import { notice } from '../../src/report/notice.ts';

const ALL = { intent: true, sheets: true };
const result = (name: string, input: Partial<ResultsInput>) =>
  resultsOf({ notices: [], had: ALL, ...input }).find((item) => item.name === name)!;
const unsafe = notice('link-unsafe', { link: 'file:///x' });
const dangling = notice('link-dangling', { target: 'x' });
const mild = { ...dangling, level: 'warning' } as const;

test('a check is as bad as the worst it said, and names its codes once', () => {
  expect(result('links', {})).toMatchObject({ result: 'ok', codes: [] });
  expect(result('links', { notices: [mild, mild] })).toMatchObject({
    result: 'warning',
    codes: ['link-dangling'],
  });
  expect(result('links', { notices: [mild, unsafe] })).toMatchObject({
    result: 'error',
    codes: ['link-dangling', 'link-unsafe'],
  });
  expect(result('fonts', { notices: [unsafe] }).result).toBe('ok');
});

test('without anything to compare with, or switched off altogether, it says so', () => {
  expect(result('text-conserved', { had: { intent: false, sheets: false } }).result).toBe('not-applicable');
  expect(result('sheets-conserved', { had: { intent: true, sheets: false } }).result).toBe('not-applicable');
  expect(result('sheets-conserved', {}).result).toBe('ok');
  expect(result('links', { isOff: (code) => code.startsWith('link-') }).result).toBe('off');
  expect(result('links', { isOff: (code) => code === 'link-unsafe' }).result).toBe('ok');
});

test('every code of a check is in the catalogue, and of no other check', () => {
  const codes = CHECKS.flatMap((check) => check.codes);
  expect(codes.filter((code) => !(code in CATALOGUE))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});
