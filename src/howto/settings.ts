/** The print window, drawn as a table of what to choose (●) and what not (○). */
import { escapeHtml } from './svg.ts';
import type { HowtoInput } from './types.ts';
import type { SettingsWords } from './words.ts';

interface Choice {
  words: string;
  chosen: boolean;
}

/** @param bothSides whether the scheme prints on both sides at all */
export function settingsOf(
  { sheetName, duplex }: HowtoInput,
  words: SettingsWords,
  bothSides: boolean,
): string {
  const yes = (text: string): Choice => ({ words: text, chosen: true });
  const no = (text: string): Choice => ({ words: text, chosen: false });
  const sides =
    !bothSides || duplex === 'one-sided'
      ? [yes(words.oneSide)]
      : duplex === 'short-edge'
        ? [yes(words.shortEdge), no(words.longEdge)]
        : [yes(words.longEdge), no(words.shortEdge)];
  const rows: [string, Choice[]][] = [
    [words.paper, [yes(sheetName)]],
    [words.sides, sides],
    [words.size, [yes(words.actual), no(words.fit)]],
    [words.booklet, [yes(words.off)]],
  ];
  const cells = rows.map(
    ([name, choices]) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${choices.map(drawChoice).join('')}</td></tr>`,
  );
  return `<table class="howto-window">${cells.join('')}</table>`;
}

/** The sign is drawn, not typed, so that no font need have it. */
const drawChoice = ({ words, chosen }: Choice): string =>
  `<div class="howto-choice${chosen ? ' howto-chosen' : ''}">` +
  '<svg class="howto-button" viewBox="0 0 10 10" aria-hidden="true">' +
  `<circle cx="5" cy="5" r="4.2" fill="#fff" stroke="#000"/>${chosen ? '<circle cx="5" cy="5" r="2.4"/>' : ''}` +
  `</svg>${chosen ? `<strong>${escapeHtml(words)}</strong>` : `<s>${escapeHtml(words)}</s>`}</div>`;
