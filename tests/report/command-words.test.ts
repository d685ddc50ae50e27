import { expect, it } from 'vitest';
import { COMMAND_WORDS } from '../../src/report/command-words.ts';

/** All that may be said, with values filled in. */
const all = (language: 'en' | 'fr'): string[] => {
  const { doctor, checked, testSheet, indexed, imposed } = COMMAND_WORDS[language];
  return [
    ...[doctor.browser, doctor.noBrowser, doctor.notStarted, doctor.fonts, doctor.allFonts, doctor.space],
    ...['given', 'npm', 'puppeteer', 'system', 'download'].map((origin) =>
      doctor.browserFrom('Chromium 147', origin),
    ),
    doctor.fontsMissing(['vollkorn', 'noto-emoji']),
    doctor.megabytes(500),
    ...[indexed('a/index.html', 1), indexed('a/index.html', 12)],
    ...[0, 1, 12].map(checked),
    ...[1, 12].map((files) => indexed('site/index.html', 2, { folder: 'site', files })),
    ...[testSheet.title, testSheet.farewell('a.pdf'), imposed('a.pdf', 'x')],
  ];
};

it('says where a browser is from in the reader’s language', () => {
  expect(COMMAND_WORDS.en.doctor.browserFrom('Chromium 147', 'npm')).toBe('Chromium 147 (brought by npm)');
  expect(COMMAND_WORDS.fr.doctor.browserFrom('Chromium 147', 'npm')).toBe('Chromium 147 (apporté par npm)');
  expect(COMMAND_WORDS.fr.doctor.browserFrom('Chromium 147', 'elsewhere')).toBe('Chromium 147 (elsewhere)');
});

it.each(all('fr'))('%s is set as French is', (words) => {
  expect(words).not.toMatch(/ [:;!?»%]|« |[“”]|\p{L}'\p{L}|undefined|\d MB/u);
});

it.each(all('en'))('%s is set as English is', (words) => {
  expect(words).not.toMatch(/[«»\u00a0]|\p{L}'\p{L}| [:;!?]|undefined/u);
});
