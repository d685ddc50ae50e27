import { describe, expect, it } from 'vitest';
import { PICTURE, render, renderAll } from './support.ts';

const BOOKLET = {
  'intro.md': '# Start',
  'rights/2 bail été.md': '# Bail\n\n## Dépôt\n\n<a id="own"></a>',
  'rights/index.md': '# Rights',
  'more/README.md': '# More\n\n## Only here',
  'more/_index.md': '# Section',
};

/** The address a link of `from` gets, or what is said of it. */
async function follow(link: string, from: keyof typeof BOOKLET = 'intro.md'): Promise<string> {
  const { chapters, said } = await renderAll({
    ...BOOKLET,
    [from]: `${BOOKLET[from]}\n\n[x](<${link}>)\n`,
  });
  const html = chapters[Object.keys(BOOKLET).indexOf(from)]!.html;
  return /<a[^>]* href="([^"]*)"[^>]*>x</.exec(html)?.[1] ?? said.join();
}

describe('links inside the booklet', () => {
  it.each([
    ['#start', '#c1-start'],
    ['', '#c1'],
    ['#', '#c1'],
    ['intro.md', '#c1'],
    ['./intro.md#start', '#c1-start'],
    ['/intro.md', '#c1'],
    ['rights/2%20bail%20été.md#dépôt', '#c2-dépôt'],
    ['rights/2 bail e\u0301te\u0301.md#de\u0301po\u0302t', '#c2-dépôt'],
    ['rights/2%20bail%20%C3%A9t%C3%A9.md#d%C3%A9p%C3%B4t', '#c2-dépôt'],
    ['rights/2%20bail%20été#own', '#c2-own'],
    ['rights/', '#c3'],
    ['rights', '#c3'],
    ['more', '#c5'],
    ['more/README.md?plain=1#only-here', '#c4-only-here'],
    ['#only-here', '#c4-only-here'],
    ['#dépôt', '#c2-dépôt'],
  ])('%s leads to %s', async (link, address) => {
    expect(await follow(link)).toBe(address);
  });

  it('are seen from where the chapter lies', async () => {
    expect(await follow('../intro.md', 'rights/index.md')).toBe('#c1');
    expect(await follow('2 bail été.md', 'rights/index.md')).toBe('#c2');
    expect(await follow('/more/README.md', 'rights/index.md')).toBe('#c4');
  });

  it.each([
    '#nowhere',
    'missing.md',
    'intro.md#nowhere',
    '#100%',
    'intro.md/x',
    '\\\\host\\x',
    '/\\host',
  ])('%s leads nowhere and is refused with its line', async (link) => {
    expect(await follow(link)).toBe('error link-dead intro.md:3');
  });

  it('to an anchor that two other chapters have lead nowhere', async () => {
    const { said, told } = await renderAll({ '1.md': '[x](#a)', '2.md': '# A', '3.md': '# A' });
    expect(said).toEqual(['error link-dead-near 1.md:1']);
    expect(told()[0]).toMatch(/Did you mean “2\.md#a”\?/);
  });

  it('say what to do, in both languages', async () => {
    const { told } = await render('[x](#na%C3%AFf%20%25)');
    expect(told()).toEqual([
      'The link “#naïf %” leads nowhere in this booklet. → Name a chapter by its file (03-rights.md) or a heading by its anchor (#useful-links). With --lenient the words are printed without the link.',
    ]);
    expect(told('fr')[0]).toBe(
      'Le lien «\u00a0#naïf %\u00a0» ne mène nulle part dans cette brochure. → Désignez un chapitre par son fichier (03-droits.md) ou un titre par son ancre (#liens-utiles). Avec --lenient, les mots sont imprimés sans le lien.',
    );
  });

  it('keep their words, marked, with --lenient', async () => {
    const { html, said, told } = await render('[the *words*](gone.md "t")', { lenient: true });
    expect(html).toBe('<p><a title="t" class="livret-dead-link">the <em>words</em></a></p>');
    expect(said).toEqual(['warning link-dead 1.md:1']);
    expect(told()[0]).not.toContain('--lenient');
    expect(told('fr')[0]).not.toContain('--lenient');
  });

  it('are named as they were written', async () => {
    const { told } = await render('[o](12:30.md)', {});
    expect(told()[0]).toMatch(/^The link “12:30\.md” leads nowhere/);
  });
});

it.each([
  ['03-bail-2.md', '02-bail-2.md'],
  ['3-bail-02.md', '02-bail-2.md'],
  ['03-bail-3.md', undefined],
  ['bail.md', undefined],
  ['1.md', undefined],
])('a chapter is not proposed for one of another number: %s → %s', async (link, suggestion) => {
  const { told } = await renderAll({
    '01-bail-1.md': '# Un',
    '02-bail-2.md': '# Deux',
    '2.md': `# Trois\n\n[x](<${link}>)\n`,
  });
  expect(/Did you mean “([^”]*)”/.exec(told()[0]!)?.[1]).toBe(suggestion);
});

describe('a link that was meant for another place', () => {
  const files = {
    'intro.md': '# Commencer\n\n## Garde à vue',
    'droits/bail.md': '# Le bail\n\n## Dépôt de garantie',
    'droits/index.md': '# Droits',
  };
  it.each([
    ['intro.md', '#Gard-a-vue', '#garde-à-vue'],
    ['intro.md', '#garde-à-vu', '#garde-à-vue'],
    ['droits/bail.md', '#gard-a-vue', '../intro.md#garde-à-vue'],
    ['intro.md', 'bail.md', 'droits/bail.md'],
    ['intro.md', 'droits/Bail.md', 'droits/bail.md'],
    ['intro.md', 'droits/bial.md#x', 'droits/bail.md'],
    ['intro.md', 'droits/bail.md#depo-de-garantie', 'droits/bail.md#dépôt-de-garantie'],
    ['droits/index.md', '../bail.md', 'bail.md'],
    ['intro.md', '#garde', '#garde-à-vue'],
    ['intro.md', '04-bail.md', 'droits/bail.md'],
    ['intro.md', 'www.example.org/a', 'https://www.example.org/a'],
  ] as const)('in %s: %s → %s', async (from, link, suggestion) => {
    const { said, told } = await renderAll({ ...files, [from]: `${files[from]}\n\n[x](<${link}>)\n` });
    expect(said).toEqual([`error link-dead-near ${from}:5`.replace('index.md:5', 'index.md:3')]);
    expect(told()[0]).toBe(
      `The link “${link}” leads nowhere in this booklet. → Did you mean “${suggestion}”? With --lenient the words are printed without the link.`,
    );
    expect(told('fr')[0]).toBe(
      `Le lien «\u00a0${link}\u00a0» ne mène nulle part dans cette brochure. → Vouliez-vous écrire «\u00a0${suggestion}\u00a0»\u00a0? Avec --lenient, les mots sont imprimés sans le lien.`,
    );
  });
});

describe('a link to a file that is no chapter', () => {
  it.each([
    ['form.pdf', { ok: false, fault: 'not-an-image' }],
    ['a.png', PICTURE],
  ] as const)('%s: its words stay, with a warning', async (link, there) => {
    const { html, said, told } = await render(`[the form](${link})`, { pictures: { [link]: there } });
    expect(html).toBe('<p><a class="livret-dead-link">the form</a></p>');
    expect(said).toEqual(['warning link-file 1.md:1']);
    expect(told()[0]).toContain(
      `“${link}” leads to a file that is not a chapter: on paper nobody can open it.`,
    );
    expect(told('fr')[0]).toContain(
      `«\u00a0${link}\u00a0» mène à un fichier qui n’est pas un chapitre\u00a0: sur`,
    );
  });

  it('is dead if the file is not there', async () => {
    const { said } = await render('[the form](form.pdf)');
    expect(said).toEqual(['error link-dead 1.md:1']);
  });
});

describe('a link to a chapter that is not translated yet', () => {
  const options = { untranslated: ['2-e\u0301tape.md', 'sub/index.md'] };

  it.each(['2-étape.md', '2-étape.md#ici', './2-%C3%A9tape.md', '/2-étape', 'sub/'])('%s', async (href) => {
    const { html, said } = await render(`See [there](<${href}>).`, options);
    expect(said).toEqual(['warning link-untranslated 1.md:1']);
    expect(html).toBe('<p>See <a class="livret-dead-link">there</a>.</p>');
  });

  it('is no other link that leads nowhere', async () => {
    const { said } = await render('See [there](elsewhere.md) and [here](#ici).', options);
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'error link-dead',
      'error link-dead',
    ]);
  });
});

describe('links out of the booklet', () => {
  it.each([
    'https://a.example/é?b=c#d',
    'http://a.example',
    'mailto:a@b.example?subject=x',
  ])('%s stays', async (link) => {
    const { html, said } = await render(`<a href="${link}">x</a>`);
    expect(html).toBe(`<p><a href="${link}">x</a></p>`);
    expect(said).toEqual([]);
  });

  it.each([
    ['<a href="HTTPS://a.example">x</a>', 'https://a.example'],
    ['<a href=" https://a.example ">x</a>', 'https://a.example'],
    ['[x](//a.example)', 'https://a.example'],
    ['[x](MAILTO:a@b.example)', 'mailto:a@b.example'],
  ])('%s becomes %s', async (body, address) => {
    const { html, said } = await render(body);
    expect(html).toBe(`<p><a href="${address}">x</a></p>`);
    expect(said).toEqual([]);
  });
});
