import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  '$5 and $10',
  'costs 5$ and 10$',
  '$20, $30 or $40',
  'Ke$ha and A$AP',
  '$HOME/bin:$PATH',
  '$ x $',
  'US$ 3 and CA$ 4',
  '\\$x$',
  '`$x$`',
  '$$$',
  '$$ – dear\n\n$ – cheap',
  '($ and $$)',
])('%j is no formula', async (body) => {
  const { html, said, chapter } = await render(body);
  expect(html).not.toContain('<math');
  expect(chapter.body.replaceAll('\n', '')).toBe(body.replaceAll(/[`\\\n]/g, ''));
  expect(said).toEqual([]);
});

it.each([
  ['$x$', 1, false],
  ['($x$), $y$.', 2, false],
  ['$x^2$ costs $5', 1, false],
  ['$$x$$ in a line', 1, false],
  ['$$x$$', 1, true],
  ['$$\nx\ny\n$$', 1, true],
  ['$$ x = 1 $$', 1, true],
  ['> $$\n> x\n> $$', 1, true],
  ['| $x$ |\n|---|\n| $y$ |', 2, false],
])('%j holds formulas', async (body, count, alone) => {
  const { html, said } = await render(body);
  expect(html.match(/<math/g)).toHaveLength(count);
  expect(html.includes('livret-math-block')).toBe(alone);
  expect(html).not.toContain('$x');
  expect(said).toEqual([]);
});

it('sets them in MathML', async () => {
  expect((await render('$\\frac{a}{b}$')).html).toBe(
    '<p><math class="livret-math"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>',
  );
});

it('prints what cannot be read as written, and says what and where', async () => {
  const { html, said, told } = await render('a\n\nb $\\nope{x}$ c\n\n$$\n\\frac{1\n$$\n', { firstLine: 10 });
  expect(html).toBe('<p>a</p>\n<p>b $\\nope{x}$ c</p>\n<p>$$\n\\frac{1\n$$</p>');
  expect(said).toEqual(['warning math-invalid 1.md:12', 'warning math-invalid 1.md:14']);
  expect(told()[0]).toMatch(
    /^The formula “\\nope\{x\}” cannot be read \(.*\\nope.*\): it is printed as it stands\. → /,
  );
  expect(told()[0]).not.toMatch(/[\u0300-\u036f]/);
  expect(told('fr')[1]).toMatch(
    /^La formule «\u00a0\\frac\{1\u00a0» est illisible \(.+\)\u00a0: elle est imprimée telle quelle\. → /,
  );
});

it('refuses one that never ends', async () => {
  const { said, told } = await render('a\n\n$$\nx\n\nAll the rest.');
  expect(said).toContain('error math-unclosed 1.md:3');
  expect(told('fr').join()).toContain('Mettez $$ seul sur une ligne là où elle finit');
});

it('loads, links and colours nothing', async () => {
  for (const tex of [
    '\\href{https://x.example}{y}',
    '\\includegraphics{x.png}',
    '\\class{pagedjs_page}{x}',
    '\\style{position:fixed}{x}',
    '\\color{red}x',
    '\\colorbox{red}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
  ]) {
    const { html } = await render(`$${tex}$`);
    const tags = html.match(/<[^>]*>/g)!.join('');
    expect(tags).not.toMatch(/href|src=|pagedjs|position|red|color|background|<img/);
  }
});

it('takes no formula for one of its own that an author wrote in HTML', async () => {
  const { html, said } = await render(
    '<math><mi href="javascript:x">x</mi></math> <span data-livret="math">y</span>',
  );
  expect(html).toBe('<p>x <span>y</span></p>');
  expect(said).toEqual(['warning html-removed 1.md:1']);
});

it('runs no macro for ever', async () => {
  const { said } = await render('$\\def\\a{\\a\\a}\\a$');
  expect(said).toEqual(['warning math-invalid 1.md:1']);
});

it('lets long ones go over the end of a line, at their operators', async () => {
  const pieces = async (tex: string) =>
    [...(await render(tex)).html.matchAll(/<math.*?<\/math>/g)].map(([math]) => math.replace(/<[^>]+>/g, ''));
  expect(await pieces('$a + b = c + d + e + f + g$')).toHaveLength(1);
  expect(await pieces('$a_1 + b_1 = c_1 + d_1 + e_1 - f_1 \\le g_1$')).toEqual([
    'a1+',
    'b1=',
    'c1+',
    'd1+',
    'e1−',
    'f1≤',
    'g1',
  ]);
  expect(await pieces(`$$a = ${Array.from({ length: 12 }, (_, i) => `b_{${i}}`).join(' + ')}$$`)).toEqual([
    'a',
    '=b0',
    ...Array.from({ length: 11 }, (_, i) => `+b${i + 1}`),
  ]);
  expect(
    await pieces(`$\\left(${Array.from({ length: 12 }, (_, i) => `b_{${i}}`).join(' + ')}\\right)$`),
  ).toHaveLength(1);
});

it('asks for the letters that browsers draw in formulas', async () => {
  const { characters } = (await render('$ah B$')).chapter;
  for (const sign of ['𝑎', 'ℎ', '𝐵']) expect(characters).toContain(sign);
  expect((await render('ahB')).chapter.characters).not.toContain('𝑎');
});
