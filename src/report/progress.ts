/** What is seen while livret works: a line a stage, with a live count in a terminal. Also keeps the time. */
import pc from 'picocolors';
import { barLine } from './bar.ts';
import type { MessageLanguage } from './render.ts';

export type StageName =
  | 'read'
  | 'markdown'
  | 'document'
  | 'browser'
  | 'paginate'
  | 'exact'
  | 'fit'
  | 'impose'
  | 'editions'
  | 'check'
  | 'publish';

export const STAGE_NAMES: Record<StageName, Record<MessageLanguage, string>> = {
  read: { en: 'Reading the folder', fr: 'Lecture du dossier' },
  markdown: { en: 'Reading the chapters', fr: 'Lecture des chapitres' },
  document: { en: 'Making the document', fr: 'Préparation du document' },
  browser: { en: 'Starting the browser', fr: 'Démarrage du navigateur' },
  paginate: { en: 'Laying out pages', fr: 'Mise en pages' },
  exact: { en: 'Making the PDF exact', fr: 'Mise au point du PDF' },
  fit: { en: 'Fitting the text to the sheets', fr: 'Ajustement du texte aux feuilles' },
  impose: { en: 'Drawing sheets', fr: 'Imposition des feuilles' },
  editions: { en: 'Making the other editions', fr: 'Production des autres éditions' },
  check: { en: 'Checking', fr: 'Vérifications' },
  publish: { en: 'Writing the files', fr: 'Écriture des fichiers' },
};

/** Said when it is done, not when it begins: only then is the booklet's language known. */
const FIRST: StageName = 'read';

/** A build that has taken so long, ms, shows how much of it is left. */
const LONG = 2000;

export interface StageTime {
  name: StageName;
  ms: number;
}

/** `live`: a terminal; `passing`: one of which nothing stays; `plain`: one line a stage; `silent`: nothing. */
export type ProgressStyle = 'live' | 'passing' | 'plain' | 'silent';

/** Told of a stage as it begins, how far it is, and `undefined` when it ends. */
export type ProgressWatch = (stage: StageName | undefined, done?: number, total?: number) => void;

export class Progress {
  readonly times: StageTime[] = [];
  language: MessageLanguage;
  readonly #style: ProgressStyle;
  readonly #write: (text: string) => void;
  readonly #watch: ProgressWatch | undefined;
  readonly #started = performance.now();
  #stageStarted = 0;
  #current: StageName | undefined;
  #lastDrawn = 0;

  constructor(
    style: ProgressStyle,
    language: MessageLanguage,
    write: (text: string) => void,
    watch?: ProgressWatch,
  ) {
    this.#style = style;
    this.language = language;
    this.#write = write;
    this.#watch = watch;
  }

  /** Begins a stage; the one before is done. */
  stage(name: StageName): void {
    this.done();
    this.#current = name;
    this.#stageStarted = performance.now();
    this.#watch?.(name);
    if (this.#isDrawn) this.#write(`  ${STAGE_NAMES[name][this.language]}…`);
    if (name !== FIRST) this.#say(name);
  }

  #say(name: StageName): void {
    if (this.#style === 'plain') this.#write(`${STAGE_NAMES[name][this.language]}\n`);
  }

  /**
   * Shows how far the stage is; drawn at most twenty times a second. A build that takes long gets a bar.
   * @param guessed the total is a guess, and what is counted are pages
   */
  count(done: number, total?: number, { guessed }: { guessed?: boolean } = {}): void {
    if (this.#current !== undefined) this.#watch?.(this.#current, done, total);
    const now = performance.now();
    if (!this.#isDrawn || this.#current === undefined || now - this.#lastDrawn < 50) return;
    this.#lastDrawn = now;
    const name = STAGE_NAMES[this.#current][this.language];
    const bar = now - this.#started > LONG;
    const columns = process.stderr.columns || 80;
    const line = barLine({ name, done, total, guessed, bar, columns, language: this.language });
    this.#write(`\r${line}\u001b[K`);
  }

  /** Ends the current stage, if any. */
  done(): void {
    if (this.#current === undefined) return;
    const ms = Math.round(performance.now() - this.#stageStarted);
    this.times.push({ name: this.#current, ms });
    if (this.#current === FIRST) this.#say(FIRST);
    if (this.#style === 'passing') this.#write('\r\u001b[K');
    if (this.#style === 'live')
      this.#write(
        `\r\u001b[K${pc.green('✓')} ${STAGE_NAMES[this.#current][this.language]} ${pc.dim(`${ms} ms`)}\n`,
      );
    this.#current = undefined;
    this.#watch?.(undefined);
  }

  /** The stage was not finished: leaves the terminal's line clean. */
  fail(): void {
    if (this.#isDrawn && this.#current !== undefined) this.#write('\r\u001b[K');
    this.#current = undefined;
  }

  get #isDrawn(): boolean {
    return this.#style === 'live' || this.#style === 'passing';
  }

  get totalMs(): number {
    return Math.round(performance.now() - this.#started);
  }
}
