/** Sentences with gaps, as HTML. */
import { escapeHtml } from './svg.ts';

/**
 * Fills `{name}` and makes `*words*` bold. What is filled in stands apart from the direction of the sentence
 * (`bdi`), so that `Titre-print.pdf` keeps its order in an Arabic one.
 *
 * @throws {Error} where a sentence names a gap that nothing fills: a fault of its file
 */
export function fill(sentence: string, values: Readonly<Record<string, string | undefined>>): string {
  return escapeHtml(sentence)
    .replace(/\*([^*]+)\*/g, '<strong>$1</strong>')
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Nothing fills {${name}} in “${sentence}”.`);
      return `<bdi class="howto-${name}">${escapeHtml(value)}</bdi>`;
    });
}
