/** A group's changes to the list of chapters: what comes on top, what is left out. */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { ChapterChanges } from './chapter-keys.ts';
import type { ConfigFile } from './config-file.ts';
import { nearestFile } from './nearest.ts';
import { normalisePath } from './paths.ts';

/** The changes of one file. */
export interface ChangesIn {
  file: ConfigFile;
  changes: ChapterChanges;
}

/** What is needed of a chapter on the list; lists hold more, which stays. */
interface Listed {
  text: string;
  at: Place;
  part?: unknown;
}

/**
 * Does what the files say, in their order. Faults go to the notices.
 *
 * @param wishes the list; it is not changed
 * @param layers what a group extends comes first, the group itself last
 * @param replacing tells whether a file of a group stands in the place of one of the booklet
 * @returns the new list, and what is left out on purpose
 */
export function applyChanges<W extends Listed>(
  wishes: readonly W[],
  layers: readonly ChangesIn[],
  replacing: (name: string) => boolean,
  notices: Notices,
): { wishes: W[]; left: string[] } {
  const list: W[] = [...wishes];
  const left: string[] = [];
  for (const { file, changes } of layers) {
    const placeOf = (...path: (string | number)[]): Place => ({
      file: file.path,
      line: file.lineOf(['chapters', ...path]),
    });
    const find = (name: string, key: string, at: Place): number => {
      const index = indexOf(list, name);
      if (index < 0) tellUnknown(name, key, at, list, notices);
      return index;
    };

    for (const [i, name] of (changes['leave-out'] ?? []).entries()) {
      const index = find(name, 'leave-out', placeOf('leave-out', i));
      if (index < 0) continue;
      left.push(list[index]!.text);
      takeOut(list, index);
    }
    for (const [i, name] of (changes.replace ?? []).entries()) {
      const at = placeOf('replace', i);
      if (find(name, 'replace', at) >= 0 && !replacing(plain(name)))
        notices.add('chapter-replace-nothing', { name }, at);
    }
    // Two that follow the same chapter follow it in the order they are written in.
    const last = new Map<string, W>();
    for (const [i, entry] of (changes.add ?? []).entries()) {
      const { file: name, ...place } = typeof entry === 'string' ? { file: entry } : entry;
      const [given, second] = Object.entries(place).filter(([, value]) => value !== undefined);
      if (second) {
        notices.add('chapter-add-places', { name }, placeOf('add', i));
        continue;
      }
      const known = indexOf(list, name);
      if (!given && known >= 0) continue;
      // Everything else of a wish may be left out; a part stays where it was.
      const at = placeOf('add', i, 'file');
      const added = (known < 0 ? { text: name, at } : { ...list[known], part: undefined }) as W;
      if (known >= 0) takeOut(list, known);

      const [way, whom] = given ?? ['at', 'last'];
      const key = `${way} ${plain(whom)}`;
      const neighbour = way === 'at' ? -1 : find(whom, way, placeOf('add', i, way));
      if (way !== 'at' && neighbour < 0) continue;
      const before = last.get(key);
      if (way === 'before') list.splice(neighbour, 0, added);
      else if (way === 'at' && whom === 'last') list.push(added);
      else list.splice((before ? list.indexOf(before) : neighbour) + 1, 0, added);
      last.set(key, added);
    }
  }
  return { wishes: list, left };
}

const plain = (name: string): string => (normalisePath(name) ?? name).normalize('NFC');

const indexOf = (list: readonly Listed[], name: string): number =>
  list.findIndex(({ text }) => plain(text) === plain(name));

/** A part goes on with its next chapter. */
function takeOut<W extends Listed>(list: W[], index: number): void {
  const part = list.splice(index, 1)[0]?.part;
  const next = list[index];
  if (part !== undefined && next && next.part === undefined) list[index] = { ...next, part };
}

function tellUnknown(name: string, key: string, at: Place, list: readonly Listed[], notices: Notices): void {
  const names = list.map(({ text }) => text);
  const suggestion = nearestFile(name, names) ?? sameNumber(name, names) ?? '';
  notices.add('chapter-change-unknown', { name, key, suggestion }, at);
}

/** `03-old-title.md` was most likely renamed to `03-new-title.md`. */
export function sameNumber(name: string, names: readonly string[]): string | undefined {
  const number = /^(?:.*\/)?\d+(?=\D)/.exec(name)?.[0];
  const alike =
    number === undefined
      ? []
      : names.filter((one) => one.startsWith(number) && !/^\d/.test(one.slice(number.length)));
  return alike.length === 1 ? alike[0] : undefined;
}
