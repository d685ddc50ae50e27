import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { gatherText } from '../../src/markdown/text.ts';

it('parts the text from the notes', () => {
  const tree = fromHtml(
    '<h1>A</h1><p>b<a>1</a></p><!-- c --><section><div class="livret-note" id="n"><p>1 d</p><p>e</p></div></section>',
    { fragment: true },
  );
  expect(gatherText(tree)).toEqual({
    body: 'Ab1',
    notes: [{ anchor: 'n', text: '1 d e' }],
    characters: 'Ab1 de',
  });
});

it('takes nothing for a note that is none', () => {
  expect(gatherText(fromHtml('<div class="note livret-notes" id="n">d</div>', { fragment: true }))).toEqual({
    body: 'd',
    notes: [],
    characters: 'd',
  });
});
