/** The pages on imposition in docs/: everything that may be chosen is told, and drawn as it is planned. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DUPLEX } from '../../src/commands/impose-options.ts';
import { PAPERS } from '../../src/geometry.ts';
import { HOME } from '../../src/home.ts';
import { MARK_NAMES } from '../../src/imposition/marks/index.ts';
import { sidesOf } from '../../src/imposition/plan.ts';
import { planFor, SCHEME_NAMES, type SchemeName } from '../../src/imposition/schemes/index.ts';

const PAGES = ['imposition.md', 'imposition.fr.md'];
/** How many pages the drawing of a scheme shows. */
const DRAWN: Record<SchemeName, number> = {
  ...{ saddle: 8, signatures: 16, perfect: 8, 'cut-stack': 8, 'mini-zine': 8, 'two-copies': 4, cards: 12 },
};

describe.each(PAGES)('%s', (name) => {
  const text = fs.readFileSync(path.join(HOME, 'docs', name), 'utf8');
  const section = (scheme: string): string =>
    text.split(/^##+ /m).find((part) => part.startsWith(`${scheme}\n`)) ?? '';

  it.each(SCHEME_NAMES)('draws %s with its pages side by side as in the plan', (scheme) => {
    const [, drawing = ''] = section(scheme).split('```');
    const plan = planFor(scheme, DRAWN[scheme], { signatures: [2], grid: { columns: 3, rows: 2 } });
    for (const { cells } of sidesOf(plan)) {
      for (let row = 0; row < plan.grid.rows; row++) {
        const numbers = cells.filter((cell) => cell.row === row).map(({ page }) => page);
        expect(drawing).toMatch(new RegExp(`(?<!\\d)${numbers.join('\\s*\\|\\s*')}(?!\\d)`));
      }
    }
  });

  it.each([...MARK_NAMES, ...DUPLEX])('tells of %s', (choice) => {
    expect(text).toContain(`\`${choice}\``);
  });

  it('names all papers', () => {
    for (const paper of Object.keys(PAPERS)) expect(text).toContain(paper);
  });
});
