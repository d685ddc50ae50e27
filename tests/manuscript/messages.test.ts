import { describe, expect, it } from 'vitest';
import { manuscriptCodes } from '../../src/report/codes/manuscript.ts';
import { valueSentence } from '../../src/report/codes/manuscript-values.ts';
import { yamlSentence } from '../../src/report/codes/manuscript-yaml.ts';
import type { Entry, Sentence } from '../../src/report/entry.ts';

const FAULTS = [
  'tab',
  'duplicate',
  'colon',
  'quote',
  'bracket',
  'indent',
  'key',
  'special',
  'escape',
  'documents',
  'tag',
  'alias',
  'deep',
  'long',
  'shape',
  'other',
];
const PROBLEMS = [
  'text',
  'boolean',
  'list',
  'keys',
  'too-long',
  'too-many',
  'empty-list',
  'empty',
  'one-line',
  'control',
  'language',
  'language-twice',
  'web-address',
  'out',
  'choice',
  'class',
  'number',
  'whole',
  'paper',
  'paper-keys',
  'paper-unit',
  'paper-range',
];

/** Values for any sentence. */
const FILLED = {
  folder: 'F',
  language: 'fr',
  name: 'N',
  first: 'A',
  second: 'B',
  found: 'A',
  expected: 'B',
  key: 'K',
  suggestion: 'S',
  original: 'O',
  actual: 'A',
  names: 'a, b',
  groups: 'a, b',
  mark: 'M',
  target: 'T',
  limit: 5,
  count: 2,
  column: 3,
  fault: 'tab',
  problem: 'text',
  detail: 'D',
};

type Speak = (language: 'en' | 'fr') => Sentence;
const sentences: [string, Speak][] = [
  ...Object.entries(manuscriptCodes as unknown as Record<string, Entry<typeof FILLED>>).flatMap(
    ([code, entry]): [string, Speak][] => [
      [code, (language) => entry[language](FILLED)],
      [
        `${code}, one, without suggestion`,
        (language) => entry[language]({ ...FILLED, suggestion: '', count: 1, name: 'A' }),
      ],
    ],
  ),
  ...FAULTS.map((fault): [string, Speak] => [
    `yaml ${fault}`,
    (language) => yamlSentence(language, { fault, column: 3, key: 'K' }),
  ]),
  ...PROBLEMS.map((problem): [string, Speak] => [
    `value ${problem}`,
    (language) => valueSentence(language, { key: 'K', problem, detail: 'D', suggestion: '' }),
  ]),
];

describe('messages of the manuscript', () => {
  it.each(sentences)('%s is a whole sentence in both languages', (_, speak) => {
    const english = speak('en')
      .filter((part) => part !== undefined)
      .join(' ');
    const french = speak('fr')
      .filter((part) => part !== undefined)
      .join(' ');
    expect(english).not.toBe(french);
    for (const words of [english, french]) {
      expect(words).toMatch(/^[\p{Lu}“«\d]/u);
      expect(words).not.toContain('undefined');
      expect(words).not.toContain('~');
    }
    // French spaces: none but the one that does not break before these signs and inside guillemets.
    expect(french).not.toMatch(/ [:;!?»]|« |[“”]|\w'\w/);
    expect(english).not.toMatch(/[«»\u00a0]/);
  });

  it('has words of its own for every fault', () => {
    for (const language of ['en', 'fr'] as const) {
      const faults = FAULTS.map((fault) => yamlSentence(language, { fault, column: 3, key: 'K' })[0]);
      const problems = PROBLEMS.map(
        (problem) => valueSentence(language, { key: 'K', problem, detail: 'D', suggestion: '' })[0],
      );
      expect(new Set(faults).size).toBe(FAULTS.length);
      expect(new Set(problems).size).toBe(PROBLEMS.length);
    }
  });
});
