import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Dialogue, Ended } from '../../src/commands/dialogue.ts';

/** A terminal in which `typed` is entered, each piece when the one before was answered. */
function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()].map((end) =>
    Object.assign(end, { isTTY: true }),
  );
  let said = '';
  output!.on('data', (data: Buffer) => {
    said += data;
  });
  return { dialogue: new Dialogue({ input: input!, output: output! }), input: input!, said: () => said };
}

test('asks, and takes a line', async () => {
  const { dialogue, input, said } = terminal();
  const asked = dialogue.ask('Name > ');
  input.write('  Elm Street \r');
  expect(await asked).toBe('Elm Street');
  expect(said()).toContain('Name > ');
  dialogue.close();
});

test('Enter alone is no answer', async () => {
  const { dialogue, input } = terminal();
  const asked = dialogue.ask('> ');
  input.write('\r');
  expect(await asked).toBe('');
  dialogue.close();
});

test('what is pasted over several lines answers one question, not the next ones too', async () => {
  const { dialogue, input } = terminal();
  const first = dialogue.ask('> ');
  input.write('one\rtwo\r');
  expect(await first).toBe('one two');
  const second = dialogue.ask('> ');
  input.write('three\r');
  expect(await second).toBe('three');
  dialogue.close();
});

test('a text of several lines ends with an empty one; a paste may hold empty lines', async () => {
  const { dialogue, input } = terminal();
  const asked = dialogue.askLines('> ');
  input.write('one\r\rtwo\r');
  await new Promise((resolve) => setTimeout(resolve, 20));
  input.write('three\r');
  await new Promise((resolve) => setTimeout(resolve, 20));
  input.write('\r');
  expect(await asked).toBe('one\n\ntwo\nthree');
  dialogue.close();
});

test('the end of the input ends the questions, now and later', async () => {
  const { dialogue, input } = terminal();
  const asked = dialogue.ask('> ');
  input.end();
  await expect(asked).rejects.toThrow(Ended);
  await expect(dialogue.ask('> ')).rejects.toThrow(Ended);
});
