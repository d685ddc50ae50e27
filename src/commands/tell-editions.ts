/** What a person sees and reads of several editions, while they are made and at their end, in their order. */
import {
  editionLine,
  editionsCount,
  editionsSummary,
  folderOf,
  hasWarnings,
} from '../report/editions-summary.ts';
import { EDITIONS_WORDS } from '../report/editions-words.ts';
import { printMessage } from '../report/print.ts';
import { Progress } from '../report/progress.ts';
import type { Message, MessageLanguage } from '../report/render.ts';
import { pageLine } from '../report/summary.ts';
import { Table } from '../report/table.ts';
import type { Row } from '../report/table-frame.ts';
import type { Edition } from './build-one.ts';
import type { Session } from './session.ts';

/** An edition at its end. */
export interface NamedEdition extends Edition {
  name: string;
  /** Of its messages. */
  language: MessageLanguage;
}

export class EditionsTeller {
  readonly #session: Session;
  readonly #names: readonly string[];
  readonly #checked: boolean;
  readonly #table: Table | undefined;
  /** Messages that were told of an edition. */
  readonly #told = new Set<string>();

  /** @param checked they are only checked, and nothing is written */
  constructor(session: Session, names: readonly string[], checked: boolean) {
    this.#session = session;
    this.#names = names;
    this.#checked = checked;
    if (!drawsTable(session)) return;
    const rows = names.map((name): Row => ({ name, state: 'waiting' }));
    this.#table = new Table(rows, process.stderr, { language: session.language, checked });
    session.drawn = this.#table;
  }

  /** Of an edition that begins now; the table follows it. */
  progress(index: number): Progress {
    this.#table?.update(index, { state: 'working' });
    return new Progress(
      'silent',
      this.#session.language,
      () => {},
      (stage, done) => {
        if (stage === undefined) return;
        // Only there is it pages that are counted.
        this.#table?.update(
          index,
          stage === 'paginate' && done !== undefined ? { stage, pages: done } : { stage },
        );
      },
    );
  }

  /** An edition came to its end, perhaps before others that stand above it. */
  ended(index: number, { report }: NamedEdition): void {
    const error = report.messages.find(({ level }) => level === 'error');
    const result = report.ok ? (folderOf(report) ?? '') : (error?.text ?? '');
    const state = report.ok ? 'done' : 'refused';
    this.#table?.update(index, { state, warned: hasWarnings(report), pages: report.pages, result });
  }

  /** Tells of an edition, once those before it were told. */
  tell({ name, report, language }: NamedEdition): void {
    const session = this.#session;
    const { json, quiet } = session.options;
    if (json || session.interrupted) return;
    const worth = session.worthTelling(report.messages);
    const fresh = worth.filter((message) => message.level === 'error' || this.#isFresh(message));
    const lines = fresh.map((message) => printMessage(message, language));
    if (lines.length > 0 && fresh.length < worth.length)
      lines.push(`  ${EDITIONS_WORDS[session.language].asBefore(worth.length - fresh.length)}`);
    const { checks, ok, outputs } = report;
    if (checks?.file !== undefined && (!ok || (!quiet && (outputs.length === 0 || checks.found > 0))))
      lines.push(`  ${pageLine(checks.file, session.language)}`);
    // In the table its row says the rest.
    if (lines.length === 0 && (quiet || this.#table)) return;
    this.#say([editionLine({ name, report }, session.language), ...lines]);
  }

  /** Tells of all together. */
  all(editions: readonly NamedEdition[]): void {
    const { options, interrupted, language } = this.#session;
    this.#table?.end();
    if (options.json || options.quiet || interrupted || this.#names.length === 0) return;
    // The table ends with the count.
    const count = this.#table ? [] : ['', editionsCount(editions, language, this.#checked)];
    process.stderr.write(
      [...count, ...editionsSummary(editions, language)].map((line) => `${line}\n`).join(''),
    );
  }

  /** What fifty editions of one booklet have to say alike is said once. */
  #isFresh({ code, text, file, line }: Message): boolean {
    const key = JSON.stringify([code, text, file, line]);
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }

  #say(lines: readonly string[]): void {
    const text = `${lines.join('\n')}\n`;
    if (this.#table) this.#table.above(text);
    else process.stderr.write(text);
  }
}

/** A terminal that can go back over its lines; with `--verbose` what is written stays. */
const drawsTable = ({ options: { json, quiet, verbose } }: Session): boolean =>
  !json && !quiet && !verbose && process.stderr.isTTY === true && process.env.TERM !== 'dumb';
