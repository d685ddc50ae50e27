/** All that lies in the folders of an edition: its chapters, what they show, and what they are translated from. */
import path from 'node:path';
import type { OriginalChapters } from './chapter-wishes.ts';
import type { GroupLayer } from './group-files.ts';
import type { Languages } from './languages.ts';
import type { Layer } from './layers.ts';
import { Lookup } from './lookup.ts';
import { chaptersAmong, emptyScan, overlay, type Scan, scanFolder } from './scan.ts';

/** One set of folders, those that win first, the booklet's own last. */
export class Shelf {
  readonly layers: readonly GroupLayer[];
  readonly lookup: Lookup;
  /** Of all files, each once. */
  readonly names: readonly string[];

  /** @param root the booklet's real folder */
  constructor(root: string, layers: readonly GroupLayer[]) {
    this.layers = layers;
    this.lookup = new Lookup(
      root,
      layers.map(({ folder }) => folder),
    );
    this.names = layers.reduceRight<string[]>((under, { scan }) => overlay(under, scan.files), []);
  }

  /** Those of groups. */
  get above(): readonly GroupLayer[] {
    return this.layers.slice(0, -1);
  }

  /** The booklet's own. */
  get bottom(): GroupLayer {
    return this.layers.at(-1)!;
  }
}

export interface Sources {
  /** In a booklet in several languages the folders of the edition's. */
  chapters: Shelf;
  /** Where pictures, templates and other files are looked for: also in what all languages share. */
  files: Shelf;
  /** Of a translation. */
  original: (OriginalChapters & { shelf: Shelf }) | undefined;
  /** Markdown that no edition prints, because it lies in no language's folder: in which of the folders, by its names. */
  astray: { folder: string; names: string[] }[];
}

/** @throws {Refusal} if a folder holds more than a booklet can */
export async function readSources(
  root: string,
  layers: readonly Layer[],
  languages: Languages | undefined,
): Promise<Sources> {
  if (!languages) {
    const all = new Shelf(root, await Promise.all(layers.map(({ folder }) => scanned(folder))));
    return { chapters: all, files: all, original: undefined, astray: [] };
  }
  const { here, original: source, all } = languages;
  const shared = await Promise.all(layers.map(({ folder }) => scanned(folder, all)));
  const chapters = await Promise.all(layers.map((layer) => ofLanguage(layer.chapters, layer, here)));
  const files = chapters.flatMap((layer, index) => [layer, shared[index]!]);
  const original =
    source === here
      ? undefined
      : new Shelf(root, await Promise.all(layers.map((layer) => ofLanguage(layer.original, layer, source))));
  return {
    chapters: new Shelf(root, chapters),
    files: new Shelf(root, files),
    original: original && { shelf: original, lookup: original.lookup, names: original.names },
    astray: shared.map(({ folder, scan }) => ({ folder, names: astrayIn(scan) })),
  };
}

async function scanned(folder: string, apart?: readonly string[]): Promise<GroupLayer> {
  return { folder, scan: await scanFolder(folder, apart) };
}

/** Where there is none, an empty one stands for it, so that layers can be told apart by their number. */
const ofLanguage = (found: string | undefined, { folder }: Layer, language: string): Promise<GroupLayer> =>
  found === undefined
    ? Promise.resolve({ folder: path.join(folder, language), scan: emptyScan() })
    : scanned(found);

/** Files about a folder, as platforms for sharing text show them: not meant to be printed. */
const ABOUT = /^(readme|lisez-?moi|changelog|contributing|licen[cs]e|security)[^/]*$/i;

const astrayIn = (scan: Scan): string[] => chaptersAmong(scan.files).filter((name) => !ABOUT.test(name));
