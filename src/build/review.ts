/**
 * What a booklet, or any PDF, is found to be: this gathers, while the work goes on, what the page of the checks needs,
 * and makes that page at the end, also of what was refused.
 */
import path from 'node:path';
import { resultsOf } from '../checks/results.ts';
import type { Levels } from '../checks/types.ts';
import { type ChecksPageInput, makeChecksPage, mayBePrinted } from '../checks-page/index.ts';
import { type FileToPublish, publish } from '../publishing/publish.ts';
import { messageLanguage } from '../report/language.ts';
import { type Notice, notice, Refusal } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { displayPath, type MessageLanguage } from '../report/render.ts';
import type { Checks } from '../report/report.ts';
import { checkCommand } from './check-command.ts';
import { findingsOf, isFinding, isOfChecks } from './findings.ts';
import { checksName } from './results.ts';
import { Shown } from './shown.ts';

export interface ReviewOptions {
  /** As it was given. */
  folder: string;
  group?: string | undefined;
  bookletLanguage?: string | undefined;
  lenient?: boolean | undefined;
  /** The folder that paths in the report are relative to. */
  base: string;
  notices: Notices;
  /** Of the page; without it the booklet's, where livret speaks that. */
  language?: (() => MessageLanguage) | undefined;
  /** Told what was found, when the build is refused. */
  onChecks?: ((checks: Checks) => void) | undefined;
}

/** What is known of a booklet once it was read, or of a PDF. */
interface Known {
  /** Its folder: absolute. */
  folder: string;
  /** Of the booklet; or the name of the PDF. */
  title: string;
  /** Of the booklet; none: it is any PDF, of which nobody says what it was meant to be. */
  titleLanguage?: string | undefined;
  strict: boolean;
  /** Where the page is to be written though the booklet is not: absolute, and as messages call it. */
  pageOnly?: { out: string; shown: string } | undefined;
}

export class Review {
  readonly #options: ReviewOptions;
  #known: Known | undefined;
  #counts: { pages: number; sheets?: number | undefined } | undefined;
  /** There once the checks have begun. */
  #levels: Levels | undefined;
  /** The finished files in which there may be something to see. */
  readonly shown: Shown;

  constructor(options: ReviewOptions) {
    this.#options = options;
    this.shown = new Shown(options.notices);
  }

  /** It was read. */
  knows(known: Known): void {
    this.#known = known;
  }

  /** How many pages there are, and sheets of paper. */
  counts(pages: number, sheets?: number): void {
    this.#counts = { pages, sheets };
  }

  /** The checks begin. @param levels what the configuration makes of what they say */
  checks(levels: Levels = {}): void {
    this.#levels = levels;
  }

  /** The page, and what the report says of it. @param out where it will be: absolute */
  async page(
    out: string,
    notices: readonly Notice[] = this.#options.notices.all,
  ): Promise<{ file: FileToPublish; told: Checks }> {
    const known = this.#known!;
    const input: ChecksPageInput = {
      ...{ language: this.#language, title: known.title, titleLanguage: known.titleLanguage },
      ...{ strict: known.strict, ...this.#counts },
      findings: await findingsOf({
        ...{ notices, language: this.#language, folder: known.folder, oneFile: !this.#isBooklet },
        pageOf: (each) => this.shown.pageOf(each),
      }),
      checks: this.#list(notices),
    };
    const name = checksName(this.#isBooklet ? known.title : known.title.replace(/\.pdf$/i, ''));
    const file = displayPath(path.join(out, name), this.#options.base);
    return {
      file: { name, bytes: makeChecksPage(input) },
      told: { file, ok: mayBePrinted(input), found: input.findings.length, list: this.#list(notices) },
    };
  }

  /** Writes the page alone, where that was wanted. @returns what the report says of the checks */
  async published(notices: readonly Notice[] = this.#options.notices.all): Promise<Checks> {
    const { pageOnly } = this.#known!;
    if (!pageOnly) {
      const found = notices.filter(isFinding);
      const ok = found.every(({ level }) => !this.#refuses(level));
      return { ok, found: found.length, list: this.#list(notices) };
    }
    const { file, told } = await this.page(pageOnly.out, notices);
    await publish({ folder: pageOnly.out, shown: pageOnly.shown, files: [file] });
    return told;
  }

  /**
   * Tells what was found of a booklet that is refused, and writes the page where that alone was wanted.
   *
   * @returns what is to be thrown in place of `error`: after the words of a check comes the command that shows the
   *   spots; after all others, why the page could not be written
   */
  async refused(error: unknown): Promise<unknown> {
    const { notices, onChecks } = this.#options;
    const interrupted = notices.all.some(({ code }) => code === 'interrupted');
    if (!(error instanceof Refusal) || !this.#known || interrupted) return error;
    const all = [...notices.all.filter((each) => !error.notices.includes(each)), ...error.notices];
    const more = (...added: readonly Notice[]) => new Refusal([...error.notices, ...added], { cause: error });
    try {
      if (this.#levels || this.#known.pageOnly) {
        const told = await this.published(all);
        onChecks?.(told);
      }
    } catch (fault) {
      if (fault instanceof Refusal) return more(...fault.notices);
      throw fault;
    }
    const byChecks = all.some((each) => isOfChecks(each) && this.#refuses(each.level));
    if (this.#known.pageOnly || !byChecks) return error;
    return more(notice('checks-shown-by', { command: checkCommand(this.#options) }));
  }

  #refuses(level: Notice['level']): boolean {
    return level === 'error' || (level === 'warning' && this.#known!.strict);
  }

  get #isBooklet(): boolean {
    return this.#known?.titleLanguage !== undefined;
  }

  get #language(): MessageLanguage {
    return this.#options.language?.() ?? messageLanguage(undefined, {}, this.#known?.titleLanguage);
  }

  #list(notices: readonly Notice[]): Checks['list'] {
    const levels = this.#levels;
    if (!levels) return [];
    const had = { intent: this.#isBooklet, sheets: this.shown.hasSheets };
    return resultsOf({ notices, had, isOff: (code) => levels[code] === 'off' }).map(({ title, ...item }) => ({
      ...item,
      title: title[this.#language],
    }));
  }
}
