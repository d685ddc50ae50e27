/** Booklets that nobody wrote: anything that Markdown may hold, nested at random. For fast-check. */
import fc from 'fast-check';
import { PNG } from 'pngjs';
import type { Files } from '../commands/support.ts';

const WORDS = [
  ...[
    'et',
    'la',
    'où',
    'à',
    'ne',
    'pas',
    'voisine',
    'assemblée',
    'loyer',
    'réunion',
    'lettre',
    'cuisine',
    'jardin',
  ],
  ...[
    'anticonstitutionnellement',
    'électroencéphalographique',
    'coopérative',
    'œcuménique',
    'l’émancipation',
  ],
  ...[
    'vigilant·e·s',
    'participant-es',
    '1er',
    'n° 12',
    '20 h 30',
    '« oui »',
    'vraiment ?',
    'non !',
    'Straße',
    'şêr',
  ],
  ...[
    '1984',
    '3,5 %',
    'https://exemple.org/une/adresse/assez-longue/qui-continue?avec=des&parametres=123456789',
  ],
  ...[
    'voir exemple.org',
    'a@exemple.org',
    '`code`',
    '`une_fonction(avec, des, arguments)`',
    '3*4',
    'x_y_z',
    'a \\| b',
  ],
];
const word = fc.constantFrom(...WORDS);
const times = (count: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: count });

/** Words of one line. */
const plain = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
/** Plain letters, where signs of Markdown would change what is meant. */
const label = fc
  .array(fc.constantFrom(...WORDS.filter((w) => /^[\p{L}\d]+$/u.test(w))), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

// One script: where a book has a page that PDFium cannot read, all of it is read by pdf.js, which takes letters of
// Arabic for others.
const RIGHT_TO_LEFT = ['שלום לכולם', 'זכויות הדיירים', 'מכתב'];
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Words with marks in them, on one line. `note` is replaced when the chapter is put together. */
const inline: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: plain(12) },
      { weight: 1, arbitrary: label.map((t) => `*${t}*`) },
      { weight: 1, arbitrary: label.map((t) => `**${t} *et* ${t}**`) },
      { weight: 1, arbitrary: label.map((t) => `~~${t}~~`) },
      { weight: 1, arbitrary: label.map((t) => `[${t}](https://exemple.org/${t.replaceAll(' ', '-')})`) },
      { weight: 1, arbitrary: label.map((t) => `${t}<sup>${t.length}</sup>`) },
      { weight: 1, arbitrary: label.map((t) => `<mark>${t}</mark> <kbd>${t}</kbd>`) },
      { weight: 1, arbitrary: fc.constant('@note@') },
      { weight: 1, arbitrary: fc.constantFrom(...RIGHT_TO_LEFT) },
      { weight: 1, arbitrary: times(3).map((n) => LONG_WORD.repeat(n)) },
      { weight: 1, arbitrary: times(12).map((n) => `<br>${'ligne<br>'.repeat(n)}`) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

interface Blocks {
  blocks: string;
  list: string;
}

/** Blocks within blocks, to six levels. */
const { blocks } = fc.letrec<Blocks>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('-', '1.', '- [ ]', '*'),
      fc.array(fc.tuple(inline, fc.option(tie('blocks') as fc.Arbitrary<string>, { freq: 4 })), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map(([sign, items]) =>
      items
        .map(([first, inner]) => `${sign} ${first}${inner === null ? '' : `\n\n${indented(inner, '    ')}`}`)
        .join('\n'),
    ),
  blocks: fc
    .array(
      fc.oneof(
        { depthSize: 'small', maxDepth: 6 },
        { weight: 12, arbitrary: inline },
        {
          weight: 2,
          arbitrary: fc.array(inline, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('  \n')),
        },
        { weight: 3, arbitrary: fc.tuple(times(5), label).map(([n, t]) => `#${'#'.repeat(n)} ${t}`) },
        { weight: 1, arbitrary: fc.tuple(times(3), label).map(([n, t]) => `#${'#'.repeat(n)} ${t} @note@`) },
        { weight: 1, arbitrary: code() },
        { weight: 2, arbitrary: table() },
        { weight: 1, arbitrary: fc.constant('---') },
        { weight: 1, arbitrary: picture() },
        { weight: 1, arbitrary: definitions() },
        { weight: 1, arbitrary: html() },
        { weight: 4, arbitrary: tie('list') },
        {
          weight: 2,
          arbitrary: (tie('blocks') as fc.Arbitrary<string>).map((text) =>
            indented(text, '> ').replace(/^$/gm, '>'),
          ),
        },
        {
          weight: 1,
          arbitrary: (tie('blocks') as fc.Arbitrary<string>).map((text) => `:::note\n\n${text}\n\n:::`),
        },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('\n\n')),
}));

function code(): fc.Arbitrary<string> {
  const line = fc
    .tuple(fc.integer({ min: 0, max: 6 }), label)
    .map(([n, t]) => `${' '.repeat(n)}${t.replaceAll(' ', '_')}();`);
  return fc
    .array(line, { minLength: 1, maxLength: 30 })
    .map((lines) => `\`\`\`js\n${lines.join('\n')}\n\`\`\``);
}

function table(): fc.Arbitrary<string> {
  return fc
    .tuple(times(4), times(12), fc.array(plain(8), { minLength: 4, maxLength: 12 }))
    .map(([columns, rows, texts]) => {
      const cells = texts.map((text) => text.replace(/https:\S+|\\\|/g, 'oui'));
      const row = (from: number): string =>
        `| ${Array.from({ length: columns }, (_, i) => cells[(from * 7 + i) % cells.length]).join(' | ')} |`;
      const rule = `|${' --- |'.repeat(columns)}`;
      return [row(0), rule, ...Array.from({ length: rows }, (_, i) => row(i + 1))].join('\n');
    });
}

function picture(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('tall', 'wide', 'small'), label)
    .map(([name, t]) => `![${t}](${name}.png "${t}")`);
}

function definitions(): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(label, plain(30)), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([t, d]) => `${t}\n: ${d}`).join('\n\n'));
}

function html(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.tuple(label, plain(40)).map(([t, d]) => `<details><summary>${t}</summary>\n\n${d}\n\n</details>`),
    plain(40).map((t) => `<div>\n\n${t}\n\n</div>`),
    fc.tuple(label, label).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
    fc.array(label, { minLength: 2, maxLength: 12 }).map((all) => `<p>${all.join('<br>')}</p>`),
  );
}

/** A chapter: each place of a note gets a number and its text at the end. */
const chapter = fc
  .tuple(
    label,
    fc.array(blocks, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(inline, fc.option(blocks, { freq: 3 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([title, parts, texts]) => {
    let count = 0;
    const text = `# ${title}\n\n${parts.join('\n\n')}`.replaceAll('@note@', () => {
      count += 1;
      return `[^${count}]`;
    });
    const notes = Array.from({ length: count }, (_, i) => {
      const [first, more] = texts[i % texts.length]!;
      const whole = more === null ? first : `${first}\n\n${indented(more, '    ')}`;
      return `[^${i + 1}]: ${whole.replaceAll('@note@', '')}`;
    });
    return `${text}\n\n${notes.join('\n\n')}\n`;
  });

function png(width: number, height: number): Uint8Array {
  const image = new PNG({ width, height });
  image.data.fill(128);
  return new Uint8Array(PNG.sync.write(image));
}
const PICTURES: Files = { 'tall.png': png(60, 900), 'wide.png': png(900, 60), 'small.png': png(40, 40) };

/** The files of a booklet. */
export const book: fc.Arbitrary<Files> = fc
  .array(chapter, { minLength: 1, maxLength: 2 })
  // Some twenty pages at most: the next book is worth more than the next chapter.
  .filter((chapters) => chapters.join('').length < 14_000)
  .map((chapters) => ({
    'booklet.yaml': 'title: Livre\nlanguage: fr\n',
    ...PICTURES,
    ...Object.fromEntries(chapters.map((text, i) => [`${i + 1}.md`, text])),
  }));
