import { expect, it } from 'vitest';
import { CHECKS, runChecks } from '../../src/checks/index.ts';
import { good, pdf } from './support.ts';

it('finds nothing wrong with a booklet as it should be', () => {
  expect(runChecks(good())).toEqual([]);
});

it('asks every check, once', () => {
  expect(new Set(CHECKS).size).toBe(7);
  const bad = pdf(['a', 'b', 'c'], {
    facts: {
      fonts: [{ name: 'X', subtype: 'Type1', embedded: false }],
      links: [{ page: 1, uri: 'file:///home/ana/x' }],
      info: { Author: 'Ana' },
    },
  });
  expect(runChecks({ reading: bad }).map((n) => n.code)).toEqual([
    'page-count-odd',
    'font-not-embedded',
    'link-unsafe',
    'info-reveals',
  ]);
});
