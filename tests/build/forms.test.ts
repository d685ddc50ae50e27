import * as mupdf from 'mupdf';
import { expect, it } from 'vitest';
import { textsOf } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

/** How many level rules, half as wide as the page at least, are to be seen on each page. */
function rulesOn(pdf: Uint8Array): number[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => {
    const picture = document
      .loadPage(index)
      .toPixmap(mupdf.Matrix.scale(3, 3), mupdf.ColorSpace.DeviceGray, false);
    const [width, height, pixels] = [picture.getWidth(), picture.getHeight(), picture.getPixels()];
    let [rules, within] = [0, false];
    for (let row = 0; row < height; row += 1) {
      const dark = pixels
        .subarray(row * width, (row + 1) * width)
        .reduce((sum, tone) => sum + +(tone < 160), 0);
      if (dark > width / 2 && !within) rules += 1;
      within = dark > width / 2;
    }
    return rules;
  });
}

it('each line to write on has its rule, also the last one of a page', async () => {
  for (const space of [0, 4, 8]) {
    const fields = Array.from({ length: 24 }, (_, i) => `Name ${i + 1}: ____`);
    const before = 'A line.  \n'.repeat(space);
    const { read, faults } = await buildFiles(
      {
        'booklet.yaml': 'title: Form\nlanguage: en\ncover: false\n',
        '1.md': `# Form\n\n${before}\n\n${fields.join('\n\n')}\n`,
      },
      { outputs: ['read'] },
    );
    expect(faults).toEqual([]);
    const fieldsOn = textsOf(read).map((text) => text.match(/Name \d+:/gi)?.length ?? 0);
    // The title has a rule above it.
    const [first = 0, ...others] = rulesOn(read);
    expect([first - 1, ...others]).toEqual(fieldsOn);
  }
});
