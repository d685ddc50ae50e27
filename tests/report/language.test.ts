import { expect, it } from 'vitest';
import { messageLanguage } from '../../src/report/language.ts';

it.each([
  ['fr', {}, undefined, 'fr'],
  ['en', { LANG: 'fr_FR.UTF-8' }, 'fr', 'en'],
  [undefined, { LANG: 'fr_FR.UTF-8' }, 'en', 'fr'],
  [undefined, { LANG: 'en_GB', LC_ALL: 'fr_CA' }, undefined, 'fr'],
  [undefined, { LANG: 'fr_FR', LC_MESSAGES: 'en_US' }, undefined, 'en'],
  [undefined, { LANG: 'fr_FR', LC_ALL: '' }, undefined, 'fr'],
  [undefined, { LANG: 'C.UTF-8' }, 'fr-CA', 'fr'],
  [undefined, { LC_ALL: 'POSIX' }, 'fr', 'fr'],
  [undefined, { LANG: 'de_DE.UTF-8' }, 'fr', 'en'],
  [undefined, { LANG: 'frr_DE' }, undefined, 'en'],
  [undefined, {}, 'he', 'en'],
  [undefined, {}, undefined, 'en'],
  ['', {}, 'fr', 'fr'],
] as const)('asked %s, machine %j, booklet %s: %s', (asked, environment, booklet, language) => {
  expect(messageLanguage(asked, environment, booklet)).toBe(language);
});
