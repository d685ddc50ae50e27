/** Commands and options in, exit code out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { emptyReport } from './commands/empty-report.ts';
import { helpIn } from './commands/help.ts';
import { wrongUse } from './commands/wrong-use.ts';
import { VERSION } from './home.ts';
import { languageAsked, messageLanguage } from './report/language.ts';
import { type Notice, notice } from './report/notice.ts';
import { printMessage } from './report/print.ts';
import { type MessageLanguage, renderNotice } from './report/render.ts';
import { OUTPUT_KINDS } from './report/report.ts';

/** @param args what stands after the program's name @returns the exit code (see the README) */
export async function main(args: readonly string[]): Promise<number> {
  let exit = 0;
  const done = (code: number): void => {
    exit = code;
  };
  const livret = program(args, done, asksForHelp(args) ? await languageFor(args) : undefined);
  // Whoever reads what is said may stop reading (`livret … | head`): that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  try {
    if (args.length === 0) livret.outputHelp();
    else if (args.length === 1 && args[0] === 'new') commandCalled(livret, 'new')?.outputHelp();
    else await livret.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0; // it was asked for help
      const commands = livret.commands.map((command) => command.name());
      await tell(wrongUse(error, args, commands), args);
      return 2;
    }
    if (args.includes('--verbose') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    await tell(notice('internal', { reason: error instanceof Error ? error.message : String(error) }), args);
    return 70;
  }
}

/**
 * The commands and their options. What each says in the help stands in `report/help`, in every language.
 * @param done gets the exit code
 * @param language of the help
 */
export function program(
  args: readonly string[],
  done: (code: number) => void,
  language = messageLanguage(languageAsked(args), process.env),
): Command {
  const livret = new Command('livret')
    .configureHelp(helpIn(language))
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError();

  ofBooklets(shared(livret.command('build')))
    .argument('[folder]', '', 'content')
    .addOption(new Option('--outputs <kinds>').argParser(kinds))
    .option('--watch')
    .action(async (folder, options) =>
      done(await (await import('./commands/build.ts')).buildCommand(folder, options)),
    );

  ofBooklets(shared(livret.command('check')))
    .argument('[target]', '', 'content')
    .action(async (target, options) =>
      done(await (await import('./commands/check.ts')).checkCommand(target, options)),
    );

  shared(livret.command('translated'))
    .argument('<paths...>')
    .action(async (paths, options) =>
      done(await (await import('./commands/translated.ts')).translatedCommand(paths, options)),
    );

  const begin = livret.command('new').exitOverride();
  shared(begin.command('group'))
    .argument('[name]')
    .option('--name <text>')
    .option('--url <address>')
    .option('--contact <text>')
    .option('--statement <text>')
    .option('--slogan <text>')
    .option('--logo <file>')
    .option('--colour <colour>')
    .addOption(text('--folder <folder>'))
    .option('--no-build')
    .option('--yes')
    .action(async (name, options) =>
      done(await (await import('./commands/new-group.ts')).newGroupCommand(name, options)),
    );

  shared(livret.command('init'))
    .argument('<folder>')
    .option('--starter <name>')
    .action(async (folder, options) =>
      done(await (await import('./commands/init.ts')).initCommand(folder, options)),
    );

  // Choices as in the stages that are only loaded when they are needed; a test compares.
  shared(livret.command('impose'))
    .argument('<file>')
    .addOption(text('--out <file>').makeOptionMandatory())
    .addOption(
      choice('--scheme <name>', 'saddle signatures perfect cut-stack mini-zine two-copies cards'.split(' ')),
    )
    .addOption(text('--sheet <size>'))
    .addOption(choice('--blanks <place>', ['before-last', 'spread', 'end']).default('before-last'))
    .addOption(choice('--binding <side>', ['left', 'right']).default('left'))
    .addOption(
      choice('--duplex <way>', ['short-edge', 'long-edge', 'fronts', 'backs', 'backs-long-edge']).default(
        'short-edge',
      ),
    )
    .option('--reverse')
    .addOption(text('--creep <paper>'))
    .addOption(text('--marks <names>'))
    .addOption(choice('--scale <way>', ['fit', 'actual']))
    .addOption(text('--margin <length>'))
    .addOption(text('--shift <right,down>'))
    .option('--grey')
    .addOption(text('--signatures <sheets>'))
    .addOption(text('--grid <size>'))
    .addOption(choice('--backs <way>', ['paired', 'none', 'same']))
    .action(async (file, options) =>
      done(await (await import('./commands/impose.ts')).imposeCommand(file, options)),
    );

  shared(livret.command('index'))
    .argument('[dist]', '', 'dist')
    .addOption(text('--out <dir>'))
    .action(async (dist, options) =>
      done(await (await import('./commands/index-page.ts')).indexCommand(dist, options)),
    );

  shared(livret.command('test-sheet'))
    .addOption(text('--sheet <paper>'))
    .addOption(text('--out <file>'))
    .action(async (options) =>
      done(await (await import('./commands/test-sheet.ts')).testSheetCommand(options)),
    );

  shared(livret.command('doctor'))
    .option('--clear-cache')
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctorCommand(options)));
  return livret;
}

/** Options that every command has. */
function shared(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .option('--json')
    .option('--quiet')
    .option('--verbose')
    .addOption(choice('--lang <language>', ['fr', 'en']))
    .option('--browser <path>')
    .option('--download-browser');
}

/** Options of what builds booklets, whether they are published or only checked. */
function ofBooklets(command: Command): Command {
  return command
    .addOption(text('--out <dir>'))
    .option('--group <name>', '', collect, [])
    .option('--all-groups')
    .option('--booklet-language <tag>', '', collect, [])
    .addOption(text('--shard <part>'))
    .addOption(new Option('--jobs <number>').argParser(jobs))
    .option('--strict')
    .option('--lenient')
    .option('--no-cache');
}

const text = (flags: string): Option => new Option(flags).argParser(named);
const choice = (flags: string, among: readonly string[]): Option => new Option(flags).choices(among);
const commandCalled = (livret: Command, name: string): Command | undefined =>
  livret.commands.find((command) => command.name() === name);

const collect = (value: string, before: string[]): string[] => [...before, value];

/** A name of nothing is a variable that was not set: it would mean the working folder. */
function named(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('');
  return value;
}

function kinds(value: string): string[] {
  const known: readonly string[] = OUTPUT_KINDS;
  const wanted = value.split(',').map((kind) => kind.trim());
  if (wanted.some((kind) => !known.includes(kind))) throw new InvalidArgumentError(known.join(', '));
  return [...new Set(wanted)];
}

function jobs(value: string): number {
  if (!/^[1-9]\d?$/.test(value.trim())) throw new InvalidArgumentError('1, 2, 3 … 99');
  return Number(value);
}

/** Says what ended the work before a command took over. `--json` gets it as a report. */
async function tell(what: Notice, args: readonly string[]): Promise<void> {
  const language = await languageFor(args);
  const message = renderNotice(what, language, process.cwd());
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(emptyReport([message]), null, 2)}\n`);
  else process.stderr.write(`${printMessage(message, language)}\n`);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The language to speak before a command took over: that of the booklet there, where nothing else says one. */
async function languageFor(args: readonly string[]): Promise<MessageLanguage> {
  const spoken = (await import('./commands/booklet-folder.ts')).spokenAmong(args, process.cwd());
  // What was asked for may be no language of livret's: that is then what is wrong.
  const asked = [languageAsked(args), spoken?.lang].find((each) => /^(fr|en)/i.test(each ?? ''));
  return messageLanguage(asked, process.env, spoken?.language);
}

const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 0 ||
  (args.length === 1 && args[0] === 'new') ||
  args.some((arg) => arg === '--help' || arg === '-h' || arg === 'help');
