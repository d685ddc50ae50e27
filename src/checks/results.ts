/** What came of each check, for the list of what was checked. */
import type { Code } from '../report/catalogue.ts';
import type { Notice } from '../report/notice.ts';
import { CHECKS, type NamedCheck } from './index.ts';

/** `off`: the configuration wants none of what it may say; `not-applicable`: there was nothing it could look at. */
export type CheckResult = 'ok' | 'warning' | 'error' | 'off' | 'not-applicable';

export interface CheckedItem {
  name: string;
  title: { en: string; fr: string };
  result: CheckResult;
  /** What it said, each code once. */
  codes: Code[];
}

export interface ResultsInput {
  /** What was found: other notices may be among them. */
  notices: readonly Notice[];
  /** What there was to compare with: what a booklet was meant to be, and its sheets. */
  had: { intent: boolean; sheets: boolean };
  /** Whether the configuration switched a code off. */
  isOff?: ((code: Code) => boolean) | undefined;
}

/** All checks in their order, each with the worst that it said; a note (info) leaves it in order. */
export const resultsOf = (input: ResultsInput): CheckedItem[] =>
  CHECKS.map((check) => {
    const said = input.notices.filter(({ code }) => check.codes.includes(code));
    return {
      ...{ name: check.name, title: check.title, result: resultOf(check, said, input) },
      codes: [...new Set(said.map(({ code }) => code))],
    };
  });

function resultOf(check: NamedCheck, said: readonly Notice[], { had, isOff }: ResultsInput): CheckResult {
  for (const level of ['error', 'warning'] as const) {
    if (said.some((notice) => notice.level === level)) return level;
  }
  if (isOff && check.codes.every(isOff)) return 'off';
  if (check.needs === 'intent' && !had.intent) return 'not-applicable';
  if (check.needs === 'sheets' && !had.sheets) return 'not-applicable';
  return 'ok';
}
