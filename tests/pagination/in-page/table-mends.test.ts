/** Tables that go on over pages. Each group fails without the mend it is named after. */
import { describe, expect, it } from 'vitest';
import { shareBrowser } from '../../build/support.ts';
import { head, pagesOf, pagesWith, placesOf, repeat, row, textOf, words } from './table-support.ts';

shareBrowser();

describe('table-heads', () => {
  it('repeats the head on every page of 400 rows, keeps the columns, and loses no row', async () => {
    const table = `${head('Nom', 'Ville', 'Somme')}${repeat(400, (i) => row(`personne${i}.`, `ville${i}.`, `${i * 17}€`))}`;
    const pages = (await pagesOf(`# Comptes\n\n${table}\nfin\n`)).filter(({ signs }) => signs.length > 0);
    expect(pages.length).toBeGreaterThan(12);
    expect(pages.map((page) => placesOf(page, 'Ville').length)).toEqual(pages.map(() => 1));
    const rows = pages.flatMap((page) =>
      [...textOf(page).matchAll(/personne(\d+)\.ville\1\./g)].map((m) => +m[1]!),
    );
    expect(rows).toEqual(Array.from({ length: 400 }, (_, i) => i));
    const lefts = pages.map((page) => {
      const [title, first] = [placesOf(page, 'Ville')[0]!, placesOf(page, 'ville')[0]!];
      // Right-hand and left-hand pages differ by their margins: from the first column on.
      const from = placesOf(page, 'personne')[0]!.x;
      return [title.x - from, first.x - from].map((x) => x.toFixed(1)).join();
    });
    expect(new Set(lefts).size).toBe(1);
  });

  it('repeats neither a caption nor a head that is higher than a third of the page', async () => {
    const rows = repeat(60, (i) => `<tr><td>rang${i}.</td><td>${words(9)}</td></tr>`);
    const table = (top: string) => `<table>${top}<tbody>${rows}</tbody></table>`;
    const captioned = await pagesOf(
      `# A\n\n${table('<caption>Légende</caption><thead><tr><th>Tête</th><th>x</th></tr></thead>')}\n`,
    );
    expect(pagesWith(captioned, 'Légende')).toEqual([1]);
    expect(pagesWith(captioned, 'Tête')).toEqual([1, 2, 3, 4].slice(0, pagesWith(captioned, 'Tête').length));
    const high = await pagesOf(
      `# A\n\n${table(`<thead><tr><th>Haute ${words(180)}</th><th>x</th></tr></thead>`)}\n`,
    );
    expect(pagesWith(high, 'Haute')).toEqual([1]);
    expect(new Set(pagesWith(high, 'rang')).size).toBeGreaterThan(1);
  });

  it('leaves the head away where a row fits the page only without it', async () => {
    const tall = repeat(29, (i) => `<p>ligne${i}.</p>`);
    const pages = await pagesOf(
      `# A\n\n<table><thead><tr><th>Tête ${words(9)}</th><th>x</th></tr></thead><tbody><tr><td>un</td><td>x</td></tr><tr><td>${tall}</td><td>y</td></tr><tr><td>${words(300)}</td><td>z</td></tr></tbody></table>\n`,
    );
    const [first = 0] = pagesWith(pages, 'ligne0.');
    expect(pagesWith(pages, 'ligne').every((page) => page === first)).toBe(true);
    expect(pagesWith(pages, 'Tête')).not.toContain(first);
    expect(pagesWith(pages, 'Tête').length).toBeGreaterThan(1);
  });
});

describe('table-rows', () => {
  it('keeps every row whole, and takes nothing along that is not its own', async () => {
    const rows = repeat(60, (i) => row(`début${i}.`, words(14 + (i % 9)), `${words(6)} bout${i}.`));
    const pages = await pagesOf(`# A\n\n${words(20)}\n\n${head('Un', 'Deux', 'Trois')}${rows}`);
    const torn = Array.from({ length: 60 }, (_, i) => i).filter(
      (i) => pagesWith(pages, `début${i}.`).join() !== pagesWith(pages, `bout${i}.`).join(),
    );
    expect(torn).toEqual([]);
    expect(new Set(pagesWith(pages, 'bout')).size).toBeGreaterThan(3);
  });

  it.each([
    ['one cell', row('a', words(900), 'c')],
    ['all cells', row(words(400), words(600), words(350))],
  ])('goes on with a row that is higher than a page: %s', async (_which, tall) => {
    const pages = await pagesOf(
      `# A\n\n${words(30)}\n\n${head('Un', 'Deux', 'Trois')}${tall}${row('après', words(20), 'c')}\nfin\n`,
    );
    expect(pagesWith(pages, 'après')).toEqual(pagesWith(pages, 'fin'));
  });

  it('goes on with lists, paragraphs and tables in such a row', async () => {
    const list = `<ul>${repeat(60, (i) => `<li>${words(8)} ${i}</li>`)}</ul><p>${words(200)}</p>`;
    const inner = `<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>${repeat(50, (i) => `<tr><td>dedans${i}.</td><td>${words(4)}</td></tr>`)}</tbody></table>`;
    const pages = await pagesOf(
      `# A\n\n<table><tbody><tr><td>x</td><td>${list}</td></tr><tr><td>y</td><td>${inner}</td></tr></tbody></table>\n\nfin\n`,
    );
    expect(pagesWith(pages, 'dedans').length).toBe(50);
    expect(pages.length).toBeGreaterThan(4);
  });
});

describe('table-spans', () => {
  it('keeps rows together that a cell spans', async () => {
    const rows = repeat(45, (i) =>
      i % 3 === 0
        ? `<tr><td rowspan="3">groupe${i}.</td><td>${words(9)}</td><td>c</td></tr>`
        : `<tr><td>${words(7)} suite${i - (i % 3)}.</td><td>c</td></tr>`,
    );
    const pages = await pagesOf(
      `# A\n\n${words(25)}\n\n<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>${rows}</tbody></table>\n`,
    );
    for (let i = 0; i < 45; i += 3) {
      const [page] = pagesWith(pages, `groupe${i}.`);
      expect(pagesWith(pages, `suite${i}.`)).toEqual([page, page]);
    }
  });

  it('leaves the place of a spanning cell empty where its rows fill more than a page', async () => {
    const rows = repeat(90, (i) =>
      i % 45 === 0
        ? `<tr><td>un</td><td rowspan="45">groupe${i}.</td><td>bord${i}.</td></tr>`
        : `<tr><td>${words(4)}</td><td>bord${i}.</td></tr>`,
    );
    const pages = await pagesOf(
      `# A\n\n<table><thead><tr><th>Un</th><th>Deux</th><th>Bords</th></tr></thead><tbody>${rows}</tbody></table>\n`,
    );
    expect(pagesWith(pages, 'groupe').length).toBe(2);
    const lefts = pages.flatMap((page) =>
      placesOf(page, 'bord').map(({ x }) => (x - placesOf(page, 'Bords')[0]!.x).toFixed(1)),
    );
    expect(lefts.length).toBe(90);
    expect(new Set(lefts)).toEqual(new Set(['0.0']));
  });

  it('does not take a row with fewer cells for one that is spanned', async () => {
    const rows = repeat(90, (i) =>
      i % 5 === 0
        ? `<tr><td colspan="3">Groupe ${i}: ${words(3)}</td></tr>`
        : `<tr><td>${words(3)}</td><td>${words(5)}</td><td>c${i}.</td></tr>`,
    );
    const pages = await pagesOf(
      `# A\n\n<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>${rows}</tbody></table>\n`,
    );
    expect(pagesWith(pages, 'Groupe').length).toBe(18);
  });
});

describe('table-rows and inline-styles', () => {
  it('never leaves a head without a row, nor the heading before it', async () => {
    for (let filler = 150; filler <= 330; filler += 60) {
      const pages = await pagesOf(
        `# A\n\n${words(filler)}\n\n## Titre\n\n${head('Tête', 'x')}${repeat(4, (i) => row(`rang${i}. ${words(25)}`, words(25)))}`,
      );
      const [first] = pagesWith(pages, 'rang0.');
      expect([pagesWith(pages, 'Tête')[0], pagesWith(pages, 'TITRE')[0]]).toEqual([first, first]);
    }
  });
});
