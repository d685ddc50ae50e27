/** Messages about syntax beyond plain Markdown. */
import { entry } from '../entry.ts';

const enColumns = (count: number): string => `${count} ${count === 1 ? 'column' : 'columns'}`;
const frColumns = (count: number): string => `${count} ${count === 1 ? 'colonne' : 'colonnes'}`;
/** The line that makes so many columns; nobody needs more to see how it goes on. */
const dashesFor = (columns: number): string => `|${'---|'.repeat(Math.min(Number(columns) || 2, 8))}`;

export const syntaxCodes = {
  'syntax-unknown': entry<{ written: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written }) => [
      `“${written}” is nothing livret knows: it is printed as it stands.`,
      'The names it knows are in docs/syntax.md. If you mean the signs themselves, put \\ before the first one.',
    ],
    fr: ({ written }) => [
      `livret ne connaît pas « ${written} » : c’est imprimé tel quel.`,
      'Les noms qu’il connaît sont dans docs/syntaxe.md. Si vous voulez ces signes eux-mêmes, mettez \\ devant le premier.',
    ],
  }),
  'syntax-unknown-near': entry<{ written: string; suggestion: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written, suggestion }) => [
      `“${written}” is nothing livret knows: it is printed as it stands.`,
      suggestion === written
        ? `A title goes in brackets: “${suggestion}[My title]”. The line holds nothing else.`
        : `Did you mean “${suggestion}”? The line holds nothing else; a title goes in brackets, as in “:::note[My title]”.`,
    ],
    fr: ({ written, suggestion }) => [
      `livret ne connaît pas « ${written} » : c’est imprimé tel quel.`,
      suggestion === written
        ? `Un titre se met entre crochets : « ${suggestion}[Mon titre] ». La ligne ne contient rien d’autre.`
        : `Vouliez-vous écrire « ${suggestion} » ? La ligne ne contient rien d’autre ; un titre se met entre crochets, comme dans « :::note[Mon titre] ».`,
    ],
  }),
  'syntax-unclosed': entry<{ written: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written }) => [
      `“${written}” begins here and is never closed: the line is printed as it stands, and what follows as ordinary text.`,
      'Put “:::” on a line of its own where it ends. Where one stands inside another, the outer one needs four colons at both ends.',
    ],
    fr: ({ written }) => [
      `« ${written} » s’ouvre ici et n’est jamais refermé : la ligne est imprimée telle quelle, et la suite comme du texte ordinaire.`,
      'Mettez « ::: » seul sur une ligne là où il finit. Si l’un se trouve dans l’autre, celui de l’extérieur prend quatre deux-points, au début et à la fin.',
    ],
  }),
  'page-break-inside': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'A new page cannot begin inside a list, a quotation or a note, nor a page for notes inside a box: this one was left out.',
      'End the list or the quotation, and write it below on a line of its own that begins at the margin.',
    ],
    fr: () => [
      'Une nouvelle page ne peut commencer dans une liste, une citation ou une note, ni une page de notes dans un encadré : celle-ci a été laissée de côté.',
      'Terminez la liste ou la citation, puis écrivez-la en dessous, seule sur une ligne qui commence à la marge.',
    ],
  }),
  'attributes-loose': entry<{ written: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written }) => [
      `“${written}” stands after nothing it could belong to: it is printed as it stands.`,
      'Put it at the end of a heading, or right after a picture, a link or [words in brackets], without a space.',
    ],
    fr: ({ written }) => [
      `« ${written} » ne suit rien à quoi cela pourrait se rapporter : c’est imprimé tel quel.`,
      'Mettez-le à la fin d’un titre, ou juste après une image, un lien ou [des mots entre crochets], sans espace.',
    ],
  }),
  'attribute-unknown': entry<{ attribute: string }>({
    level: 'warning',
    exit: 1,
    en: ({ attribute }) => [
      `The attribute “${attribute}” means nothing in a booklet: it was left out.`,
      'Those that do something are in docs/syntax.md.',
    ],
    fr: ({ attribute }) => [
      `L’attribut « ${attribute} » ne veut rien dire dans une brochure : il a été laissé de côté.`,
      'Ceux qui servent à quelque chose sont dans docs/syntaxe.md.',
    ],
  }),
  'foreign-syntax': entry<{ written: string; tool: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written, tool }) => [
      `“${written}” is for another program (${tool}); livret prints it as it stands.`,
      'Take it out, or write in its place what readers should see.',
    ],
    fr: ({ written, tool }) => [
      `« ${written} » s’adresse à un autre programme (${tool}) ; livret l’imprime tel quel.`,
      'Supprimez-le, ou écrivez à sa place ce que l’on doit lire.',
    ],
  }),
  'stars-printed': entry<{ written: string; why: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written, why }) => [
      `“${written}” is printed with its stars: they make nothing bold here.`,
      `${
        why === 'open'
          ? 'Two stars are missing where the bold words end.'
          : why === 'joined'
            ? 'Leave a space after the last stars, or before the first; or put the sign beside them outside.'
            : 'Let the stars touch the first and the last of the words: **these words**.'
      } Where stars are meant, write \\*\\*.`,
    ],
    fr: ({ written, why }) => [
      `« ${written} » est imprimé avec ses étoiles : elles ne mettent rien en gras ici.`,
      `${
        why === 'open'
          ? 'Il manque deux étoiles là où les mots en gras finissent.'
          : why === 'joined'
            ? 'Laissez une espace après les dernières étoiles, ou avant les premières ; ou sortez le signe qui les touche.'
            : 'Collez les étoiles au premier et au dernier mot : **ces mots**.'
      } Si ce sont des étoiles que vous voulez, écrivez \\*\\*.`,
    ],
  }),
  'raised-printed': entry<{ written: string; instead: string }>({
    level: 'warning',
    exit: 1,
    en: ({ written, instead }) => [
      `“${written}” is printed as it stands: livret has other signs for what is raised or lowered.`,
      `Write ${instead}. Ordinals are raised by themselves: 1st, 2nd.`,
    ],
    fr: ({ written, instead }) => [
      `« ${written} » est imprimé tel quel : livret a d’autres signes pour ce qui est en exposant ou en indice.`,
      `Écrivez ${instead}. Les ordinaux se mettent seuls en exposant : 1er, 2e.`,
    ],
  }),
  'table-broken': entry<{ columns: number; dashes: number }>({
    level: 'warning',
    exit: 1,
    en: ({ columns, dashes }) => [
      dashes === 0
        ? 'This looks like a table, but the line of dashes under its first line is missing: it is printed as it stands.'
        : `This looks like a table, but its line of dashes makes ${enColumns(dashes)} and the line above it ${enColumns(columns)}: it is printed as it stands.`,
      `Write ${dashesFor(columns)} under the first line; leave an empty line before the table.`,
    ],
    fr: ({ columns, dashes }) => [
      dashes === 0
        ? 'Ceci ressemble à un tableau, mais il manque la ligne de tirets sous sa première ligne : il est imprimé tel quel.'
        : `Ceci ressemble à un tableau, mais sa ligne de tirets fait ${frColumns(dashes)} et celle du dessus ${frColumns(columns)} : il est imprimé tel quel.`,
      `Écrivez ${dashesFor(columns)} sous la première ligne ; laissez une ligne vide avant le tableau.`,
    ],
  }),
  'math-invalid': entry<{ reason: string; formula: string }>({
    level: 'warning',
    exit: 1,
    en: ({ reason, formula }) => [
      `The formula “${formula}” cannot be read (${reason}): it is printed as it stands.`,
      'Correct it, or put \\ before the $ if you mean the sign itself.',
    ],
    fr: ({ reason, formula }) => [
      `La formule « ${formula} » est illisible (en anglais : « ${reason} ») : elle est imprimée telle quelle.`,
      'Corrigez-la, ou mettez \\ devant le $ si vous voulez le signe lui-même.',
    ],
  }),
  'math-unclosed': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'A formula begins here with $$ and never ends: all that follows would be taken for part of it.',
      'Put $$ on a line of its own where it ends, or \\ before the first $ if you mean the signs.',
    ],
    fr: () => [
      'Une formule s’ouvre ici par $$ et ne finit jamais : toute la suite serait prise pour son contenu.',
      'Mettez $$ seul sur une ligne là où elle finit, ou \\ devant le premier $ si vous voulez ces signes.',
    ],
  }),
  'abbreviation-unused': entry<{ name: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name }) => [
      `The abbreviation “${name}” is explained here but not used in this chapter: the explanation is not printed.`,
      'Delete the line, move it to the chapter that needs it, or check the spelling.',
    ],
    fr: ({ name }) => [
      `L’abréviation « ${name} » est expliquée ici mais ne sert pas dans ce chapitre : l’explication n’est pas imprimée.`,
      'Supprimez la ligne, mettez-la dans le chapitre concerné, ou vérifiez l’orthographe.',
    ],
  }),
  'abbreviation-mixed': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'This line stands among explanations of abbreviations and is none, so all of them are printed as they stand.',
      'Leave an empty line between the explanations (*[NAME]: words) and the text.',
    ],
    fr: () => [
      'Cette ligne se trouve parmi des explications d’abréviations et n’en est pas une : toutes sont donc imprimées telles quelles.',
      'Laissez une ligne vide entre les explications (*[SIGLE]: mots) et le texte.',
    ],
  }),
  'html-attribute-ignored': entry<{ attribute: string }>({
    level: 'warning',
    exit: 1,
    en: ({ attribute }) => [
      `The HTML attribute “${attribute}” does nothing in a booklet (told once a file).`,
      'How a booklet looks is set in its theme. What HTML may stand in a chapter is in docs/syntax.md.',
    ],
    fr: ({ attribute }) => [
      `L’attribut HTML « ${attribute} » ne fait rien dans une brochure (signalé une fois par fichier).`,
      'L’apparence d’une brochure se règle dans son thème. Le HTML admis dans un chapitre est décrit dans docs/syntaxe.md.',
    ],
  }),
};
