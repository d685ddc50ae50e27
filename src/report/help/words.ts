/** The shape of what `--help` says of a command. */
import type { MessageLanguage } from '../render.ts';

export type Said = Record<MessageLanguage, string>;

/** Infinitives or short phrases, without a capital and without a full stop. Lists of values are added by the help itself. */
export interface CommandWords {
  does: Said;
  /** By the name in angle or square brackets. */
  arguments?: Record<string, Said>;
  /** By their long names: `--out`. */
  options?: Record<string, Said>;
}
