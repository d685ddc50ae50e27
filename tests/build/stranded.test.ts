/** No line stands alone at the foot or the head of a page, no heading last, no list without its introduction. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { type French, french } from '../pagination/french.ts';
import { strandedOn, told } from '../pagination/stranded.ts';
import { buildAndLook } from './look.ts';
import { booklet } from './support.ts';

let lent: LentBrowser;
beforeAll(async () => {
  lent = await lendBrowser({ notices: new Notices() });
});
afterAll(() => lent.close());

const up = (french: French, most: number): number => 1 + Math.floor(french.random() * most);
const some = (words: string, count: number): string => words.split(' ').slice(0, count).join(' ');

/** Everything that a page could end in the middle of, in disorder. */
function longChapter(seed: number): string {
  const text = french(seed);
  const { random } = text;
  const marked = (words: string): string =>
    words.replace(/ (\p{L}+) /gu, (all, word) => (random() < 0.15 ? ` *${word}* ` : all));
  const sentence = (): string => marked(text.sentence());
  const paragraph = (sentences: number): string => marked(text.paragraph(sentences));
  const notes: string[] = [];
  const note = (): string => {
    notes.push(`[^${notes.length + 1}]: ${text.paragraph(up(text, 3))}`);
    return `[^${notes.length}]`;
  };
  const item = (): string => (random() < 0.5 ? some(sentence(), up(text, 6)) : paragraph(up(text, 3)));
  const list = (sign: string, indent = ''): string =>
    Array.from({ length: up(text, 6) }, () => {
      const inner = indent === '' && random() < 0.2 ? `\n${list('-', '   ')}` : '';
      return `${indent}${sign} ${item()}${inner}`;
    }).join('\n');
  const block = (): string => {
    const kind = random();
    if (kind < 0.45) return paragraph(up(text, 5));
    if (kind < 0.5) return `${paragraph(up(text, 3))}${note()} ${paragraph(up(text, 3))}`;
    if (kind < 0.64)
      return `${paragraph(up(text, 2)).replace(/\.$/, ' :')}\n\n${list(random() < 0.5 ? '-' : '1.')}`;
    if (kind < 0.7) return list('-');
    if (kind < 0.78) return `> ${paragraph(up(text, 3))}\n>\n> ${paragraph(up(text, 3))}`;
    if (kind < 0.9) return `${'#'.repeat(1 + up(text, 3))} ${some(sentence(), 5)}`;
    return `## ${some(sentence(), 4)}\n\n### ${some(sentence(), 4)}\n\n${paragraph(up(text, 5))}`;
  };
  return `# Chapitre\n\n${Array.from({ length: 90 }, block).join('\n\n')}\n\n${paragraph(3)}\n\n${notes.join('\n\n')}\n`;
}

describe('a long book of everything', () => {
  it.each([1, 2, 3])('leaves nothing alone (seed %i)', async (seed) => {
    const folder = booklet({
      'booklet.yaml': 'title: Livre\nlanguage: fr\n',
      '1.md': longChapter(seed),
      '2.md': longChapter(seed + 100),
    });
    const { report, seen } = await buildAndLook(lent, folder, strandedOn);
    expect(report.pages).toBeGreaterThan(20);
    expect(told(seen)).toEqual([]);
  });
});
