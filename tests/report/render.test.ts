import { expect, it } from 'vitest';
import { notice } from '../../src/report/notice.ts';
import { displayPath, renderNotice } from '../../src/report/render.ts';

const dead = notice('link-dead', { link: '#x' }, { file: '/w/content/03-droits.md', line: 12, page: 5 });

it('makes a message of a notice', () => {
  expect(renderNotice(dead, 'en', '/w')).toEqual({
    level: 'error',
    code: 'link-dead',
    text: 'The link “#x” leads nowhere in this booklet.',
    hint: 'Name a chapter by its file (03-rights.md) or a heading by its anchor (#useful-links). With --lenient the words are printed without the link.',
    file: 'content/03-droits.md',
    line: 12,
    page: 5,
  });
  expect(renderNotice(dead, 'fr', '/w')).toEqual({
    level: 'error',
    code: 'link-dead',
    text: 'Le lien «\u00a0#x\u00a0» ne mène nulle part dans cette brochure.',
    hint: 'Désignez un chapitre par son fichier (03-droits.md) ou un titre par son ancre (#liens-utiles). Avec --lenient, les mots sont imprimés sans le lien.',
    file: 'content/03-droits.md',
    line: 12,
    page: 5,
  });
});

it('leaves out what is not known', () => {
  expect(renderNotice(notice('interrupted', { done: 0, of: 0 }), 'en', '/w')).toEqual({
    level: 'error',
    code: 'interrupted',
    text: 'Stopped before the end. The files of the last build were not touched.',
  });
});

it.each([
  ['/w/content/a.md', '/w', 'content/a.md'],
  ['/w', '/w', '.'],
  ['/other/a b.md', '/w/x', '../../other/a b.md'],
])('shows %s from %s as %s', (file, base, shown) => {
  expect(displayPath(file, base)).toBe(shown);
});
