/** The help in every language livret speaks: nothing that was declared lacks its words, no words are left over. */
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli.ts';
import { wordsOf } from '../../src/commands/help.ts';
import { HELP } from '../../src/report/help/index.ts';
import { isPlaceholder, translatePlaceholders } from '../../src/report/help/placeholders.ts';
import { SHARED_OPTIONS } from '../../src/report/help/shared.ts';
import type { CommandWords, Said } from '../../src/report/help/words.ts';
import { livret, place } from './support.ts';

const under = (command: Command): Command[] => [command, ...command.commands.flatMap(under)];
const root = program([], () => {});
const commands = under(root);
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}`.trim() : '';

describe.each(
  commands.map((command) => [nameOf(command) || 'livret', command] as const),
)('%s', (_, command) => {
  it('has words for itself, its arguments and its options', () => {
    const words: CommandWords | undefined = wordsOf(command);
    expect(words).toBeDefined();
    const known = { ...SHARED_OPTIONS, ...words!.options };
    expect(command.options.filter(({ long }) => known[long!] === undefined).map(({ long }) => long)).toEqual(
      [],
    );
    expect(Object.keys(words!.arguments ?? {})).toEqual(
      command.registeredArguments.map((argument) => argument.name()),
    );
  });

  it('has no words for options it has not', () => {
    const options = command.options.map(({ long }) => long);
    expect(Object.keys(wordsOf(command)!.options ?? {}).filter((name) => !options.includes(name))).toEqual(
      [],
    );
  });

  it('names its values with words that there are in French', () => {
    const terms = [
      ...command.options.map(({ flags }) => flags),
      ...command.registeredArguments.map((argument) => `<${argument.name()}>`),
    ];
    const names = terms.flatMap((term) => /[<[]([^>\]]+)[>\]]/.exec(term)?.[1]?.split(/[^a-z-]+/) ?? []);
    expect(names.filter((name) => name !== '' && !isPlaceholder(name))).toEqual([]);
  });
});

it('has no words for commands that are not there', () => {
  const names = [...commands.map(nameOf), 'help'];
  expect(Object.keys(HELP).filter((name) => !names.includes(name))).toEqual([]);
});

const all = Object.entries(HELP).flatMap(([name, { does, arguments: values = {}, options = {} }]) =>
  [does, ...Object.values(values), ...Object.values(options)].map((said): [string, Said] => [name, said]),
);
it.each([
  ...all,
  ...Object.values(SHARED_OPTIONS).map((said): [string, Said] => ['shared', said]),
])('%s: %j is set as its language is', (_, { en, fr }) => {
  expect(en).not.toBe('');
  expect(fr).not.toMatch(/ [:;!?»%]|« |«(?!\u00a0)|[“”]|\p{L}'\p{L}| …/u);
  expect(en).not.toMatch(/[«»\u00a0]|\p{L}'\p{L}| [:;!?]/u);
  // Phrases in a list: but for livret itself, which is a sentence.
  if (fr !== HELP['']!.does.fr) expect(`${en}${fr}`).not.toMatch(/\.$/);
});

it.each([
  ['--out <dir>', '--out <dossier>'],
  ['--shift <right,down>', '--shift <droite,bas>'],
  ['build [options] [folder]', 'build [options] [dossier]'],
  ['--x <unheard-of>', '--x <unheard-of>'],
])('%s is %s in French', (english, french) => {
  expect(translatePlaceholders(english, 'fr')).toBe(french);
  expect(translatePlaceholders(english, 'en')).toBe(english);
});

describe('the command', () => {
  it.each([
    [['--help']],
    [['help']],
    [['build', '--help']],
    [['help', 'impose']],
  ])('livret %j has no English in its French', async (args) => {
    const { exit, stdout, stderr } = await livret(place(), args, { LANG: 'fr_FR.UTF-8' });
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Utilisation\u00a0: livret /);
    expect(stdout).not.toMatch(/\b(the|of|and|default|choices|one of|Usage|Commands|folder|file)\b/);
    // No line begins with a sign that belongs to the word before it.
    expect(stdout).not.toMatch(/^[\s\u00a0]*[:;»?!]/m);
  });

  it('speaks the language that is asked for', async () => {
    const { stdout } = await livret(place(), ['build', '--help', '--lang', 'fr']);
    expect(stdout).toMatch(/^ {2}--out <dossier> +où mettre les fichiers/m);
    expect(stdout).toMatch(/^Options\u00a0:\n {2}--out /m);
  });

  it.each([
    ['de_DE.UTF-8', /^Utilisation/],
    ['en_US.UTF-8', /^Usage/],
  ])('on a machine set to %s speaks the language of the booklet that is there, where nothing else says one', async (LANG, expected) => {
    const where = place({ 'content/booklet.yaml': 'language: fr\n', 'content/1.md': '# Un\n' });
    const { exit, stdout } = await livret(where, ['build', '--help'], { LANG });
    expect(exit).toBe(0);
    expect(stdout).toMatch(expected);
  });
});
