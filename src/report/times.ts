/** Where the time of a build went: said with `--verbose`. */
import { STAGE_NAMES, type StageName } from './progress.ts';
import type { MessageLanguage } from './render.ts';
import type { Report } from './report.ts';

const WORDS: Record<MessageLanguage, { head: (ms: string) => string; rest: string; percent: string }> = {
  en: { head: (ms) => `Where the time went: ${ms} in all.`, rest: 'All else', percent: ' %' },
  fr: { head: (ms) => `Où est passé le temps : ${ms} en tout.`, rest: 'Tout le reste', percent: ' %' },
};

/** A line for each stage, in their order: its time and its share of the whole. A stage that came again counts once. */
export function timesTable({ totalMs, stages }: Report['timings'], language: MessageLanguage): string {
  const words = WORDS[language];
  const sums = new Map<string, number>();
  for (const { name, ms } of stages) {
    const said = STAGE_NAMES[name as StageName]?.[language] ?? name;
    sums.set(said, (sums.get(said) ?? 0) + ms);
  }
  const inStages = stages.reduce((sum, { ms }) => sum + ms, 0);
  // Rounded one by one, stages can come to more than the whole.
  if (totalMs > inStages) sums.set(words.rest, totalMs - inStages);
  const widest = Math.max(0, ...[...sums.keys()].map((name) => name.length));
  const digits = String(totalMs).length;
  const rows = [...sums].map(([name, ms]) => {
    const share = totalMs === 0 ? 0 : Math.round((ms / totalMs) * 100);
    return `  ${name.padEnd(widest)}  ${String(ms).padStart(digits)} ms ${String(share).padStart(3)}${words.percent}`;
  });
  return [words.head(`${totalMs} ms`), ...rows].join('\n');
}
