import { describe, expect, it } from 'vitest';
import { languageAsked, messageLanguage, systemLanguage } from '../../src/report/language.ts';

it.each([
  ['fr', {}, undefined, 'fr'],
  ['en', { LANG: 'fr_FR.UTF-8' }, 'fr', 'en'],
  [undefined, { LANG: 'fr_FR.UTF-8' }, 'en', 'fr'],
  [undefined, { LANG: 'en_GB', LC_ALL: 'fr_CA' }, undefined, 'fr'],
  [undefined, { LANG: 'fr_FR', LC_MESSAGES: 'en_US' }, undefined, 'en'],
  [undefined, { LANG: 'fr_FR', LC_ALL: '' }, undefined, 'fr'],
  [undefined, { LANG: 'C.UTF-8' }, 'fr-CA', 'fr'],
  [undefined, { LC_ALL: 'POSIX' }, 'fr', 'fr'],
  // A machine that speaks neither: the booklet says more of who reads the messages.
  [undefined, { LANG: 'de_DE.UTF-8' }, 'fr', 'fr'],
  [undefined, { LANG: 'ar_MA.UTF-8' }, 'ar', 'en'],
  [undefined, { LANG: 'frr_DE' }, undefined, 'en'],
  [undefined, { LANG: 'frr_DE' }, 'fr', 'fr'],
  // GNU's list of languages, which C switches off.
  [undefined, { LANG: 'en_US.UTF-8', LANGUAGE: 'oc:fr:en' }, undefined, 'fr'],
  [undefined, { LANG: 'fr_FR.UTF-8', LANGUAGE: 'oc' }, undefined, 'fr'],
  [undefined, { LANG: 'C.UTF-8', LANGUAGE: 'fr' }, undefined, 'en'],
  [undefined, { LANGUAGE: 'fr' }, undefined, 'en'],
  [undefined, {}, 'he', 'en'],
  [undefined, {}, undefined, 'en'],
  ['', {}, 'fr', 'fr'],
] as const)('asked %s, machine %j, booklet %s: %s', (asked, environment, booklet, language) => {
  expect(messageLanguage(asked, environment, booklet, '')).toBe(language);
});

describe('a system without variables', () => {
  it.each([
    [{}, 'en', 'fr-FR', 'fr'],
    [{}, 'fr', 'en-GB', 'en'],
    [{}, 'fr', 'de-DE', 'fr'],
    [{ LANG: 'en_US.UTF-8' }, undefined, 'fr-FR', 'en'],
    [{ LANG: 'C.UTF-8' }, undefined, 'fr-FR', 'en'],
  ] as const)('variables %j, booklet %s, system %s: %s', (environment, booklet, system, language) => {
    expect(messageLanguage(undefined, environment, booklet, system)).toBe(language);
  });

  it('is asked only where Node asks it too', () => {
    expect(systemLanguage('win32')).toMatch(/^[a-z]{2,3}(-|$)/);
    expect(systemLanguage('darwin')).toBeUndefined();
    expect(systemLanguage('linux')).toBeUndefined();
  });
});

it.each([
  [['build', '--lang', 'fr'], 'fr'],
  [['--lang=en', 'build'], 'en'],
  [['build', '--lang'], undefined],
  [['build', '--language', 'fr'], undefined],
  [['build', '--lang='], ''],
])('%j asks for %s', (args, asked) => {
  expect(languageAsked(args)).toBe(asked);
});
