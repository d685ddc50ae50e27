/** Commands and options in, exit code out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { emptyReport } from './commands/empty-report.ts';
import { wrongUse } from './commands/wrong-use.ts';
import { VERSION } from './home.ts';
import { messageLanguage } from './report/language.ts';
import { type Notice, notice } from './report/notice.ts';
import { printMessage } from './report/print.ts';
import { renderNotice } from './report/render.ts';
import { OUTPUT_KINDS } from './report/report.ts';

/** @param args what stands after the program's name @returns the exit code (see the README) */
export async function main(args: readonly string[]): Promise<number> {
  let exit = 0;
  const livret = program((code) => {
    exit = code;
  });
  // Whoever reads what is said may stop reading (`livret … | head`): that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  try {
    if (args.length === 0) livret.outputHelp();
    else await livret.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0; // it was asked for help
      const commands = livret.commands.map((command) => command.name());
      tell(wrongUse(error, args, commands), args);
      return 2;
    }
    if (args.includes('--verbose') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    tell(notice('internal', { reason: error instanceof Error ? error.message : String(error) }), args);
    return 70;
  }
}

function program(done: (code: number) => void): Command {
  const livret = new Command('livret')
    .description('A booklet from Markdown, ready to print, fold and hand out.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError();

  shared(livret.command('build'))
    .description('build the booklet in FOLDER into dist')
    .argument('[folder]', 'the folder with the Markdown', 'content')
    .option('--out <dir>', 'where to put what is built (default: dist)', named)
    .option('--group <name>', 'build the edition of this group; may repeat', collect, [])
    .option('--all-groups', 'build the editions of all groups')
    .option('--outputs <kinds>', `which files to make: ${OUTPUT_KINDS.join(', ')}`, kinds)
    .option('--strict', 'make warnings fail')
    .option('--lenient', 'mark missing pictures and dead links on the page instead of refusing')
    .action(async (folder, options) =>
      done(await (await import('./commands/build.ts')).buildCommand(folder, options)),
    );

  shared(livret.command('check'))
    .description('check a booklet folder (built, but not published) or any PDF')
    .argument('[target]', 'a folder or a PDF', 'content')
    .option('--out <dir>', 'where to put a page that shows what was found, with pictures of the spots', named)
    .option('--group <name>', 'the edition of this group; may repeat', collect, [])
    .option('--all-groups', 'the editions of all groups')
    .option('--strict', 'make warnings fail')
    .option('--lenient', 'make warnings of missing pictures and dead links')
    .action(async (target, options) =>
      done(await (await import('./commands/check.ts')).checkCommand(target, options)),
    );

  shared(livret.command('impose'))
    .description('put the pages of any PDF onto sheets, to print, fold, cut and staple')
    .argument('<file>', 'the PDF')
    .requiredOption('--out <file>', 'the PDF of sheets to write', named)
    .addOption(
      new Option(
        '--scheme <name>',
        'how pages lie on the sheets (default: saddle; signatures above 80 pages)',
      )
        // As in imposition/schemes/index.ts, which is only loaded when it is needed; a test compares.
        .choices(['saddle', 'signatures', 'perfect', 'cut-stack', 'mini-zine', 'two-copies', 'cards']),
    )
    .option('--sheet <size>', 'A4, A3, Letter … or a size such as 320x450mm (default: A4)', named)
    .addOption(
      new Option(
        '--blanks <place>',
        'where blank pages go: before the last page, around the rest, at the end',
      )
        .choices(['before-last', 'spread', 'end'])
        .default('before-last'),
    )
    .addOption(
      new Option('--binding <side>', 'the side of the spine').choices(['left', 'right']).default('left'),
    )
    .addOption(
      new Option('--duplex <way>', 'the edge the printer flips on, or one side at a time')
        .choices(['short-edge', 'long-edge', 'fronts', 'backs', 'backs-long-edge'])
        .default('short-edge'),
    )
    .option('--reverse', 'fronts or backs alone: the last sheet first')
    .option('--creep <paper>', 'make up for the thickness of the paper: 80gsm, 0.1mm, none (default)', named)
    .option('--marks <names>', 'fold, cut, crop, staples, numbers, registration; all, none (default)', named)
    .addOption(
      new Option('--scale <way>', 'fit: as large as the sheet allows; actual: at their own size').choices([
        'fit',
        'actual',
      ]),
    )
    .option(
      '--margin <length>',
      'white to keep around each page, for pages printed to their edges: 4mm',
      named,
    )
    .option(
      '--shift <right,down>',
      'how far your printer’s backs slip, in mm, as the test sheet shows it: 0.5,-0.25',
      named,
    )
    .option('--signatures <sheets>', 'sheets in each signature: auto (default), 4, or 5,4,4', named)
    .option('--grid <size>', 'cards: columns x rows, such as 2x5 (default: as many as fit)', named)
    .addOption(
      new Option(
        '--backs <way>',
        'cards: every second page is a back, no backs, or the last page is all backs',
      ).choices(['paired', 'none', 'same']),
    )
    .action(async (file, options) =>
      done(await (await import('./commands/impose.ts')).imposeCommand(file, options)),
    );

  shared(livret.command('test-sheet'))
    .description('make a sheet to print once, which shows what your printer does with paper')
    .option('--sheet <paper>', 'A4, A3, Letter … (default: A4)', named)
    .option('--out <file>', 'the PDF to write (default: test-sheet.pdf)', named)
    .action(async (options) =>
      done(await (await import('./commands/test-sheet.ts')).testSheetCommand(options)),
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
    .option('--browser <path>', 'the Chrome or Chromium to use')
    .option('--download-browser', 'download a browser if this machine has none, without asking');
}

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

/** Says what ended the work before a command took over. `--json` gets it as a report. */
function tell(what: Notice, args: readonly string[]): void {
  const asked = args.flatMap(
    (arg, index) => /^--lang(?:=(.*))?$/.exec(arg)?.[1] ?? (arg === '--lang' ? args[index + 1] : []),
  );
  const language = messageLanguage(asked[0], process.env);
  const message = renderNotice(what, language, process.cwd());
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(emptyReport([message]), null, 2)}\n`);
  else process.stderr.write(`${printMessage(message, language)}\n`);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
