import { describe, expect, it } from 'vitest';
import { readPages, textsOf } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const CONFIG = { 'booklet.yaml': 'title: Notes\nlanguage: en\n' };
const words = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, i) => ['rent', 'house', 'street', 'water', 'winter', 'door'][(i + from) % 6],
  ).join(' ');
/** A text with notes: `call7q` calls the note that begins with `note7q`. */
const call = (n: number): string => `call${n}q[^${n}]`;

/** For each note, the page of its call and that on which it begins. */
function placesOf(read: Uint8Array, count: number): [call: number, note: number][] {
  const pages = textsOf(read).map((text) => text.toLowerCase());
  const pageOf = (mark: string): number => pages.findIndex((text) => text.includes(mark)) + 1;
  return Array.from({ length: count }, (_, i) => [pageOf(`call${i + 1}q`), pageOf(`note${i + 1}q`)]);
}

describe('a note', () => {
  it('begins on the page of its call, wherever that stands', async () => {
    let text = '# Notes in all places\n\n';
    const notes: string[] = [];
    for (let n = 1; n <= 36; n += 1) {
      const before = words(30 + ((n * 37) % 60), n);
      text +=
        n % 6 === 0
          ? `## ${words(2)} ${call(n)}\n\n${before}\n\n`
          : n % 6 === 3
            ? `| ${words(2)} | b |\n|---|---|\n| ${call(n)} | ${words(9)} |\n\n`
            : n % 6 === 4
              ? `- ${before}\n- ${words(4)} ${call(n)} ${words(5)}\n\n`
              : `${before} ${call(n)} ${words(30, n)}\n\n`;
      const more = [
        '',
        `\n\n    - ${words(3)}\n    - ${words(14)}`,
        `\n\n    \`\`\`\n    ${words(2)}\n      ${words(3)}\n    \`\`\`\n\n    ${words(20)}`,
        `\n\n    > ${words(12)}`,
      ][n % 4];
      notes.push(`[^${n}]: note${n}q ${words((n * 53) % 70, n)}${more}\n`);
    }
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': `${text}\n${notes.reverse().join('\n')}`,
    });
    expect(faults).toEqual([]);
    const places = placesOf(read, 36);
    expect(places.filter(([call, note]) => call !== note || call === 0)).toEqual([]);
    expect(new Set(places.map(([page]) => page)).size).toBeGreaterThan(5);
  });

  it('goes over with its call where its first lines, which stay together, have no room', async () => {
    // At some of these places one line of the note has room, but not the list that it introduces.
    const chapters = Array.from({ length: 12 }, (_, i) => {
      const lines = Array.from({ length: 18 + i }, () => `${words(4, i)}.`).join('\n\n');
      const note = `[^1]: note${i + 1}q ${words(2)}\n\n    - ${words(2)}\n    - ${words(3)}\n`;
      return [
        `${String(i + 1).padStart(2, '0')}.md`,
        `# Chapter ${i}\n\n${lines}\n\ncall${i + 1}q[^1]\n\n${note}`,
      ];
    });
    const { read, faults } = await buildFiles({ ...CONFIG, ...Object.fromEntries(chapters) });
    expect(faults).toEqual([]);
    const places = placesOf(read, 12);
    expect(places.filter(([call, note]) => call !== note || call === 0)).toEqual([]);
  });

  it('that is longer than two pages goes on, whole, while the text waits for its end', async () => {
    const long = Array.from({ length: 24 }, (_, i) => `mark${i}q ${words(80, i)}`).join('\n\n    ');
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': `# A long note\n\n${words(60)}\n\nHere call1q[^1] it is.\n\n${words(300)} afterwards9q\n\n[^1]: note1q ${long}\n`,
    });
    expect(faults).toEqual([]); // the build itself compares every word
    const pages = textsOf(read);
    const [[called, begun]] = placesOf(read, 1) as [[number, number]];
    expect(begun).toBe(called);
    const marks = Array.from({ length: 24 }, (_, i) => pages.findIndex((text) => text.includes(`mark${i}q`)));
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
    expect(new Set(marks).size).toBeGreaterThan(2);
    // The rest shares the page with the text as soon as it fills no more than half of one.
    expect(pages.findIndex((text) => text.includes('afterwards9q'))).toBeLessThanOrEqual(marks.at(-1)! + 1);
  });

  it('at the very end of a chapter goes on after its last words', async () => {
    const long = Array.from({ length: 12 }, (_, i) => `mark${i}q ${words(80, i)}`).join('\n\n    ');
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': `# One\n\n${words(200)} call1q[^1]\n\n[^1]: note1q ${long}\n`,
      '2.md': '# Two\n\nText.\n',
    });
    expect(faults).toEqual([]);
    expect(placesOf(read, 1)[0]![0]).toBe(placesOf(read, 1)[0]![1]);
  });

  it('that has no room below its call takes the line along to the next page', async () => {
    for (const lines of [24, 26, 28]) {
      const text = Array.from({ length: lines }, (_, i) => words(11, i)).join('\\\n');
      const { read, faults } = await buildFiles({
        ...CONFIG,
        '1.md': `# Room\n\n${text}\n\n${words(8)} call1q[^1]\n\n[^1]: note1q ${words(60)}\n`,
      });
      expect(faults).toEqual([]);
      const [[called, begun]] = placesOf(read, 1) as [[number, number]];
      expect(begun).toBe(called);
    }
  });

  it('stands below the text, and never over it', async () => {
    const text = Array.from({ length: 12 }, (_, i) => `${words(60, i)} ${call(i + 1)} ${words(20)}`);
    const notes = text.map((_, i) => `[^${i + 1}]: note${i + 1}q ${words(40)}`);
    const { read } = await buildFiles({ ...CONFIG, '1.md': `# T\n\n${[...text, ...notes].join('\n\n')}\n` });
    for (const page of readPages(read)) {
      const lines = page.lines.filter(({ y }) => y > 14 && y < 195); // heads and page numbers stand outside
      const first = lines.findIndex((line) => line.text.includes('note'));
      if (first < 0) continue;
      const above = lines.slice(0, first).filter((line) => line.size > 9.5);
      const below = lines.slice(first).filter((line) => line.size < 9.5);
      expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(Math.min(...below.map(({ y }) => y)));
    }
  });

  it('has the signs of its lists on the lines of their items', async () => {
    const { read } = await buildFiles({
      ...CONFIG,
      '1.md': 'Word[^1].\n\n[^1]: Note\n\n    - alpha\n\n      beta\n\n      1. gamma\n\n         delta\n',
    });
    const lines = readPages(read).flatMap((page) => page.lines.map(({ text }) => text));
    expect(lines.filter((text) => /alpha|beta|gamma|delta/.test(text))).toEqual([
      expect.stringMatching(/^•\s*alpha$/),
      'beta',
      expect.stringMatching(/^1\.\s*gamma$/),
      'delta',
    ]);
  });

  it('of the same label in two chapters, and a link’s address, are each at their place', async () => {
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': '# One\n\nA[^x] and [law](https://law.example/).\n\n[^x]: alpha\n',
      '2.md': '# Two\n\nB[^x].\n\n[^x]: beta\n',
    });
    expect(faults).toEqual([]);
    const pages = textsOf(read).filter((text) => /alpha|beta/.test(text));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/1\s*alpha\s+2\s*law\.example/);
    expect(pages[1]).toMatch(/1\s*beta/);
  });
});
