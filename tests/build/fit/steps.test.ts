import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitsOf, type StepsInput, stepsOf } from '../../../src/build/fit/steps.ts';
import { ownTokens, readTokens } from '../../../src/document/tokens.ts';
import { HOME } from '../../../src/home.ts';
import { Notices } from '../../../src/report/notices.ts';

const TOKENS = readTokens(fs.readFileSync(path.join(HOME, 'styles/tokens.css'), 'utf8'));
const steps = (more: Partial<StepsInput> = {}) => {
  const goal = more.goal ?? 'sheets';
  return stepsOf({ goal, tokens: TOKENS, limits: limitsOf(goal), hyphenated: true, ...more });
};
const withTokens = (own: Record<string, string>) => new Map([...TOKENS, ...Object.entries(own)]);
const number = (value: string | undefined) => Number.parseFloat(value ?? 'NaN');

describe('limitsOf', () => {
  it('are those of the goal, with the booklet’s own in their place', () => {
    expect(limitsOf('sheets')).toEqual({
      size: 0.5,
      leading: 4,
      tracking: 1,
      margins: 1.5,
      hyphenation: true,
    });
    expect(limitsOf('fill')).toEqual({ size: 1, leading: 6, tracking: 0, margins: 2, hyphenation: false });
    const own = { size: '0.25pt', margins: '0mm', hyphenation: false };
    expect(limitsOf('sheets', own)).toEqual({
      size: 0.25,
      leading: 4,
      tracking: 1,
      margins: 0,
      hyphenation: false,
    });
  });
});

describe('the ways to set a booklet closer', () => {
  it('begin with what nobody sees and end at the limits', () => {
    const all = steps();
    expect(all).toHaveLength(16);
    expect(Object.keys(all[0]!.tokens).sort()).toEqual(
      ['leading', 'leading-note', 'leading-small', 'space-item', 'space-paragraph', 'tracking'].sort(),
    );
    const last = all.at(-1)!.tokens;
    for (const [name, by] of [
      ['size-text', -0.5],
      ['leading', -0.04 * number(TOKENS.get('leading'))],
      ['tracking', -0.01],
      ['margin-outer', -1.5],
      ['margin-gutter', -1.5],
      ['margin-top', -1.5],
      ['margin-bottom', -1.5],
    ] as const)
      expect(number(last[name]) - number(TOKENS.get(name)), name).toBeCloseTo(by, 2);
  });

  it.each(['sheets', 'fill'] as const)('go one way only (%s)', (goal) => {
    const sign = goal === 'sheets' ? -1 : 1;
    const all = steps({ goal });
    for (const name of TOKENS.keys()) {
      const values = [TOKENS, ...all.map(({ tokens }) => withTokens(tokens))].map((t) => number(t.get(name)));
      for (const [i, value] of values.slice(1).entries())
        if (!Number.isNaN(value)) expect(sign * value, name).toBeGreaterThanOrEqual(sign * values[i]!);
    }
  });

  it.each(['sheets', 'fill'] as const)('are values that a booklet may have itself (%s)', (goal) => {
    for (const { tokens } of steps({ goal })) {
      const notices = new Notices();
      const css = ownTokens(tokens, notices);
      expect(notices.all).toEqual([]);
      expect(Object.fromEntries(readTokens(css))).toEqual(tokens);
    }
  });

  it('start from the booklet’s own values', () => {
    const last = steps({ tokens: withTokens({ 'size-text': '12pt', tracking: '0.005em' }) }).at(-1)!.tokens;
    expect(last['size-text']).toBe('11.5pt');
    expect(last.tracking).toBe('-0.005em');
  });

  it('keep type legible and margins wide enough, and leave alone what is smaller already', () => {
    const small = {
      ...{ 'size-text': '9.2pt', 'size-note': '7.6pt', 'size-small': '8.4pt', leading: '11pt' },
      ...{ 'margin-outer': '10.5mm', 'margin-gutter': '11mm' },
    };
    const last = steps({ tokens: withTokens(small) }).at(-1)!.tokens;
    expect(last).toMatchObject({ 'size-text': '9pt', 'size-note': '7.5pt', 'margin-outer': '10mm' });
    expect(last).not.toHaveProperty('size-small');
    expect(last).not.toHaveProperty('margin-gutter');
    expect(last.leading).toBe('10.8pt');
  });

  it('keep margins off what the printer cannot reach', () => {
    expect(steps({ edge: 13 }).at(-1)!.tokens['margin-outer']).toBe('13mm');
  });

  it('hyphenate last, where that is allowed and not done yet', () => {
    const all = steps({ hyphenated: false });
    expect(all.map(({ hyphenate }) => hyphenate)).toEqual([...Array(16).fill(false), true]);
    const limits = { ...limitsOf('sheets'), hyphenation: false };
    expect(steps({ hyphenated: false, limits }).every(({ hyphenate }) => !hyphenate)).toBe(true);
  });

  it('are none where nothing may change', () => {
    const limits = { size: 0, leading: 0, tracking: 0, margins: 0, hyphenation: false };
    expect(steps({ limits })).toEqual([]);
  });
});
