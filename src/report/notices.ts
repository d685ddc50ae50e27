/** Gathers notices while a stage works, so that a person reads all their mistakes at once, not one a run. */
import { CATALOGUE, type Code, type Params } from './catalogue.ts';
import { type Notice, notice, type Place, Refusal } from './notice.ts';

export class Notices {
  readonly all: Notice[] = [];
  readonly #known = new Set<string>();
  /** Faults that leave the words whole become warnings (see `lenient` in the catalogue). */
  lenient: boolean;

  constructor(options: { lenient?: boolean } = {}) {
    this.lenient = options.lenient ?? false;
  }

  /** Adds one; the same code at the same place with the same values is kept once. */
  add<C extends Code>(code: C, params: Params<C>, place: Place = {}): void {
    const softened = this.lenient && CATALOGUE[code].lenient === true;
    this.push(notice(code, params, place, softened ? 'warning' : undefined));
  }

  /** Adds notices made elsewhere. */
  push(...notices: Notice[]): void {
    for (const n of notices) {
      const key = JSON.stringify(n);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.all.push(n);
    }
  }

  get errors(): Notice[] {
    return this.all.filter((n) => n.level === 'error');
  }

  /** For `--strict`. @throws {Refusal} if anything gathered is a warning */
  refuseWarnings(): void {
    const count = this.all.filter((n) => n.level === 'warning').length;
    if (count === 0) return;
    this.add('strict-warnings', { count });
    this.refuseErrors();
  }

  /** @throws {Refusal} with everything gathered, if any of it is an error */
  refuseErrors(): void {
    if (this.errors.length > 0) throw new Refusal(this.all);
  }
}
