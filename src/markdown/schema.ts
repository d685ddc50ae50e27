/**
 * Which HTML may stand in Markdown. Everything else is taken out: by list, not by guess.
 * The base is GitHub's list as hast-util-sanitize ships it.
 */
import { defaultSchema } from 'rehype-sanitize';

type Schema = typeof defaultSchema;

// Classes reach the page so that styles can use them; those of the pagination engine must not be forged.
const HARMLESS = /^(?!pagedjs|livret)[\w-]+$/;

const baseAttributes = Object.fromEntries(
  Object.entries(defaultSchema.attributes ?? {}).map(([tag, list]) => [
    tag,
    list.filter((a) => (Array.isArray(a) ? a[0] : a) !== 'className'),
  ]),
);

export const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
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
    ],
    a: ['href', 'title', 'dataNote', ['className', 'livret-note-call', 'livret-note-again', HARMLESS]],
    div: [['className', 'livret-note', HARMLESS]],
    span: [['className', 'livret-note-number', HARMLESS]],
    section: [['className', 'livret-notes', HARMLESS]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start', 'reversed', 'type'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    code: [['className', /^language-./]],
  },
  // Ids are made unique for the whole booklet afterwards (`anchors.ts`), which also keeps them from clashing
  // with anything of livret's own.
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'] },
  required: {},
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'noscript',
    'template',
    'form',
    'select',
    'textarea',
    'title',
  ],
};
