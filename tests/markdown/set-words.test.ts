import { describe, expect, it } from 'vitest';
import { render, renderAll } from './support.ts';

describe('words as they are printed', () => {
  it('keep the anchors that their author knows', async () => {
    const body = '## Table rase : quand ?\n\n## "Oui"\n\n[a](#table-rase--quand-) [b](#oui)\n';
    const { chapter, said } = await render(body, { language: 'fr', lenient: true });
    expect(said).toEqual([]);
    expect(chapter.headings.map(({ text }) => text)).toEqual([
      'Table rase\u00a0: quand\u202f?',
      '«\u202fOui\u202f»',
    ]);
    expect(chapter.title).toBe('Table rase\u00a0: quand\u202f?');
  });

  it('are set in notes, tables, lists and captions, by the language of the chapter', async () => {
    const { chapters } = await renderAll(
      { '1.md': '# Un\n\n- a !\n\n| b ! |\n| --- |\n| c ! |\n\n> d ![^1]\n\n[^1]: e !\n' },
      { language: 'fr' },
    );
    const { html } = chapters[0]!;
    for (const letter of 'abcde') expect(html).toContain(`${letter}\u202f!`);
  });

  it('are set by `language` of the chapter', async () => {
    expect((await render('"a" !', { language: 'en' })).html).toContain('“a” !');
  });

  it('say where a quotation lasts through markup and a note’s call', async () => {
    const { html } = await render('Il dit "*oui*[^1]" ici.\n\n[^1]: Non.\n', { language: 'fr' });
    expect(html).toMatch(/«\u202f<em>oui<\/em><a [^>]*>1<\/a>\u202f» ici/);
  });
});
