/** docs/themes.md: what each theme is for, and every token with its limits and its value in each theme. */
import fs from 'node:fs';
import path from 'node:path';
import { TOKENS, type Token } from './document/token-table.ts';
import { readTokens } from './document/tokens.ts';
import { HOME } from './home.ts';

type Language = 'en' | 'fr';

/** In the order they are shown. */
const THEMES = ['sober', 'poster', 'typewriter', 'clear'] as const;

const FOR: Record<Language, Record<(typeof THEMES)[number], string>> = {
  en: {
    sober:
      'The default, for the office copier: black on white, nothing grey, nothing solid. A book face for the text, narrow capitals for headings.',
    poster:
      'Bold, to be seen on a table full of paper: large headings, the title of the cover and of boxes in solid blocks. With `lowInk: true` the blocks become frames.',
    typewriter:
      'A zine’s: one typewriter face, broken rules, boxes as if cut out and pasted in. Its letters are wide: it needs about a third more pages than `sober`.',
    clear:
      'For easy reading, after the European rules for information that is easy to read: a face whose letters cannot be mistaken for each other, larger, more air, nothing in capitals, nothing slanted, no hyphens. It needs nearly twice as many pages as `sober`.',
  },
  fr: {
    sober:
      'Le thème par défaut, pour le photocopieur de bureau : noir sur blanc, ni gris ni aplat. Une police de livre pour le texte, des capitales étroites pour les titres.',
    poster:
      'Voyant, pour une table couverte de papiers : de grands titres, celui de la couverture et ceux des encadrés dans des aplats noirs. Avec `lowInk: true`, les aplats deviennent des cadres.',
    typewriter:
      'Celui d’un zine : une seule police de machine à écrire, des filets en pointillé, des encadrés comme découpés et collés. Ses lettres sont larges : il demande environ un tiers de pages de plus que `sober`.',
    clear:
      'Facile à lire, d’après les règles européennes du FALC (facile à lire et à comprendre) : des lettres qu’on ne peut pas confondre, plus grandes, plus d’air, ni capitales, ni italique, ni mots coupés. Il demande presque deux fois plus de pages que `sober`.',
  },
};

const PAGE: Record<Language, { head: string; tokens: string; picture: (theme: string) => string }> = {
  en: {
    head: `# Themes

*[En français](themes.fr.md)*

Made from the program by \`npm run docs\`, the pictures by \`npm run pictures\`.

A theme is how a booklet looks: faces, sizes, spaces, rules. \`theme: poster\` in \`booklet.yaml\` (or in a group’s \`group.yaml\`) chooses one; without it, it is \`sober\`. All of them are made for copiers, and work with every page size, with \`fit\`, \`lowInk\`, large print, the mini-zine, and with languages written from right to left. Letters that a theme’s face lacks come from the other fonts ([fonts](fonts.md)).
`,
    tokens: `## Colours

\`\`\`yaml
colour: keep
colours: { accent: "#a3001b" }
\`\`\`

A group’s own colour takes the place of black in bars, blocks and frames, only where the output keeps colours (\`colour: keep\`). In grey it would be a tint, which copiers break up: there it stays black. The text is always black. The colour must be dark enough for white words upon it (4.5:1 against white); livret refuses a paler one. The quotation marks are needed: without them, YAML takes what follows \`#\` for a remark.

## Tokens

Tokens are the values that a theme is made of. A booklet or a group changes some of them:

\`\`\`yaml
theme: clear
tokens:
  size-text: 14pt
  margin-outer: 16mm
  text-align: justify
\`\`\`

A length stands in the unit of its token. Outside its limits livret refuses it and says why. The values below are those of A5 pages: on other pages margins follow the size of the page, in large print and the mini-zine the sizes too. “The theme’s own” cannot be set by a booklet.
`,
    picture: (theme) => `![Cover, first page and back cover in the theme ${theme}](theme-${theme}.png)`,
  },
  fr: {
    head: `# Les thèmes

*[In English](themes.md)*

Page produite par \`npm run docs\` à partir du programme, les images par \`npm run pictures\`.

Un thème est l’aspect d’une brochure : polices, tailles, espaces, filets. \`theme: poster\` dans \`booklet.yaml\` (ou dans le \`group.yaml\` d’un groupe) en choisit un ; à défaut, c’est \`sober\`. Tous sont faits pour la photocopie, et vont avec tous les formats de page, avec \`fit\`, \`lowInk\`, les gros caractères, le mini-zine et les langues écrites de droite à gauche. Les lettres qui manquent à la police d’un thème viennent des autres ([polices](polices.md)).
`,
    tokens: `## Les couleurs

\`\`\`yaml
colour: keep
colours: { accent: "#a3001b" }
\`\`\`

La couleur d’un groupe prend la place du noir dans les barres, les aplats et les cadres, seulement là où les couleurs sont gardées (\`colour: keep\`). En gris, ce serait une trame, qui s’abîme à la photocopie : elle y reste noire. Le texte est toujours noir. Cette couleur doit être assez foncée pour porter des mots blancs (4,5:1 sur du blanc) ; livret refuse une couleur plus pâle. Les guillemets sont nécessaires : sans eux, YAML prend ce qui suit \`#\` pour une remarque.

## Les réglages

Un thème est fait de réglages (\`tokens\`). Une brochure ou un groupe peut en changer :

\`\`\`yaml
theme: clear
tokens:
  size-text: 14pt
  margin-outer: 16mm
  text-align: justify
\`\`\`

Une longueur s’écrit dans l’unité de son réglage, avec un point. Hors de ses limites, livret la refuse et dit pourquoi. Les valeurs ci-dessous sont celles de pages A5 : sur d’autres pages, les marges suivent le format ; en gros caractères et en mini-zine, les tailles aussi. Ce qui est « propre au thème » ne se change pas dans une brochure.
`,
    picture: (theme) => `![Couverture, première page et dos avec le thème ${theme}](theme-${theme}.fr.png)`,
  },
};

const WORDS = {
  en: {
    token: 'token',
    meaning: 'what it is for',
    limits: 'limits',
    to: 'to',
    or: 'or',
    theme: 'the theme’s own',
  },
  fr: {
    token: 'réglage',
    meaning: 'ce qu’il règle',
    limits: 'limites',
    to: 'à',
    or: 'ou',
    theme: 'propre au thème',
  },
} as const;

export function documentThemes(language: Language): string {
  const { head, tokens, picture } = PAGE[language];
  const shown = THEMES.map((theme) => `## ${theme}\n\n${FOR[language][theme]}\n\n${picture(theme)}\n`);
  return typeset([head, ...shown, tokens, table(language)].join('\n'), language);
}

function table(language: Language): string {
  const words = WORDS[language];
  const read = (name: string) =>
    readTokens(fs.readFileSync(path.join(HOME, 'styles', `${name}.css`), 'utf8'));
  const usual = read('tokens');
  const values = THEMES.map((theme) => new Map([...usual, ...read(`themes/${theme}`)]));
  const rows = Object.entries(TOKENS).map(([name, token]) => {
    const cells = values.map((value) => code(value.get(name) ?? ''));
    return row([code(name), token[language], limitsOf(token, language), ...cells]);
  });
  const head = [words.token, words.meaning, words.limits, ...THEMES];
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows, ''].join('\n');
}

function limitsOf(token: Token, language: Language): string {
  const words = WORDS[language];
  if ('by' in token) return words.theme;
  if ('choices' in token) return token.choices.map(code).join(` ${words.or} `);
  return `${token.least} ${words.to} ${token.most} ${token.unit}`;
}

/** The no-break spaces of French; not in code. */
const typeset = (text: string, language: Language): string =>
  language === 'en'
    ? text
    : text.replace(/`[^`]*`| ([:;?!»])|« /g, (all, sign?: string) =>
        all.startsWith('`') ? all : sign ? `\u00a0${sign}` : '«\u00a0',
      );

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const code = (value: string): string => `\`${value.replaceAll('"', '')}\``;
