import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/manuscript/config.ts';
import { documentKeys, listKeys } from '../../src/manuscript/keys.ts';

const KEYS = listKeys(configSchema([]));

describe('the keys of booklet.yaml', () => {
  it('are these', () => {
    expect(KEYS.map((key) => key.path)).toEqual([
      'title',
      'subtitle',
      'language',
      'languages',
      'original',
      'url',
      'group',
      'contact',
      'extends',
      'values',
      'closing',
      'closing.statement',
      'closing.slogan',
      'closing.url',
      'colophon',
      'version',
      'licence',
      'logo',
      'picture',
      'cover',
      'paper',
      'paper.page',
      'paper.sheet',
      'scheme',
      'signatures',
      'blanks',
      'creep',
      'creep.thickness',
      'creep.gsm',
      'marks',
      'printer',
      'printer.edge',
      'printer.shift',
      'printer.perSheet',
      'printer.copies',
      'theme',
      'tokens',
      'fit',
      'fitLimits',
      'fitLimits.size',
      'fitLimits.leading',
      'fitLimits.tracking',
      'fitLimits.margins',
      'fitLimits.hyphenation',
      'chapters',
      'chapters.add',
      'chapters.leave-out',
      'chapters.replace',
      'toc',
      'links',
      'qr',
      'hyphenate',
      'cache',
      'fonts',
      'colour',
      'colours',
      'colours.accent',
      'lowInk',
      'outputs',
      'out',
      'strict',
      'lenient',
      'limits',
      'limits.chapter',
      'limits.text',
      'limits.levels',
      'limits.rows',
      'limits.notes',
      'limits.headings',
      'limits.seconds',
      'limits.megapixels',
      'limits.pages',
      'checks',
      'lang',
    ]);
  });

  it.each(
    KEYS.map((key) => [key.path, key.text] as const),
  )('%s says what it is for in both languages', (_, text) => {
    for (const words of [text?.en, text?.fr]) expect(words).toMatch(/^\p{Lu}.{8,}\.$/su);
    expect(text?.en).not.toBe(text?.fr);
    if (text?.values) expect(text.values.en).not.toBe(text.values.fr);
  });

  it('have French with French spaces and apostrophes', () => {
    for (const { path, text } of KEYS) {
      for (const words of [text?.fr ?? '', text?.values?.fr ?? '']) {
        expect(words, path).not.toMatch(/['"]| [:;!?»]|« /);
      }
    }
  });
});

describe('documentKeys', () => {
  it.each(['en', 'fr'] as const)('is a whole table (%s)', (language) => {
    const rows = documentKeys(language).split('\n');
    expect(rows).toHaveLength(KEYS.length + 2);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
    for (const row of rows.slice(2)) {
      const [, name, meaning, values] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      expect([name, meaning, values], row).not.toContain('');
    }
  });

  it('tells values and defaults from the schema itself', () => {
    const english = documentKeys('en');
    expect(english).toContain('| Key | Meaning | Values | Default |\n| --- | --- | --- | --- |\n| `title` |');
    expect(english).toContain(
      '| `title` | Title of the booklet. Without it: the first heading, else the name of the folder. | a text of at most 300 characters |  |',
    );
    expect(english).toMatch(
      /\| `paper.page` \| Size of a page\. \| A3, A4, .* or a size such as `150x210mm` \| `A5` \|/,
    );
    expect(english).toContain(' | a list of `read`, `print`, `print-long-edge`, ');
    expect(english).toContain(', `proof` | `read`, `print` |');
    expect(english).toContain(
      '| `cover` | Whether the booklet has a front cover. | `true`, `false` | `true` |',
    );
    expect(documentKeys('fr')).toContain(
      '| `title` | Titre de la brochure. À défaut\u00a0: le premier titre du texte, sinon le nom du dossier. | un texte d’au plus 300 caractères |  |',
    );
  });
});
