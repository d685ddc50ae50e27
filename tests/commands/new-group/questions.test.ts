/** The conversation of `livret new group`: its last question. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Dialogue } from '../../../src/commands/dialogue.ts';
import { askFolder } from '../../../src/commands/new-group/questions.ts';

/** Enters each answer once its question stands there. @returns the name, and all that was said */
async function asked(answers: readonly string[], language: 'en' | 'fr'): Promise<[string, string]> {
  const [input, output] = [new PassThrough(), new PassThrough()].map((end) =>
    Object.assign(end, { isTTY: true }),
  );
  let said = '';
  let answered = 0;
  output!.on('data', (data: Buffer) => {
    said += data;
    // The question, and the sign after which it is answered.
    const questions = said.match(/\(E.* = .*\)\r?\n[^\n]*> /g)?.length ?? 0;
    if (questions <= answered) return;
    const answer = answers[answered++];
    setImmediate(() => input!.write(`${answer}\r`));
  });
  const dialogue = new Dialogue({ input: input!, output: output! });
  const takenBy = (name: string) =>
    ['elm', 'elm-2'].includes(name) ? { shown: `content/groups/${name}`, free: `${name}-3` } : undefined;
  try {
    return [
      await askFolder(dialogue, 'Oak', { propose: () => 'oak', takenBy }, language),
      said.replaceAll('\u00a0', ' '),
    ];
  } finally {
    dialogue.close();
  }
}

test('a folder that is there already is asked for again, with a free name to take', async () => {
  const [name, said] = await asked(['elm', 'elm-2', ''], 'en');
  expect(name).toBe('elm-2-3');
  expect(said.match(/Name of its folder \(Enter = .*\)/g)).toEqual([
    'Name of its folder (Enter = oak)',
    'Name of its folder (Enter = elm-3)',
    'Name of its folder (Enter = elm-2-3)',
  ]);
  expect(said).toContain('“content/groups/elm” is there already: choose another name.');
});

test('Enter takes what is proposed; in French', async () => {
  expect((await asked([''], 'fr'))[0]).toBe('oak');
  const [name, said] = await asked(['elm', 'ash'], 'fr');
  expect(name).toBe('ash');
  expect(said).toContain('« content/groups/elm » existe déjà : choisissez un autre nom.');
});
