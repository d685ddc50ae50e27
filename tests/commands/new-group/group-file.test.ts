import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { groupFile } from '../../../src/commands/new-group/group-file.ts';

const text = fc
  .string({
    unit: fc.constantFrom(...'aé« "\'\\:#-&*!|>%@`{}[],?\n\t~🦊س0'.split(''), '🦊', ': ', ' #', '\n- '),
    maxLength: 40,
  })
  .map((typed) => typed.trim().normalize('NFC'))
  .filter((typed) => typed !== '');

test('is read back as it was typed, whatever that was', () => {
  const answers = fc.record(
    { name: text, url: text, contact: text, statement: text, slogan: text, logo: text, colour: text },
    { requiredKeys: ['name'] },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom('en' as const, 'fr' as const), (given, language) => {
      const [url, contact, statement, slogan] = [given.url, given.contact, given.statement, given.slogan].map(
        (answer) => (answer === '-' ? null : answer),
      );
      const closing = { url, statement, slogan };
      const set = Object.fromEntries(Object.entries(closing).filter(([, value]) => value !== undefined));
      const { name, logo } = given;
      const top = { group: name, url, contact, logo };
      expect(parse(groupFile(given, language))).toEqual({
        ...Object.fromEntries(Object.entries(top).filter(([, value]) => value !== undefined)),
        ...(Object.keys(set).length > 0 ? { closing: set } : {}),
        ...(given.colour === undefined ? {} : { colours: { accent: given.colour } }),
      });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['en', {}],
  ['fr', { slogan: 'Non.' }],
] as const)('what was skipped is there to be used: the sign before it away, and it holds (%s)', (language, more) => {
  const used = groupFile({ name: 'Elm', ...more }, language).replace(/^( *)#(?! )/gm, '$1');
  expect(parse(used)).toEqual({
    group: 'Elm',
    url: expect.stringMatching(/^www\..*\.example$/),
    contact: expect.any(String),
    logo: 'logo.png',
    colours: { accent: '#a3001b' },
    closing: {
      url: expect.stringMatching(/\.example$/),
      statement: expect.any(String),
      slogan: 'slogan' in more ? more.slogan : expect.any(String),
    },
  });
});
