/** Commands and options in, exit code out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from './home.ts';
import { messageLanguage } from './report/language.ts';
import { notice } from './report/notice.ts';
import { printMessage } from './report/print.ts';
import { renderNotice } from './report/render.ts';

/** @param args what stands after the program's name @returns the exit code (see the README) */
export async function main(args: readonly string[]): Promise<number> {
  let exit = 0;
  const done = (code: number): void => {
    exit = code;
  };
  try {
    await program(done).parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return error.exitCode === 0 ? 0 : 2;
    wrongUse(error.message.replace(/^error: /, ''), args);
    return 2;
  }
}

function program(done: (code: number) => void): Command {
  const livret = new Command('livret')
    .description('A booklet from Markdown, ready to print, fold and hand out.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError()
    .action(() => livret.outputHelp());

  shared(livret.command('build'))
    .description('build the booklet in FOLDER into dist')
    .argument('[folder]', 'the folder with the Markdown', 'content')
    .option('--out <dir>', 'where to put what is built (default: dist)')
    .option('--group <name>', 'build the edition of this group; may repeat', collect, [])
    .option('--all-groups', 'build the editions of all groups')
    .option('--outputs <kinds>', 'which files to make: read, print', kinds)
    .option('--strict', 'make warnings fail')
    .option('--lenient', 'mark missing pictures and dead links on the page instead of refusing')
    .action(async (folder, options) =>
      done(await (await import('./commands/build.ts')).buildCommand(folder, options)),
    );

  shared(livret.command('check'))
    .description('check a booklet folder (built, but not published) or any PDF')
    .argument('[target]', 'a folder or a PDF', 'content')
    .option('--group <name>', 'the edition of this group; may repeat', collect, [])
    .option('--strict', 'make warnings fail')
    .option('--lenient', 'make warnings of missing pictures and dead links')
    .action(async (target, options) =>
      done(await (await import('./commands/check.ts')).checkCommand(target, options)),
    );

  shared(livret.command('impose'))
    .description('put the pages of any PDF onto A4 sheets, to print on both sides, fold and staple')
    .argument('<file>', 'the PDF')
    .requiredOption('--out <file>', 'the PDF of sheets to write')
    .addOption(
      new Option('--blanks <place>', 'where blank pages go: before the last page, or at the end')
        .choices(['before-last', 'end'])
        .default('before-last'),
    )
    .addOption(
      new Option('--binding <side>', 'the side of the spine').choices(['left', 'right']).default('left'),
    )
    .action(async (file, options) =>
      done(await (await import('./commands/impose.ts')).imposeCommand(file, options)),
    );

  shared(livret.command('doctor'))
    .description('say what this machine has and lacks')
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctorCommand(options)));
  return livret;
}

/** Options that every command has. */
function shared(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .option('--json', 'print the report, and nothing else, on standard output')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print notes too, and details of faults')
    .addOption(new Option('--lang <language>', 'language of messages').choices(['fr', 'en']))
    .option('--browser <path>', 'the Chrome or Chromium to use');
}

const collect = (value: string, before: string[]): string[] => [...before, value];

function kinds(value: string): string[] {
  const known = ['read', 'print'];
  const wanted = value.split(',').map((kind) => kind.trim());
  const unknown = wanted.find((kind) => !known.includes(kind));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`“${unknown}” is not a kind of output; there are: ${known.join(', ')}.`);
  return [...new Set(wanted)];
}

/** Wrong use is said as every other mistake is. `--json` gets it as a report. */
function wrongUse(reason: string, args: readonly string[]): void {
  const at = args.indexOf('--lang');
  const language = messageLanguage(at < 0 ? undefined : args[at + 1], process.env);
  const message = renderNotice(notice('usage', { reason }), language, process.cwd());
  if (args.includes('--json')) {
    const report = {
      livret: VERSION,
      ok: false,
      title: null,
      language: null,
      group: null,
      outputs: [],
      messages: [message],
      timings: { totalMs: 0, stages: [] },
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    process.stderr.write(`${printMessage(message, language)}\n`);
  }
}
