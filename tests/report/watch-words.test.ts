import { expect, it } from 'vitest';
import { WATCH_WORDS } from '../../src/report/watch-words.ts';

/** All that may be said, with values filled in. */
const all = (language: 'en' | 'fr'): string[] => {
  const { waiting, changed, built, refused, pages, sheets, ended } = WATCH_WORDS[language];
  const one = changed('1.md', 0);
  const counts = [pages(8), sheets(2)].join(', ');
  return [
    ...[waiting('content'), one, changed('1.md', 1), changed('1.md', 12), ended, refused(one)],
    ...[built(one, '0.31', counts, 'dist/a-read.pdf'), built(one, '0.31', undefined, undefined)],
    ...[0, 1, 2].flatMap((count) => [pages(count), sheets(count)]),
  ];
};

it('says what changed, how long it took and where the PDF is', () => {
  expect(all('en').slice(0, 8)).toEqual([
    'Waiting for changes in “content”. Ctrl-C ends it.',
    '“1.md” changed',
    '“1.md” and another file changed',
    '“1.md” and 12 other files changed',
    'Watching has ended. The files are those of the last build.',
    '“1.md” changed: not built. The files of the last build are as they were.',
    '“1.md” changed: built in 0.31 s (8 pages, 2 sheets): dist/a-read.pdf',
    '“1.md” changed: built in 0.31 s.',
  ]);
});

it.each(all('fr'))('%s is set as French is', (words) => {
  expect(words).not.toMatch(/ [:;!?»%]|« |[“”]|\p{L}'\p{L}|undefined|\d\.\d/u);
});
