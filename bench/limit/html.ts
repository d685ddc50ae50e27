/** One file of HTML from the parts of a document, for programs that know nothing of livret. */
import type { BookletDocument } from '../../src/document/types.ts';

/** What livret does by other means than CSS. Notes stay at the end of their chapter, where the HTML has them. */
const PLAIN = `
.bench-flow + .bench-flow { break-before: page; }
.livret-cover, .livret-closing { box-sizing: border-box; break-inside: avoid; }
.livret-note { float: none; }
`;

/** Folios, and page numbers in contents and references: what these programs offer for it, the simplest way. */
const NUMBERED = `
@page { @bottom-center { content: counter(page); font-size: 10pt; } }
.livret-page-ref::before { content: target-counter(attr(data-target url), page); }
`;

/** @returns the document with its styles inside; what it loads has addresses relative to it */
export function plainHtml({ shell, css, flows }: Pick<BookletDocument, 'shell' | 'css' | 'flows'>): string {
  const style = `<style>\n${css}\n${PLAIN}</style>`;
  const body = flows.map(({ html }) => `<div class="bench-flow">\n${html}\n</div>`).join('\n');
  // By functions: what stands in a text is no pattern of replacement.
  const whole = shell
    .replace('</head>', () => `${style}</head>`)
    .replace('<body>', () => `<body>\n${body}\n`);
  return whole.replace(/(["'(])\/(fonts|files)\//g, '$1$2/');
}

/**
 * WeasyPrint knows no `unicode-range`: of a family it would take the first file for the whole of it, and set a book in
 * what is there for one sign. So its peers' file has the Latin files only; nothing else stands in the corpora.
 */
const OTHER_SIGNS = /@font-face\s*\{[^}]*(?:livret narrow space|-cyrillic-)[^}]*\}/g;

/** @param html of {@link plainHtml} */
export const forPeers = (html: string): string =>
  html
    .replace(OTHER_SIGNS, '')
    .replace('</style></head>', () => `${NUMBERED}</style></head>`)
    .replace(/ data-target="/g, ' data-target="#');
