/**
 * Which HTML may stand in Markdown. Everything else is taken out: by list, not by guess.
 * The base is GitHub's list as hast-util-sanitize ships it.
 */
import { defaultSchema } from 'rehype-sanitize';
import { NOTE_MARK } from './note-mark.ts';
import { NEVER_SHOWN } from './raw-html.ts';
import { OWN_MARK } from './syntax/mark.ts';

type Schema = typeof defaultSchema;

// Classes reach the page so that styles can use them; livret's own and the pagination engine's must not be forged.
const HARMLESS = /^(?!pagedjs|livret)[\p{L}\p{N}_-]+$/u;

/** They load pictures by another attribute than `src`; the <img> they stand around says the same. */
const LOADING = ['picture', 'source'];

const baseAttributes = Object.fromEntries(
  Object.entries(defaultSchema.attributes ?? {}).map(([tag, list]) => [
    tag,
    list.filter((a) => (Array.isArray(a) ? a[0] : a) !== 'className'),
  ]),
);

export const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((tag) => !LOADING.includes(tag)),
    ...[
      'abbr',
      'aside',
      'bdi',
      'bdo',
      'caption',
      'cite',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'u',
      'wbr',
    ],
  ],
  attributes: {
    ...baseAttributes,
    '*': [
      ...(baseAttributes['*'] ?? []).filter((a) => a !== 'name'),
      ...['id', 'lang', 'dir', 'title'],
      ['className', HARMLESS],
      ['dataLivret', OWN_MARK],
    ],
    a: ['href', 'title', ['dataNote', NOTE_MARK]],
    div: [],
    section: [],
    source: [],
    input: [['type', 'checkbox', 'radio'], ['disabled', true], 'checked'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start', 'reversed', 'type'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    code: [['className', /^language-./, HARMLESS]],
  },
  // Ids are made unique for the whole booklet afterwards (`anchors.ts`), which also keeps them from clashing
  // with anything of livret's own.
  clobberPrefix: '',
  // `images.ts` replaces every `src` by an address that the page may ask for, or takes it away.
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'], longDesc: ['http', 'https'] },
  required: {},
  // Everything else that is not on the list leaves its words behind.
  strip: [...NEVER_SHOWN],
};
