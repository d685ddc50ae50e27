import { expect, it } from 'vitest';
import { inPage, shareBrowser } from '../support.ts';

shareBrowser();

/** Where the letters of each call's line stand: by the letter before it, and by an empty element there. */
const LOOK = `globalThis.livret = { look: () => [...document.querySelectorAll('a')].map((call) => {
  const box = (rect) => rect && [rect.bottom, rect.height];
  return { letter: box(parts.letterBefore(call, call.getBoundingClientRect())), strut: box(parts.strutBefore(call)) };
}) };`;

const call = '<a class="call">12</a>';
const CASES = [
  `<p>Le loyer${call} est dû</p>`,
  `<p>Le loyer est <em>dû chaque mois${call}</em>, dit la loi.${call}</p>`,
  `<h2>Un titre${call}</h2><ul><li>Un point${call}</li></ul>`,
  `<p>${'Le bailleur remet la quittance sans frais au locataire. '.repeat(6)}Voilà${call}.</p>`,
  `<p style="line-height: 1">Sous <sub>le sol${call}</sub> et <sup>en haut${call}</sup></p>`,
  `<p>漢字かな${call} et 漢${call}</p><p dir="rtl">أهلا وسهلا${call}</p>`,
  `<p>Un mot <code>x = 1${call}</code>, puis (entre parenthèses)${call}</p>`,
  `<p>Dans un <em>élément</em>${call}, et seul ${call}</p>`,
];

it('a letter before a call says of its line what an empty element there would say', async () => {
  const css =
    'p { width: 90mm; font: 11px/17px serif } .call { font-size: 0.66em; vertical-align: 0.45em; line-height: 0 }';
  const html = `<style>${css}</style>${CASES.join('')}`;
  const found = await inPage(html, ['note-line.ts'], async (tab) => {
    await tab.inject(LOOK);
    return tab.call<{ letter?: number[]; strut: number[] }[]>('look');
  });
  const letters = found.filter(({ letter }) => letter);
  // The last two stand behind an element, and behind a space.
  expect([found.length, letters.length]).toEqual([15, 13]);
  expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ strut }) => strut));
});
