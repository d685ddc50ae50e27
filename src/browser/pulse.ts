/**
 * Whether the browser's own process is alive. It is never busy for long: while a page of 12,000 headings and tables
 * was printed for three minutes on a machine under load, it answered each time within a quarter of a second. So
 * one that does not answer for ten is stopped, swapped out for good, or hung. (A page may be busy: `vitals.ts`.)
 */

/** How often it is asked, in ms. */
const BEAT_MS = 1_000;
/** How many times in a row it may owe an answer. */
export const BEATS = 10;

/**
 * Asks again and again until it is told to stop.
 *
 * @param ask settles as soon as the browser answers, in whatever way
 * @param onSilence called once, if it owes an answer for {@link BEATS} beats
 * @returns stops it
 */
export function watchPulse(ask: () => Promise<unknown>, onSilence: () => void, beatMs = BEAT_MS): () => void {
  let owed = 0;
  let asked = false;
  // Beats are counted, not seconds: while this process is busy or asleep itself, none are.
  const timer = setInterval(() => {
    if (!asked) {
      asked = true;
      owed = 0;
      const answered = () => {
        asked = false;
      };
      ask().then(answered, answered);
    } else if (++owed >= BEATS) {
      clearInterval(timer);
      onSilence();
    }
  }, beatMs);
  timer.unref();
  return () => clearInterval(timer);
}
