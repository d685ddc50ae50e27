/**
 * `livret build --watch`: builds, then stays and builds again whenever something in the booklet's folder changes. The
 * browser, chapters as HTML, laid-out pages and printed pictures stay in the process: what did not change is not made
 * again.
 */
import path from 'node:path';
import { endThread, keepThread } from '../../pdf/staying-thread.ts';
import type { ExitCode } from '../../report/notice.ts';
import { plain } from '../../report/print.ts';
import { Progress, type ProgressStyle } from '../../report/progress.ts';
import { displayPath, type Message } from '../../report/render.ts';
import type { Report } from '../../report/report.ts';
import { WATCH_WORDS, type WatchWords } from '../../report/watch-words.ts';
import type { BuildCommandOptions } from '../build.ts';
import { type Again, type BuiltAll, buildAll } from '../build-all.ts';
import { type Session, styleOf } from '../session.ts';
import { FolderWatch } from './folder-watch.ts';
import { Written } from './written.ts';

/** What no change of the folder mends: nobody is left waiting for it. */
const WRONG_CALLS: readonly string[] = [
  ...['folder-missing', 'folder-not-a-folder', 'folder-unreadable', 'group-missing', 'groups-none'],
  ...[
    'language-not-listed',
    'languages-none',
    'out-inside-content',
    'out-not-a-folder',
    'editions-one-folder',
  ],
  ...['shard-malformed', 'shard-out-of-range', 'shard-of-one', 'browser-given-missing'],
];

/**
 * Ends by Ctrl-C, with 0 (`session.ts`).
 *
 * @returns the exit code of a first build that says that the call itself is wrong, or that the machine lacks something
 */
export async function watchBooklet(
  session: Session,
  folder: string,
  options: BuildCommandOptions,
): Promise<0 | ExitCode> {
  const watch = new FolderWatch(path.resolve(session.base, folder));
  const written = new Written(session.base);
  keepThread();
  const say = (line: string): void => {
    if (!options.quiet && !session.interrupted) process.stderr.write(`${line}\n`);
  };
  let state = watch.look();
  session.untilInterrupted = () => say(WATCH_WORDS[session.language].ended);
  const once = onceMore(session, folder, options);
  let built = await once();
  if (built.exit !== 0 && endsWatching(built)) {
    watch.close();
    await endThread();
    return built.exit;
  }
  remember(written, built);
  say(`\n${WATCH_WORDS[built.language].waiting(folder)}`);
  for (;;) {
    const change = await watch.changed(state, written.has);
    state = change.state;
    built = await once();
    remember(written, built);
    const words = WATCH_WORDS[built.language];
    const changed = whatChanged(change.files, path.resolve(session.base, folder), words);
    if (built.exit === 0) say(builtLine(built, changed, (performance.now() - change.since) / 1000, words));
    else say(words.refused(changed));
  }
}

/** The first time as ever; then in short, without saying again what was said before. */
function onceMore(session: Session, folder: string, options: BuildCommandOptions): () => Promise<BuiltAll> {
  const { verbose } = options;
  const usual = styleOf(options);
  let before: ReadonlySet<string> | undefined;
  return () => {
    const first = before === undefined;
    const known = before ?? new Set();
    const again: Again = {
      progress: new Progress(first || verbose ? usual : inShort(usual), session.language, (text) =>
        process.stderr.write(text),
      ),
      // Warnings and errors say how things stand now; the rest is said once.
      fresh: (messages) => {
        before = new Set(messages.map(keyOf));
        return messages.filter((message) => message.level !== 'info' || !known.has(keyOf(message)));
      },
      summary: first || verbose === true,
    };
    before ??= new Set();
    return buildAll(session, folder, options, again);
  };
}

const keyOf = ({ code, text, file, line }: Message): string => JSON.stringify([code, text, file, line]);

/** A terminal shows how far it is, and then the one line that is told at the end. */
const inShort = (usual: ProgressStyle): ProgressStyle => (usual === 'live' ? 'passing' : 'silent');

const endsWatching = ({ exit, reports }: BuiltAll): boolean =>
  exit === 3 || reports.some(({ messages }) => messages.some(({ code }) => WRONG_CALLS.includes(code)));

function remember(written: Written, { whole, reports }: BuiltAll): void {
  written.add(reports, 'index' in whole ? whole.index : undefined);
}

function whatChanged(files: readonly string[], folder: string, words: WatchWords): string {
  const [first = ''] = files;
  return words.changed(plain(nameIn(first, folder)), files.length - 1);
}

/** @param file its real path; the folder may be known by another */
function nameIn(file: string, folder: string): string {
  const name = displayPath(file, folder);
  return name.startsWith('../') ? path.basename(file) : name;
}

/** Of several editions the files were told one by one. */
function builtLine({ reports }: BuiltAll, changed: string, seconds: number, words: WatchWords): string {
  const [only] = reports.length === 1 ? reports : [];
  const file = only && (only.outputs.find(({ kind }) => kind === 'read') ?? only.outputs[0])?.file;
  return words.built(changed, seconds.toFixed(2), only && countsOf(only, words), file);
}

const countsOf = ({ pages = 0, sheets = 0 }: Report, words: WatchWords): string =>
  [words.pages(pages), ...(sheets === 0 ? [] : [words.sheets(sheets)])].join(', ');
