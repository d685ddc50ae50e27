import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { setDirections } from '../../src/markdown/directions.ts';
import { render } from './support.ts';

const html = async (body: string, language = 'fr') => (await render(body, { language })).html;

describe('direction follows language', () => {
  it.each([
    ['fr', '<span lang="ar">مرحبا</span>', '<span lang="ar" dir="rtl">'],
    ['ar', '<span lang="fr">bonjour</span>', '<span lang="fr" dir="ltr">'],
    ['fr', '<span lang="ar" dir="ltr">x</span>', '<span lang="ar" dir="ltr">'],
    [
      'fr',
      '<p lang="ar">x <b lang="fr">y <i lang="he">z</i></b></p>',
      '<b lang="fr" dir="ltr">y <i lang="he" dir="rtl">',
    ],
    ['fr', '<p dir="rtl">x <b lang="fr">y</b></p>', '<b lang="fr" dir="ltr">'],
    ['fr', '<p dir="auto">x <b lang="fr">y</b></p>', '<b lang="fr" dir="ltr">'],
    ['fr', '<span lang="ar-Latn">marhaba</span>', '<span lang="ar-Latn">'],
    ['fr', '<span lang="en">hello</span>', '<span lang="en">'],
    ['fr', '<span lang="no language!">x</span>', '<span lang="no language!">'],
  ])('in %s: %s', async (language, body, expected) => {
    expect(await html(body, language)).toContain(expected);
  });

  it('says nothing where the chapter says it', async () => {
    expect(await html('<p lang="ar">نص</p>', 'ar')).toContain('<p lang="ar">');
    expect(await html('Texte')).not.toMatch(/dir=|lang=/);
  });

  it('gives notes, which leave their chapter, its language', () => {
    const note = (): Root =>
      fromHtml('<section><p>x</p><div class="livret-note"><p>note</p></div></section>', { fragment: true });
    const set = (chapter: string | undefined, booklet: string): string => {
      const tree = note();
      setDirections(tree, { chapter, booklet });
      return /<div[^>]*>/.exec(toHtml(tree))![0];
    };
    expect(set(undefined, 'fr')).toBe('<div class="livret-note">');
    expect(set('ar', 'fr')).toBe('<div class="livret-note" lang="ar" dir="rtl">');
    expect(set('fr', 'ar')).toBe('<div class="livret-note" lang="fr" dir="ltr">');
    expect(set('he', 'ar')).toBe('<div class="livret-note" lang="he">');
  });
});
