/** Booklets with groups, and what comes of several editions. */
import { type Ended, type Files, namesIn } from './support.ts';

export const BOOKLET: Files = {
  'content/1.md': '# One\n\nText.\n',
  'content/booklet.yaml': 'title: One\nlanguage: en\n',
};
/** A chapter that is refused. */
export const BAD = '# One\n\n![A](a.png)\n';

/** A booklet with groups of these names. */
export const groups = (...names: string[]): Files => ({
  ...BOOKLET,
  ...Object.fromEntries(names.map((name) => [`content/groups/${name}/group.yaml`, `group: Group ${name}\n`])),
});

/** The first takes the longest, the last is refused. */
export const MIXED: Files = {
  ...groups('after', 'allotment', 'bad'),
  'content/groups/after/1.md': `# One\n\n${'A paragraph among many.\n\n'.repeat(300)}`,
  'content/groups/bad/1.md': BAD,
};

export const ALL = ['build', '--all-groups'];

export const editionsOf = ({ json }: Ended) => json.editions!.map(({ ok, group }) => [ok, group]);

/** As it is typed in tests: French has spaces that do not break. */
export const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The folders of editions in an output folder; the page that lists them lies beside them. */
export const editionFolders = (dist: string): string[] =>
  namesIn(dist).filter((name) => !/^index(?:-covers|\.html)$/.test(name));
