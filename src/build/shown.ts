/** The finished files of a booklet, and which of them a notice speaks of: its editions have pages of their own. */
import type { PageOf } from '../checks-page/index.ts';
import type { Notice } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { Seen } from './findings.ts';

type Edition = Exclude<PageOf, 'sheets'>;

export class Shown {
  readonly #notices: Notices;
  readonly #pdfs = new Map<Edition, Uint8Array>();
  readonly #sheets = new Map<string, Uint8Array>();
  readonly #editions = new Map<Notice, Edition>();

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** The pages of an edition are there to be looked at. */
  pages(edition: Edition, pdf: Uint8Array): void {
    this.#pdfs.set(edition, pdf);
  }

  /** Sheets are. @param file where messages say they are: absolute */
  sheets(file: string, pdf: Uint8Array): void {
    this.#sheets.set(file, pdf);
  }

  get hasSheets(): boolean {
    return this.#sheets.size > 0;
  }

  /** Pages that are named meanwhile are those of this edition. */
  async during<T>(edition: Edition, work: () => Promise<T>): Promise<T> {
    const before = this.#notices.all.length;
    try {
      return await work();
    } finally {
      for (const each of this.#notices.all.slice(before)) this.#editions.set(each, edition);
    }
  }

  /** Checks of sheets say which file they speak of, and those of what stands on them which side. */
  pageOf(said: Notice): Seen | undefined {
    const { page, file, params } = said;
    const sheets = file === undefined ? undefined : this.#sheets.get(file);
    const side =
      typeof params.side === 'number' ? params.side : said.code === 'sheet-page' ? undefined : page;
    if (sheets && side !== undefined) return { of: 'sheets', number: side, pdf: sheets };
    if (page === undefined) return undefined;
    const of = this.#editions.get(said) ?? 'booklet';
    return { of, number: page, pdf: this.#pdfs.get(of) };
  }
}
