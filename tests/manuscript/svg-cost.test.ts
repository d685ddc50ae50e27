import { expect, it } from 'vitest';
import { hasOddEntities, SvgCost } from '../../src/manuscript/svg-cost.ts';

it('counts what is shown each time it is', () => {
  const cost = new SvgCost();
  cost.element('svg', '', false);
  cost.element('g', ' id="a"', false);
  for (let i = 0; i < 500; i += 1) cost.element('rect', '', true);
  cost.close();
  for (let i = 0; i < 300; i += 1) cost.element('use', ' href="#a"', true);
  expect(cost.tooMuch).toBe(false);
  for (let i = 0; i < 200; i += 1) cost.element('use', " xlink:href='#a'", true);
  expect(cost.tooMuch).toBe(true);
});

it('names that lead nowhere, or to what lies elsewhere, cost nothing', () => {
  const cost = new SvgCost();
  cost.element('svg', ' id="all"', false);
  cost.element('use', ' href="#missing"', true);
  cost.element('use', ' href="other.svg#a"', true);
  cost.element('use', ' href="#all"', true);
  expect(cost.tooMuch).toBe(false);
});

it.each([
  ['<!DOCTYPE svg PUBLIC "a" "b">', false],
  ['<!DOCTYPE svg [<!ENTITY ns "http://x/"> <!ENTITY b \'c\'>]>', false],
  ['<!DOCTYPE svg [<!ENTITY a "&b;">]>', true],
  ['<!DOCTYPE svg [<!ENTITY a SYSTEM "x">]>', true],
  ['<!DOCTYPE svg [<!ENTITY % a "x">]>', true],
  [`<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">]>`, true],
])('%s: odd %s', (doctype, odd) => {
  expect(hasOddEntities(doctype)).toBe(odd);
});
