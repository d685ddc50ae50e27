import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askDownload } from '../../src/commands/ask-download.ts';
import type { MessageLanguage } from '../../src/report/render.ts';

/** Two ends of a terminal, or of none; and what was written to it. */
function terminal(isTTY = true) {
  const [input, output] = [new PassThrough(), new PassThrough()].map((end) => Object.assign(end, { isTTY }));
  let text = '';
  output!.on('data', (data: Buffer) => {
    text += data;
  });
  return { ends: { input: input!, output: output! }, said: () => text };
}

/** @param typed nothing: the input ends */
async function answer(typed: string | undefined, language: MessageLanguage = 'en') {
  const { ends, said } = terminal();
  const asked = askDownload(language, ends);
  if (typed === undefined) ends.input.end();
  else ends.input.write(`${typed}\n`);
  return { yes: await asked, said: said() };
}

test.each([
  ['en', /There is|there is none on this machine\..*Google then learns.*Download it now\? \[y\/N\] $/s],
  ['fr', /il n’y en a pas sur cette machine\..*Google apprend alors.*maintenant\u00a0\? \[o\/N\] $/s],
] as const)('in %s it says what would be fetched, from whom, and what they learn', async (language, words) => {
  const { said } = await answer('', language);
  expect(said).toMatch(words);
  expect(said).toContain('storage.googleapis.com');
});

test.each(['y', 'Yes', ' o ', 'OUI'])('“%s” is a yes', async (typed) => {
  expect((await answer(typed)).yes).toBe(true);
});

test.each(['', 'n', 'non', 'yesterday', undefined])('“%s” is none', async (typed) => {
  expect((await answer(typed)).yes).toBe(false);
});

test('where nobody sits nobody is asked', async () => {
  const { ends, said } = terminal(false);
  expect([await askDownload('en', ends), said()]).toEqual([false, '']);
});
