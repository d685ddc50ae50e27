/**
 * Sentences stand where both languages stand together: in `src/report`, or as `en` and `fr` of one object.
 * This reads the program itself and finds those that stand alone somewhere else, and what is written to a
 * terminal without having been through either.
 */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { HOME } from '../../src/home.ts';

/** Words that nobody has to read in their language, and why. */
const LONE: Record<string, string> = {
  'src/documentation.ts': 'pages of documentation, a file a language',
  'src/browser/evaluate.ts': 'code that runs in the browser',
  'src/browser/fonts.ts': 'a configuration file',
  'src/browser/remote/alike.ts': 'code that runs in the browser',
  'src/browser/remote/shut.ts': 'code that runs in the browser',
  'src/cli.ts': 'names of schemes',
  'src/direction.ts': 'names of scripts',
  'src/document/token-table.ts': 'both languages, one after the other, as arguments of one call',
  'src/document/fonts/families.ts': 'names of fonts',
  'src/document/fonts/narrow-space.ts': 'the name of a font',
  'src/imposition/page-tree.ts':
    'why a PDF is not read, for those who debug: people are told by the code pdf-broken',
  'src/manuscript/keys.ts': 'made of parts, each in both languages by a choice beside it',
  'src/manuscript/yaml-faults.ts': 'a message of the YAML library, to know it by',
  'src/markdown/runs.ts': 'names of elements',
  'src/markdown/syntax/mathml.ts': 'names of elements and attributes',
  'src/markdown/typography/quote-marks.ts': 'names of languages',
  'src/pdf/grey-function.ts': 'PostScript',
  'src/pdf/grey-small-text.ts': 'operators of PDF',
  'src/pdf/tags/roles.ts': 'names of tags',
};

/** Written to a terminal as they are, and why. */
const SAID: Record<string, string> = {};

interface Found {
  file: string;
  line: number;
  words: string;
}

/** Three words in a row, the first and the last of two letters or more. */
const SENTENCE = /\p{L}{2,}[\s\u00a0]+\p{L}+[\s\u00a0]+\p{L}{2,}/u;

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/** Whether a node stands under `en` or `fr` of an object that has both. */
function isPaired(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isPropertyAssignment(at) && !ts.isMethodDeclaration(at)) continue;
    const name = at.name.getText();
    if (name !== 'en' && name !== 'fr') continue;
    const names = (at.parent as ts.ObjectLiteralExpression).properties.map((one) => one.name?.getText());
    if (names.includes('en') && names.includes('fr')) return true;
  }
  return false;
}

/** Errors of livret’s own end as the code `internal`; they are for whoever mends them. */
const isOwnError = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && /Error$/.test(node.expression.getText());

/** @param source TypeScript @returns texts that stand alone, and those that are written to a terminal as they are */
function loneWords(file: string, source: string): { lone: Found[]; said: Found[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const [lone, said]: [Found[], Found[]] = [[], []];
  const found = (node: ts.Node & { text: string }): Found => ({
    ...{ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 },
    words: node.text.replace(/\s+/g, ' ').trim(),
  });
  const visit = (node: ts.Node, saying: boolean): void => {
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node) ||
      isOwnError(node)
    )
      return;
    if (isText(node) && !isPaired(node)) {
      if (SENTENCE.test(node.text)) lone.push(found(node));
      else if (saying && /\p{L}{3,}/u.test(node.text.replace(/\u001b\[[\d;]*\p{L}/gu, '')))
        said.push(found(node));
    }
    const says =
      ts.isCallExpression(node) &&
      /(\bstd(out|err)\.write|\bconsole\.\w+|\.say|\boutput\.write)$/.test(node.expression.getText());
    ts.forEachChild(node, (child) => visit(child, saying || says));
  };
  visit(tree, false);
  return { lone, said };
}

const files = fs
  .readdirSync(path.join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.split(path.sep).join('/')}`)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('src/report/'));
const all = files.map((file) => loneWords(file, fs.readFileSync(path.join(HOME, file), 'utf8')));
const told = ({ file, line, words }: Found): string => `${file}:${line} ${words}`;
const lone = all.flatMap((one) => one.lone);
const said = all.flatMap((one) => one.said);

it('no sentence stands in one language alone', () => {
  // Words of the pages: a constant a language, compared by their type.
  const inTables = (file: string): boolean => /(?:^|[/-])(words|sentences)\.ts$/.test(file);
  expect(lone.filter(({ file }) => LONE[file] === undefined && !inTables(file)).map(told)).toEqual([]);
});

it('nothing is written to a terminal in one language alone', () => {
  expect(said.filter(({ file }) => SAID[file] === undefined).map(told)).toEqual([]);
});

it('lets through no more than it must', () => {
  expect(Object.keys(LONE).filter((name) => !lone.some(({ file }) => file === name))).toEqual([]);
  expect(Object.keys(SAID).filter((name) => !said.some(({ file }) => file === name))).toEqual([]);
});

it.each([
  ["process.stderr.write('The file is gone.\\n');", 1, 0],
  [`process.stdout.write(ok ? 'done' : \`\${count} left\`);`, 0, 2],
  ["process.stderr.write('\\r\\u001b[K');", 0, 0],
  ["const x = french ? 'Le fichier est perdu.' : 'The file is gone.';", 2, 0],
  [`const x = \`Vérifié\\u00a0: rien qui va bien \${n} ici\`;`, 1, 0],
  ["const words = { en: 'The file is gone.', fr: 'Le fichier a disparu.' };", 0, 0],
  [
    "const words = { en: { gone: () => 'The file is gone.' }, fr: { gone: () => 'Le fichier a disparu.' } };",
    0,
    0,
  ],
  ["const words = { en: 'The file is gone.' };", 1, 0],
  ["throw new Error('This cannot be reached.');", 0, 0],
  ["import x from 'a b c d';", 0, 0],
])('%s: %i alone, %i said', (source, aloneThere, saidThere) => {
  const result = loneWords('x.ts', source);
  expect([result.lone.length, result.said.length]).toEqual([aloneThere, saidThere]);
});
