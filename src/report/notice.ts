/**
 * What livret has to say about a booklet or a machine: a code, where it is, and the values its sentence
 * needs. Stages raise notices; only `render.ts` turns them into words, in the reader's language.
 */
import type { Area } from '../geometry.ts';
import { CATALOGUE, type Code, type Params } from './catalogue.ts';

export type Level = 'error' | 'warning' | 'info';

/** 1 the content was refused · 2 wrong use or configuration · 3 the machine lacks something · 70 livret's own fault. */
export type ExitCode = 1 | 2 | 3 | 70;

/**
 * Where a notice applies, as far as known. `file` is an absolute path; `line` and `page` count from 1.
 */
export interface Place {
  file?: string | undefined;
  line?: number | undefined;
  page?: number | undefined;
  /** The spot on that page, where it is known: for a picture of it. */
  area?: Area | undefined;
}

/** One thing to say. */
export interface Notice extends Place {
  code: Code;
  level: Level;
  params: Record<string, string | number>;
}

/** Makes a notice; its level is the catalogue's unless another is given. */
export function notice<C extends Code>(code: C, params: Params<C>, place: Place = {}, level?: Level): Notice {
  return { code, level: level ?? CATALOGUE[code].level, params, ...place };
}

/** The work cannot go on: carries everything that was found wrong. The only error a user's mistake may throw. */
export class Refusal extends Error {
  readonly notices: readonly Notice[];

  constructor(notices: readonly Notice[], options?: ErrorOptions) {
    super(notices.map((n) => n.code).join(', '), options);
    this.name = 'Refusal';
    this.notices = notices;
  }

  /** The exit code of the first error among the notices. */
  get exitCode(): ExitCode {
    const first = this.notices.find((n) => n.level === 'error');
    return first ? CATALOGUE[first.code].exit : 1;
  }
}

/** Throws a {@link Refusal} for one fault that ends the work at once. */
export function refuse<C extends Code>(
  code: C,
  params: Params<C>,
  place: Place = {},
  cause?: unknown,
): never {
  throw new Refusal([notice(code, params, place, 'error')], { cause });
}
