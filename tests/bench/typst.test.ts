import { expect, it } from 'vitest';
import { typstSource } from '../../bench/peers/typst-source.ts';

const typst = (markdown: string, name = 'a.md'): string =>
  typstSource([{ name, markdown }], { title: 'T', pictures: '/p/', contents: false });

it('gives text as strings, in which nothing is markup', () => {
  expect(typst('Prix : 3 $ #1 "oui" \\\\ @x')).toContain('#"Prix : 3 $ #1 \\"oui\\" \\\\ @x";');
  expect(typst('un\ndeux')).toContain('#"un deux";');
});

it('sets headings, lists, tables, code and pictures', () => {
  const source = typst(
    '# Un titre\n\n- [ ] a\n- [x] b\n\n1. c\n\n| d | e |\n|---|---|\n| f | g |\n\n```\nx\ny\n```\n\n![h](i.png)',
  );
  expect(source).toContain('#heading(level: 1)[#"Un titre";] <amd-un-titre>');
  expect(source).toContain('#list([☐ #"a";], [☐ #"b";])');
  expect(source).toContain('#enum([#"c";])');
  expect(source).toContain('#table(columns: 2, table.header([#"d";], [#"e";]), [#"f";], [#"g";])');
  expect(source).toContain('#raw(block: true, "x\\ny")');
  expect(source).toContain('#image("/p/i.png", alt: "h");');
});

it('puts notes where they are called, and pages behind references that lead somewhere', () => {
  const source = typst(
    '# Ici\n\nVoir[^1] [là](#ici), [ailleurs](b.md#x), [web](https://a.example).\n\n[^1]: Note.',
  );
  expect(source).toContain('#"Voir";#footnote[#"Note.";];');
  expect(source).toContain('#link(<amd-ici>)[#"là";] (p. #context counter(page).at(<amd-ici>).first())');
  expect(source).toContain('#"ailleurs";');
  expect(source).not.toContain('<bmd-x>');
  expect(source).toContain('#link("https://a.example")[#"web";];');
});
