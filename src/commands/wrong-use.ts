/** A command that was typed wrong, as every other mistake is told. */
import type { CommanderError } from 'commander';
import { type Notice, notice } from '../report/notice.ts';

/** The sentences of the library that reads the options, as far as they name something. */
const SENTENCES: Record<string, readonly [problem: string, words: RegExp]> = {
  'commander.unknownOption': [
    'option',
    /^unknown option '(?<what>[^']*)'(?:\n\(Did you mean (?<suggestion>.*)\?\))?/s,
  ],
  'commander.unknownCommand': [
    'command',
    /^unknown command '(?<what>[^']*)'(?:\n\(Did you mean (?<suggestion>.*)\?\))?/s,
  ],
  'commander.excessArguments': ['too-many', /^/],
  'commander.missingArgument': ['argument', /'(?<what>[^']*)'/],
  'commander.optionMissingArgument': ['value-missing', /'(?<what>[^' ]*)/],
  'commander.missingMandatoryOptionValue': ['needed', /'(?<what>[^']*)'/],
  'commander.invalidArgument': [
    'value',
    /^option '(?<what>[^' ]*)[^']*' argument '(?<value>.*)' is invalid\. (?:Allowed choices are )?(?<suggestion>.*?)\.?$/s,
  ],
};

/**
 * @param args what was typed after the program's name
 * @param commands the names of the commands there are
 */
export function wrongUse(
  error: CommanderError,
  args: readonly string[],
  commands: readonly string[],
): Notice {
  // `livret help bild`: the library says no more than that it showed its help.
  if (error.code === 'commander.help')
    return notice('usage', { problem: 'command', what: args[1] ?? '', value: '', suggestion: '' });
  const reason = error.message.replace(/^error: /, '');
  const [problem, words] = SENTENCES[error.code] ?? ['', /^(?<what>.*)$/s];
  const { what = reason, value = '', suggestion = '' } = words.exec(reason)?.groups ?? {};
  // The library would propose `--lang`, which is another thing.
  if (problem === 'option' && /^--languages?(=|$)/.test(what))
    return notice('usage', { problem: 'language', what: '--language', value: '', suggestion: '' });
  const early = problem === 'option' && isBeforeCommand(what, args, commands);
  return notice('usage', { problem: early ? 'early' : problem, what, value, suggestion });
}

function isBeforeCommand(option: string, args: readonly string[], commands: readonly string[]): boolean {
  const at = args.indexOf(option);
  const command = args.findIndex((arg) => commands.includes(arg));
  return at >= 0 && command > at;
}
