/**
 * Tells the stage that finishes the PDF what its tags cannot say: which pieces of different pages are one
 * element, which element is a note, a formula, a list of contents.
 *
 * Chromium writes few roles into tags, but it writes every language. So the word travels behind the language of
 * an element, where its standard keeps room for private use (RFC 5646, 2.2.7): `fr-x-lv-k12-note`, that is a
 * note, piece of element 12. `t-` goes before words: UTF-8 in hexadecimal, eight figures a part. Whoever
 * finishes the PDF puts the plain language back (`pdf/tags/marks.ts`).
 */
import { formulaWords } from './formula-words.ts';

/** What an element is, by the first selector that it answers to. */
const KINDS: readonly (readonly [
  selector: string,
  kind: string,
  words?: (element: HTMLElement) => string,
])[] = [
  [
    '.chapter, .livret-cover, .livret-part, .colophon, .livret-closing, .livret-notes-page, .livret-contents',
    'sect',
  ],
  ['.contents-list', 'toc'],
  ['.contents-entry', 'toci'],
  ['.livret-note-call, .livret-note-again', 'call'],
  ['.livret-note, [data-footnote-marker]', 'note'],
  ['.livret-note-number', 'lbl'],
  ['math', 'math', formulaWords],
  ['abbr[title]', 'abbr', ({ title }) => title],
  ['.livret-box', 'box', (box) => (box.classList.contains('livret-box-ticked') ? '☑' : '☐')],
  ['a[href^="#"]', 'link', (link) => wordsOf(link.querySelector<HTMLElement>('.contents-words') ?? link)],
  ['dl', 'dl'],
  ['dt', 'dt'],
  ['dd', 'dd'],
  ['pre, .livret-stanza, .livret-fill-in', 'p'],
];
/** Elements that are nothing to Chromium's tags unless they have a role. */
const PLAIN = 'div, span, i, b, u, s, q, cite, small, bdi, bdo, kbd, samp, var, dfn';
/** A note is told by its beginning. */
const MOST_WORDS = 80;

/**
 * Before they are printed.
 *
 * @param pages with their page numbers filled in
 * @param before elements are numbered from the next one
 */
export function markForTags(pages: readonly HTMLElement[], before = 0): void {
  const keys = new Map<string, number>();
  const keyOf = (ref: string): number => {
    if (!keys.has(ref)) keys.set(ref, before + keys.size + 1);
    return keys.get(ref)!;
  };
  for (const page of pages) {
    // A head that is repeated where a table goes on is no second row of the table.
    for (const repeated of page.querySelectorAll('[data-livret-repeated]')) repeated.ariaHidden = 'true';
  }
  leadBack(pages);
  const beginnings = new Map<string, string>();
  for (const note of all(pages, '[data-footnote-marker]:not([data-split-from])'))
    beginnings.set(note.dataset.ref ?? '', wordsOf(note));

  const selector = `${KINDS.map(([one]) => one).join(', ')}, [data-split-from], [data-split-to], [lang]`;
  for (const element of all(pages, selector)) {
    if (element.closest('[aria-hidden="true"], svg')) continue;
    const parts: string[] = [];
    const [, kind, words] = KINDS.find(([one]) => element.matches(one)) ?? [];
    const { ref = '', note } = element.dataset;
    const called = note?.startsWith('footnote') === false ? note : ref;
    if (kind === 'call') parts.push(`c${keyOf(called)}`, kind);
    else {
      if (kind === 'note' || element.matches('[data-split-from], [data-split-to]'))
        parts.push(`k${keyOf(ref)}`);
      if (kind) parts.push(kind);
    }
    const said = kind === 'call' ? (beginnings.get(called) ?? wordsOf(element)) : words?.(element);
    if (said) parts.push('t', ...inHexadecimal(said));
    // By its attribute: an element of MathML has no such property.
    if (parts.length > 0) element.setAttribute('lang', `${languageOf(element)}-x-lv-${parts.join('-')}`);
    if (kind === 'box') {
      element.role = 'img';
      element.ariaLabel = said ?? '';
    } else if (kind === 'p') {
      // Blocks in a paragraph would hide it from Chromium.
      element.role = 'paragraph';
    } else if (element.matches(PLAIN) && !element.hasAttribute('role')) element.role = 'group';
  }
}

/** From a note's number to its call: readers on a screen want to go back where they were. */
function leadBack(pages: readonly HTMLElement[]): void {
  const calls = new Set<string>();
  for (const call of all(pages, '.livret-note-call')) {
    const { ref } = call.dataset;
    if (ref === undefined || calls.has(ref)) continue;
    calls.add(ref);
    call.id = `call-${ref}`;
  }
  for (const note of all(pages, '[data-footnote-marker]')) {
    const number = note.querySelector('.livret-note-number');
    if (!number || !calls.has(note.dataset.ref ?? '')) continue;
    const link = document.createElement('a');
    link.href = `#call-${note.dataset.ref}`;
    link.append(...number.childNodes);
    number.append(link);
  }
}

const all = (pages: readonly HTMLElement[], selector: string): HTMLElement[] =>
  pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(selector)]);

/** The language without what was put behind it: ancestors have been marked already. */
function languageOf(element: HTMLElement): string {
  const said = element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  return said.replace(/-x-lv.*$/, '');
}

function wordsOf(element: HTMLElement): string {
  const words = (element.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s\S*$/, '')} …` : words;
}

function inHexadecimal(words: string): string[] {
  const figures = Array.from(new TextEncoder().encode(words), (byte) => byte.toString(16).padStart(2, '0'));
  return figures.join('').match(/.{1,8}/g) ?? [];
}
