import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/letters.ts';
import { hyphenate } from '../../src/markdown/hyphenation.ts';
import { renderAll } from './support.ts';

/** With `-` for each soft hyphen; hyphens of the text are shown as `=`. */
async function parted(html: string, language = 'fr'): Promise<string> {
  const tree = fromHtml(html, { fragment: true });
  await hyphenate(tree, language);
  return toHtml(tree).replaceAll('-', '=').replaceAll('\u00ad', '-');
}

describe('hyphenate', () => {
  it.each([
    ['fr', 'anticonstitutionnellement', 'anti-cons-ti-tu-tion-nel-le-ment'],
    ['fr', 'une organisation, la liberté', 'une orga-ni-sa-tion, la liberté'],
    ['fr', "l’organisation et l'organisation", "l’orga-ni-sa-tion et l'orga-ni-sa-tion"],
    ['fr', '«\u202forganisation\u202f»', '«\u202forga-ni-sa-tion\u202f»'],
    ['fr', 'orga<b>nisation</b>', 'orga<b>-ni-sa-tion</b>'],
    [
      'fr',
      'organisation<a class="livret-note-call">1</a>',
      'orga-ni-sa-tion<a class="livret=note=call">1</a>',
    ],
    ['fr-CA', 'organisation', 'orga-ni-sa-tion'],
    ['en-GB', 'organisation', 'organ-isa-tion'],
    ['en-AU', 'organisation', 'organ-isa-tion'],
    ['en-US', 'hyphenation', 'hyphen-ation'],
    ['en', 'hyphenation', 'hyphen-ation'],
    ['de', 'Donaudampfschifffahrt', 'Donau-dampf-schiff-fahrt'],
    ['es', 'organización', 'orga-ni-za-ción'],
    ['it', 'dell’organizzazione', 'dell’orga-niz-za-zione'],
    ['ru', 'организация', 'орга-ни-за-ция'],
    ['el', 'οργάνωση', 'οργά-νωση'],
    ['pl', 'organizacja', 'orga-ni-za-cja'],
  ])('%s: %s', async (language, before, after) => {
    expect(await parted(before, language)).toBe(after);
  });

  it.each([
    ['headings', '<h1>organisation</h1><h6>organisation</h6>'],
    ['code', '<code>organisation</code><pre>organisation</pre><kbd>organisation</kbd>'],
    ['abbreviations', '<abbr>organisation</abbr>'],
    ['ruby', '<ruby>organisation<rt>organisation</rt></ruby>'],
    [
      'addresses',
      '<a href="#">https://organisation.example/organisation</a> organisation@organisation.example',
    ],
    ['printed addresses', '<a href="#">organisation.example/<wbr>organisation</a>'],
    ['capitals', 'ORGANISATION, OrganiSation'],
    ['digits', 'organisation2 2organisation'],
    ['compounds', 'porte-organisation, organisation-porte'],
    [
      'inclusive writing',
      'organisateur·rice·s organisateur-rice-s organisateur.rice.s organisateur(rice)(s)',
    ],
    ['other gendered words', 'Genossinnen*organisation, Genossinnen_organisation, Genossinnen:organisation'],
    ['the author’s own soft hyphens', 'organi\u00adsation'],
    ['what stays in one piece', '<span class="livret-whole">organisation</span>'],
    ['verse', '<p class="livret-stanza">organisation</p>'],
    ['short words', 'ville mare'],
    ['what follows an apostrophe of omission', 'quelqu’un lorsqu’il'],
    ['a word of endless length', 'organisation'.repeat(8)],
  ])('leaves %s whole', async (_, html) => {
    const tree = fromHtml(html, { fragment: true });
    const before = toHtml(tree);
    await hyphenate(tree, 'fr');
    expect(toHtml(tree)).toBe(before);
  });

  it.each([
    'xx',
    '',
    'zh',
    'ar',
    'frr',
  ])('does nothing in “%s”, of which it has no patterns', async (language) => {
    expect(await parted('organisation', language)).toBe('organisation');
  });

  it('leaves no end of a word alone on the last line of a paragraph', async () => {
    const before = 'Une phrase assez longue pour remplir sa ligne, puis ';
    const end = async (word: string) => (await parted(`<p>${before}${word}.</p>`)).slice(-word.length - 12);
    expect(await end('brochure')).toContain('brochure.');
    expect(await end('organisation')).toContain('orga-nisation.');
    expect(await parted(`<p>${before}la brochure se plie.</p>`)).toContain('bro-chure se');
  });

  it('follows the nearest lang', async () => {
    expect(await parted('organisation <i lang="en-GB">organisation</i> <b lang="zh">organisation</b>')).toBe(
      'orga-ni-sa-tion <i lang="en=GB">organ-isa-tion</i> <b lang="zh">organisation</b>',
    );
  });

  it('leaves at least three letters before and after', async () => {
    for (const language of ['fr', 'en', 'de']) {
      const words = 'éducation économie Abendessen organisation Nationalität ability evening amitiés'.split(
        ' ',
      );
      for (const word of words) {
        const parts = (await parted(word, language)).split('-');
        if (parts.length === 1) continue;
        expect(parts[0]!.length).toBeGreaterThanOrEqual(3);
        expect(parts.at(-1)!.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('takes no time that grows faster than the text: a megabyte of French', async () => {
    const some =
      'Les organisations communautaires s’entraident, quoique difficilement : aujourd’hui, demain. ';
    const html = Array.from({ length: 9000 }, (_, i) => {
      const rare = i
        .toString()
        .replace(/\d/g, (digit) => 'bcdfghlmnp'[Number(digit)]! + 'aeiouyéèêô'[Number(digit)]!);
      return `<p>${some}${rare}tionnaire</p>`;
    }).join('');
    expect(html.length).toBeGreaterThan(900_000);
    const tree = fromHtml(html, { fragment: true });
    const before = process.cpuUsage();
    await hyphenate(tree, 'fr');
    // It takes half a second of processor time; a way that goes back over the text would take minutes.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
  });

  it.each([
    ['letters', 'é'.repeat(200_000)],
    ['words', 'organisation '.repeat(20_000)],
    ['elements', '<b>organisa</b>tion '.repeat(10_000)],
    ['joined words', 'organisation·'.repeat(20_000)],
  ])('takes no long time for many %s', async (_, html) => {
    const tree = fromHtml(html, { fragment: true });
    const before = performance.now();
    await hyphenate(tree, 'fr');
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('a chapter with soft hyphens', () => {
  const body =
    '# Une organisation\n\nUne organisation et une [organisation](#une-organisation).[^1]\n\n[^1]: Organisation.\n';

  it('has the same letters, anchors and headings', async () => {
    const [with_, without] = await Promise.all(
      [true, false].map((hyphenate) => renderAll({ '1.md': body }, { language: 'fr', hyphenate })),
    );
    expect(with_!.chapter.html).toContain('orga\u00adni\u00adsa\u00adtion');
    expect(with_!.chapter.headings).toEqual(without!.chapter.headings);
    expect(with_!.chapter.title).toBe('Une organisation');
    expect(letters(with_!.chapter.body)).toBe(letters(without!.chapter.body));
    expect(with_!.chapter.notes.map(({ text }) => letters(text))).toEqual(
      without!.chapter.notes.map(({ text }) => letters(text)),
    );
    expect(without!.chapter.html).not.toContain('\u00ad');
  });
});
