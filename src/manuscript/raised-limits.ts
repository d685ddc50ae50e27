/**
 * How far a booklet may raise its own limits. They are there for booklets of others, so that the last word is with
 * whoever runs livret: a booklet gets ten times the usual by itself, and more only if its user says so.
 */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type Limits, limits } from './limits.ts';

/** Large books of tables or pictures need two or three times the usual; at ten times a machine is busy for minutes. */
const FACTOR = 10;

/** Whether the user lets booklets set their limits as they like: the variable `LIVRET_TRUST_LIMITS`. */
const trusted = (env: NodeJS.ProcessEnv): boolean => env.LIVRET_TRUST_LIMITS === '1';

/**
 * Says which limits are raised.
 * @param placeOf where a key stands
 * @throws {Refusal} exit code 2: some are raised too far
 */
export function judgeLimits(
  wanted: Limits,
  placeOf: (path: readonly PropertyKey[]) => Place,
  notices: Notices,
  env: NodeJS.ProcessEnv = process.env,
): void {
  const usual = limits().parse({});
  const raised = (Object.keys(usual) as (keyof Limits)[]).filter((key) => wanted[key] > usual[key]);
  if (raised.length === 0) return;
  const tooFar = trusted(env) ? [] : raised.filter((key) => wanted[key] > FACTOR * usual[key]);
  for (const key of tooFar) {
    const params = { key, value: wanted[key], most: FACTOR * usual[key] };
    notices.add('limit-raised-too-far', params, placeOf(['limits', key]));
  }
  notices.refuseErrors();
  const told = raised.map((key) => `${key} ${wanted[key]} (${usual[key]})`).join(', ');
  notices.add('limits-raised', { limits: told }, placeOf(['limits', raised[0]!]));
}
