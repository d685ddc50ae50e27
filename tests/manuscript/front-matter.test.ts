import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/manuscript/front-matter.ts';
import { attempt, makeFolder } from './support.ts';

/** The chapter made of a text. */
async function chapter(text: string) {
  const { manuscript, told } = await attempt(makeFolder({ 'a.md': text }));
  expect(told).toEqual([]);
  const { file: _, name: __, ...rest } = manuscript!.chapters[0]!;
  return rest;
}

describe('front matter', () => {
  it('says what a chapter is', async () => {
    const text =
      '---\ntitle: Vos droits\nlanguage: PT-br\nclass: poème grand\ntoc: false\nstart: recto\n---\n\n# Un\n';
    expect(await chapter(text)).toEqual({
      title: 'Vos droits',
      language: 'pt-BR',
      class: 'poème grand',
      toc: false,
      start: 'recto',
      body: '\n# Un\n',
      firstLine: 8,
    });
  });

  it('may be left out, be empty, or set nothing', async () => {
    expect(await chapter('# Un\n')).toEqual({ toc: true, start: 'page', body: '# Un\n', firstLine: 1 });
    expect(await chapter('---\n---\n# Un')).toEqual({ toc: true, start: 'page', body: '# Un', firstLine: 3 });
    expect(await chapter('---\n\n---\n# Un')).toMatchObject({ body: '# Un', firstLine: 4 });
    expect(await chapter('---\ntitle:\nclass: ""\n...\n# Un')).toEqual({
      toc: true,
      start: 'page',
      body: '# Un',
      firstLine: 5,
    });
  });

  it('is read through a byte order mark and the line ends of any system', async () => {
    const expected = { title: 'É', toc: true, start: 'page', body: 'a\nb\n', firstLine: 4 };
    expect(await chapter('\ufeff---\r\ntitle: É\r\n---  \r\na\r\nb\r\n')).toEqual(expected);
    expect(await chapter('---\rtitle: É\r---\ra\rb\r')).toEqual(expected);
  });

  it('passes over what other programs left there', async () => {
    const text =
      '---\ntitle: 2020\nlang: fr\nweight: 3\ndate: 2020-04-01\nmenu:\n  main: {a: [1]}\n1: x\n---\nA';
    expect(await chapter(text)).toEqual({
      title: '2020',
      language: 'fr',
      toc: true,
      start: 'page',
      body: 'A',
      firstLine: 10,
    });
  });

  it('takes a list of classes, and a number as it was typed', async () => {
    expect(await chapter('---\nclass: [a, b]\ntitle: 1.10\n---\nA')).toMatchObject({
      class: 'a b',
      title: '1.10',
    });
  });

  it.each([
    ['a rule and prose', '---\n\nBonjour.\n'],
    ['a rule right before prose', '---\nBonjour, tout le monde.\n'],
    ['a rule before a line with a French colon', '---\nAttention : ceci est important.\n---\n\nSuite\n'],
    ['two rules around prose', '---\n\nBonjour.\n\n---\n\nSuite\n'],
    ['two rules around a heading', '---\n# Un\n---\nSuite\n'],
    ['a rule before a key further down', '---\n\ntitle: A\n'],
    ['a longer rule', '----\ntitle: A\n----\nSuite'],
  ])('is told apart from %s', async (_, text) => {
    expect(await chapter(text)).toEqual({ toc: true, start: 'page', body: text, firstLine: 1 });
  });

  it.each([
    [
      'unclosed',
      '---\ntitle: A\n\nBonjour\n',
      'error | front-matter-unclosed | a.md:1 | The front matter that begins here is not closed. | Add a line “---” after its last key.',
    ],
    [
      'unclosed, with a space before the colon',
      '---\ntitle : A\n',
      'error | front-matter-unclosed | a.md:1 | The front matter that begins here is not closed. | Add a line “---” after its last key.',
    ],
    [
      'closed far too late',
      '---\ntitle: A\n\nBonjour à vous\n\n---\n\nSuite\n',
      'error | front-matter-broken | a.md:4 | This line is not of the form “key: value”. | Write a key, a colon, a space and the value. Items of a list begin with a dash and a space. If the text of the chapter has begun, the line “---” before it is missing.',
    ],
    [
      'with a tab',
      '---\ntitle: A\nmenu:\n\tmain: b\n---\nA',
      'error | front-matter-broken | a.md:4 | A tab is used for indentation here (column 1). | Use spaces instead: two for each level. If the text of the chapter has begun, the line “---” before it is missing.',
    ],
    [
      'with a key twice',
      '---\ntitle: A\ntitle: B\n---\nA',
      'error | front-matter-broken | a.md:3 | The key “title” is set a second time here. | Keep one of the two. If the text of the chapter has begun, the line “---” before it is missing.',
    ],
    [
      'in JavaScript',
      '---js\n{ title: process.exit(9) }\n---\nA',
      'error | front-matter-not-yaml | a.md:1 | Front matter that begins with “---js” is not read. | Only YAML between two lines “---” is: keys such as title: …',
    ],
    [
      'in JSON',
      '---json\n{ "title": "A" }\n---\nA',
      'error | front-matter-not-yaml | a.md:1 | Front matter that begins with “---json” is not read. | Only YAML between two lines “---” is: keys such as title: …',
    ],
    [
      'in TOML',
      '+++\ntitle = "A"\n+++\nA',
      'error | front-matter-not-yaml | a.md:1 | Front matter that begins with “+++” is not read. | Only YAML between two lines “---” is: keys such as title: …',
    ],
    [
      'with a program in a tag',
      '---\ntitle: !!js/function "x"\n---\nA',
      'error | front-matter-broken | a.md:2 | The mark “!!js/function” is not accepted: livret reads plain values only. | Remove it. If the value itself begins with “!”, put it between quotation marks. If the text of the chapter has begun, the line “---” before it is missing.',
    ],
    [
      'title of the wrong type',
      '---\ntitle: [A]\n---\nA',
      'error | front-matter-value | a.md:2 | “title” must be a text. | Put the value between quotation marks.',
    ],
    [
      'toc of the wrong type',
      '---\ntitle: A\ntoc: no\n---\nA',
      'error | front-matter-value | a.md:3 | “toc” must be true or false. | Write true or false, without quotation marks.',
    ],
    [
      'start of no kind',
      '---\nstart: verso\n---\nA',
      'error | front-matter-value | a.md:2 | “start” must be one of these: page, recto, same.',
    ],
    [
      'start with a slip',
      '---\nstart: Recto\n---\nA',
      'error | front-matter-value | a.md:2 | “start” must be one of these: page, recto, same. | Did you mean “recto”?',
    ],
    [
      'language that is none',
      '---\nlang: fr_FR\n---\nA',
      'error | front-matter-value | a.md:2 | “lang” must be a language code. | Did you mean “fr-FR”?',
    ],
    [
      'class that breaks out',
      '---\nclass: \'a" onload="x\'\n---\nA',
      'error | front-matter-value | a.md:2 | “class” must be one or more names of letters, digits, - and _. | Write for example: class: poem',
    ],
  ])('is refused: %s', async (_, text, expected) => {
    const { told, exitCode } = await attempt(makeFolder({ 'a.md': text }));
    expect(told).toEqual([expected]);
    expect(exitCode).toBe(1);
  });

  it('tells all wrong values at once, in French', async () => {
    const folder = makeFolder({ 'a.md': '---\ntoc: 1\nstart: x\n---\nA', 'b.md': '---\ntitle: B\n' });
    expect((await attempt(folder, { language: 'fr' })).told).toEqual([
      'error | front-matter-value | a.md:2 | « toc » doit être true (oui) ou false (non). | Écrivez true ou false, sans guillemets.',
      'error | front-matter-value | a.md:3 | « start » doit être l’une de ces valeurs : page, recto, same.',
      'error | front-matter-unclosed | b.md:1 | L’en-tête qui commence ici n’est pas fermé. | Ajoutez une ligne « --- » après sa dernière clé.',
    ]);
  });

  it('is divided from the body without losing a letter', () => {
    for (const text of ['', '---', '---\n', '\n---\ntitle: A\n---\n', 'a\n---\nb: c\n---\n']) {
      expect(splitFrontMatter(text)).toEqual({ ok: true, yaml: undefined, body: text, firstLine: 1 });
    }
  });
});
