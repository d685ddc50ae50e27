/** Answers against what group.yaml may hold, before anything is written. */
import { THEMES } from '../../home.ts';
import { configSchema } from '../../manuscript/config.ts';
import { validate } from '../../manuscript/validate.ts';
import { type Notice, notice } from '../../report/notice.ts';
import type { Answers } from './fields.ts';
import { FIELDS, NOTHING } from './fields.ts';

/** @returns what is wrong, in the words of the key that the answer is for; of each answer once */
export function judge(answers: Partial<Answers>): Notice[] {
  return FIELDS.flatMap(({ name, keys, removable }) => {
    const value = answers[name];
    if (value === undefined || name === 'logo' || (removable && value === NOTHING)) return [];
    const [head = '', inner] = keys[0]!.split('.');
    const data = { [head]: inner === undefined ? value : { [inner]: value } };
    const yaml = { ok: true, data, lineOf: () => undefined, sourceOf: () => undefined } as const;
    const [fault] = validate(configSchema(THEMES), yaml).faults;
    if (fault === undefined) return [];
    const { problem, detail, suggestion } = fault;
    return [notice('config-value', { key: name, problem, detail, suggestion })];
  });
}
