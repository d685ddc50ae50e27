/**
 * One booklet, full of words that are meant for nobody, is built with every kind of output, twice: by two users on two
 * machines in two places at two times. Nothing of that is in the files, and they are the same.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OUTPUT_KINDS } from '../../src/report/report.ts';
import { type Ended, type Place, placeToKeep, writeFiles } from '../commands/support.ts';
import { unpacked } from '../imposition/helpers.ts';
import { bookletWith } from './booklet.ts';
import { CAN, type Circumstances, livretAs } from './circumstances.ts';
import { Planted } from './planted.ts';
import { chunksOf, wordsIn } from './words-in.ts';

// Each looks through some thirty files.
vi.setConfig({ testTimeout: 120_000 });

const secret = new Planted();
const open = new Planted('qzcolibricolibri');
/** Names of files and folders: in the report as paths, in nothing else. */
const isPath = (word: string): boolean => /xfile|xfolder|xout/.test(word);

interface Build {
  run: Ended;
  place: Place;
  files: Map<string, Buffer>;
  modes: Map<string, number>;
}

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

async function buildAs(who: string, circumstances: Circumstances): Promise<Build> {
  const { where, remove } = placeToKeep();
  removals.push(remove);
  const inner = path.join(where.cwd, secret.word(`${who} folder above`));
  const home = path.join(where.cwd, secret.word(`${who} home`));
  const temporary = path.join(where.temporary, secret.word(`${who} temporary`));
  for (const folder of [inner, home, temporary]) fs.mkdirSync(folder);
  const content = secret.word('folder of the booklet');
  writeFiles(path.join(inner, content), await bookletWith(secret, open));
  const place = { cwd: inner, temporary };
  const run = await livretAs(
    path.dirname(where.cwd),
    place,
    ['build', content, '--json', '--out', secret.word('out'), '--outputs', OUTPUT_KINDS.join(',')],
    {
      ...circumstances,
      env: {
        ...{ HOME: home, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
        ...{ USER: secret.word(`${who} user`), LOGNAME: secret.word(`${who} logname`) },
        ...{ USERNAME: secret.word(`${who} username`), HOSTNAME: secret.word(`${who} hostname`) },
        ...{ EMAIL: secret.word(`${who} email`), GIT_AUTHOR_NAME: secret.word(`${who} git`) },
        ...{ API_TOKEN: secret.word(`${who} token`), ORGANIZATION: secret.word(`${who} organization`) },
        ...circumstances.env,
      },
    },
  );
  if (run.exit !== 0) throw new Error(`${run.stderr}\n${run.stdout}`);
  const out = path.join(inner, secret.word('out'));
  const names = fs.existsSync(out) ? fs.readdirSync(out).sort() : [];
  const read = <T>(of: (file: string) => T) => new Map(names.map((name) => [name, of(path.join(out, name))]));
  return {
    ...{ run, place },
    files: read((file) => fs.readFileSync(file)),
    modes: read((file) => fs.statSync(file).mode & 0o777),
  };
}

let here: Build;
let there: Build;
beforeAll(async () => {
  here = await buildAs('here', {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' },
    host: secret.word('here machine'),
  });
  there = await buildAs('there', {
    env: { TZ: 'America/Adak', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    ...{ host: secret.word('there machine'), uid: 65_534, umask: '077', ahead: 2920, oneCore: true },
  });
  // Twice all kinds of output: a quarter of a minute each, on a machine that does nothing else.
}, 400_000);

const both = (): [string, Buffer][] => [...here.files, ...there.files];
const isForMakers = (name: string): boolean => name.endsWith('-checks.html');
const isReport = (name: string): boolean => name === 'report.json';

test('both came to their end, with every kind of output', () => {
  for (const { run, files } of [here, there]) {
    expect([run.exit, run.stderr]).toEqual([0, '']);
    expect(run.json.outputs.map(({ kind }) => kind)).toEqual(OUTPUT_KINDS);
    // Whatever else is put there is looked through as well.
    expect(files.size).toBeGreaterThanOrEqual(OUTPUT_KINDS.length + 1);
  }
});

describe('nothing is given away', () => {
  test('by any file: none of the words is in it, packed or not', async () => {
    expect(secret.words.length).toBeGreaterThan(150);
    for (const [name, bytes] of both()) {
      if (isReport(name)) continue;
      // The page about the checks says in which file of the booklet something was found: it is for its makers.
      const words = isForMakers(name) ? secret.words.filter((word) => !isPath(word)) : secret.words;
      expect([name, await wordsIn(name, bytes, words)]).toEqual([name, []]);
    }
  }, 120_000);

  test('by the report: paths alone, and relative ones', async () => {
    const aside = secret.words.filter((word) => !isPath(word));
    for (const { files, place } of [here, there]) {
      const report = files.get('report.json')!;
      expect(await wordsIn('report.json', report, aside)).toEqual([]);
      const text = report.toString();
      expect(text).not.toContain(path.dirname(place.cwd));
      expect(text).not.toMatch(/"(?:file|folder)": "(?:\/|[A-Za-z]:|\.\.)/);
    }
  });

  test('but what is meant to be read is found in the same way', async () => {
    const read = [...here.files].find(([name]) => name.endsWith('-read.pdf'))!;
    const found = await wordsIn(read[0], read[1], open.words);
    const lost = open.words.filter((word) => !found.includes(word));
    // The title of a link shows in browsers only; a note without a call is told of.
    expect(lost.filter((word) => !/linktitle|notewithoutacall/.test(word))).toEqual([]);
  });

  test('by document information, dates, XMP, file identifiers or colour profiles', async () => {
    for (const [name, bytes] of both()) {
      if (!name.endsWith('.pdf')) continue;
      const text = await unpacked(bytes);
      // qpdf writes an identifier of its own; the file's is looked for in its bytes.
      expect([name, /\/ID\s*\[/.test(bytes.toString('latin1'))]).toEqual([name, false]);
      expect(text).not.toMatch(
        /\/(CreationDate|ModDate|Producer|Creator|Author|Keywords|PieceInfo|LastModified)\b/,
      );
      expect(text).not.toMatch(
        /\/ICCBased|GPSLatitude|adobe:ns:meta|http:\/\/ns\.adobe|Photoshop 3\.0|Exif\0\0/,
      );
      expect(text).not.toMatch(/Skia|Chrom(?:e|ium)|Puppeteer|pdf-lib|Paged\.js/i);
    }
  });

  test('by fonts: of their makers’ words only the name, the version and whose it is', async () => {
    let fonts = 0;
    for (const [name, bytes] of both()) {
      if (!name.endsWith('.pdf')) continue;
      for (const font of fontsIn(await unpacked(bytes))) {
        fonts += 1;
        expect([name, [...font.keys()].filter((table) => /^(?:DSIG|meta|Silf|PCLT)$/.test(table))]).toEqual([
          name,
          [],
        ]);
        // 0 to 6: copyright, family, style, identifier, whole name, version, PostScript name; from 256 on, of axes.
        const others = nameIds(font.get('name')).filter((id) => id > 6 && id < 256);
        expect([name, others]).toEqual([name, []]);
      }
    }
    expect(fonts).toBeGreaterThan(10);
  });

  test('by pictures: nothing but pixels is in them', () => {
    for (const [name, bytes] of both()) {
      if (!name.endsWith('.png')) continue;
      const kinds = new Set(chunksOf(bytes).map(({ type }) => type));
      const plain = ['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND'];
      expect([name, [...kinds].filter((kind) => !plain.includes(kind))]).toEqual([name, []]);
    }
  });

  test('nothing is left in the temporary folder', () => {
    for (const { place } of [here, there]) expect(fs.readdirSync(place.temporary)).toEqual([]);
  });
});

describe('the same bytes', () => {
  test('for another user, machine, folder, home, time zone, language, year, umask and number of processors', ({
    annotate,
  }) => {
    const missing = Object.entries(CAN).flatMap(([what, can]) => (can ? [] : what));
    if (missing.length > 0) void annotate(`not varied on this machine: ${missing.join(', ')}`);
    const sums = ({ files }: Build) =>
      [...files]
        .filter(([name]) => !isReport(name))
        .map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);
    expect(sums(here)).toEqual(sums(there));
  });

  test('and the same report, but for timings and what is said of the machine', () => {
    const stripped = ({ files }: Build) => {
      const { timings: _, messages, ...rest } = JSON.parse(files.get('report.json')!.toString());
      return {
        ...rest,
        messages: messages
          .filter(({ code }: { code: string }) => !code.startsWith('browser-'))
          .map(({ code, level, line, page }: Record<string, unknown>) => ({ code, level, line, page })),
      };
    };
    expect(stripped(here)).toEqual(stripped(there));
  });

  test.skipIf(process.platform === 'win32')('their user’s umask alone says who may read them', () => {
    expect(new Set(here.modes.values())).toEqual(new Set([0o644]));
    expect(new Set(there.modes.values())).toEqual(new Set([0o600]));
  });
});

/** The tables of each TrueType font in an unpacked PDF, by name (OpenType 1.9, "Table directory"). */
function fontsIn(text: string): Map<string, Buffer>[] {
  const starts = [...text.matchAll(/\/FontFile2 (\d+) 0 R/g)].map(([, id]) => text.indexOf(`\n${id} 0 obj`));
  return starts.map((at) => {
    const from = text.indexOf('stream\n', at) + 7;
    const font = Buffer.from(text.slice(from, text.indexOf('endstream', from)), 'latin1');
    const count = font.readUInt16BE(4);
    const records = Array.from({ length: count }, (_, i) => font.subarray(12 + i * 16, 28 + i * 16));
    return new Map(
      records.map((record) => {
        const start = record.readUInt32BE(8);
        return [record.toString('latin1', 0, 4), font.subarray(start, start + record.readUInt32BE(12))];
      }),
    );
  });
}

/** What the records of a `name` table are about (OpenType 1.9, "name"). */
const nameIds = (table: Buffer | undefined): number[] =>
  table ? Array.from({ length: table.readUInt16BE(2) }, (_, i) => table.readUInt16BE(6 + i * 12 + 6)) : [];
