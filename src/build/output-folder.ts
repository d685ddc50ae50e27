/** Where the files of an edition go. */
import path from 'node:path';

export interface OutputPlace {
  /** `--out`, absolute. */
  out?: string | undefined;
  /** The working folder. */
  base: string;
  /** The configuration. */
  config: { out: string };
  /** The folder name of the group whose edition it is. */
  group: string | null;
  /** Its language, of a booklet in several. */
  language?: string | undefined;
}

/** @returns an absolute path */
export const outputFolder = ({ out, base, config, group, language }: OutputPlace): string =>
  path.join(out ?? path.resolve(base, config.out), group ?? '', language ?? '');
