/**
 * Whether a browser is alive. Its own process is never busy for long: while a page of 12,000 headings and tables was
 * printed for three minutes on a machine under load, it answered each time within a quarter of a second. (A page may
 * be busy: `vitals.ts`.) So an answer that is owed says something; how soon, depends on what else is known:
 *
 * - A process that owes an answer and is stopped, or has neither done nor wanted to do anything since it was asked, is
 *   hung: on a machine that is merely slow it would be waiting for a processor or a disk, and the system says so
 *   (`process-state.ts`). Three looks half a second apart leave no room for chance: it is told within two seconds.
 * - Where that cannot be seen (other systems, other machines), or where it is at work, only time tells: ten seconds
 *   are forty times the longest answer that was ever measured.
 */

/** How many looks in a row must find it stopped or idle while it owes an answer. */
export const LOOKS = 3;

export interface Pulse {
  /** Settles as soon as the browser answers, in whatever way. */
  ask: () => Promise<unknown>;
  /** Called once, when it must be taken for hung. */
  onSilence: () => void;
  /** How often it is asked, in ms. */
  beatMs: number;
  /** How many beats in a row it may owe an answer. */
  beats: number;
  /** What it has been doing since this was last called, where that can be known. */
  state?: () => 'working' | 'still' | undefined;
}

/** Asks again and again until it is told to stop. @returns stops it */
export function watchPulse({ ask, onSilence, beatMs, beats, state }: Pulse): () => void {
  let owed = 0;
  let still = 0;
  let asked = false;
  // Beats are counted, not seconds: while this process is busy or asleep itself, none are.
  const timer = setInterval(() => {
    const now = state?.();
    if (!asked) {
      asked = true;
      owed = 0;
      still = 0;
      const answered = () => {
        asked = false;
      };
      ask().then(answered, answered);
      return;
    }
    owed += 1;
    still = now === 'still' ? still + 1 : 0;
    if (owed >= beats || still >= LOOKS) {
      clearInterval(timer);
      onSilence();
    }
  }, beatMs);
  timer.unref();
  return () => clearInterval(timer);
}
