import { expect, it } from 'vitest';
import { MARK_NAMES } from '../../src/imposition/marks/index.ts';
import { SCHEME_NAMES } from '../../src/imposition/schemes/index.ts';
import { MOST_IN_SIGNATURE } from '../../src/imposition/schemes/signatures.ts';
import { LEAST_GSM, LEAST_THICKNESS, MOST_GSM, MOST_THICKNESS } from '../../src/imposition/thickness.ts';
import { LIMITS, MARKS, SCHEMES } from '../../src/manuscript/paper-keys.ts';

it('names what imposition has, and its limits', () => {
  expect([...SCHEMES]).toEqual(['auto', ...SCHEME_NAMES]);
  expect([...MARKS]).toEqual([...MARK_NAMES]);
  expect(LIMITS).toEqual({
    thickness: [LEAST_THICKNESS, MOST_THICKNESS],
    gsm: [LEAST_GSM, MOST_GSM],
    signature: [1, MOST_IN_SIGNATURE],
  });
});
