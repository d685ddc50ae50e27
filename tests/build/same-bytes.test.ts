/** The same content gives the same files, wherever, whenever and by whomever it is built, and they tell of none of these. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, FIXTURES, GUIDE, livret, type Place, placeToKeep } from '../commands/support.ts';
import { unpacked } from '../imposition/helpers.ts';

interface Build {
  run: Ended;
  pdfs: Buffer[];
  place: Place;
}

/** Every folder on the way, the user and the machine have a name that is found nowhere else. */
const MARK = 'zqx';

async function buildCopy(content: string, folder: string, env: NodeJS.ProcessEnv): Promise<Build> {
  const { where, remove } = placeToKeep();
  removals.push(remove);
  fs.cpSync(content, path.join(where.cwd, folder), { recursive: true });
  const home = path.join(where.cwd, `home-${MARK}`);
  fs.mkdirSync(home);
  const run = await livret(where, ['build', folder, '--json', '--out', `out-${MARK}`], {
    ...env,
    HOME: home,
  });
  expect([run.exit, run.stderr]).toEqual([0, '']);
  const pdfs = run.json.outputs.map(({ file }) => fs.readFileSync(path.join(where.cwd, file)));
  return { run, pdfs, place: where };
}

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

const HERE = {
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'fr_FR.UTF-8',
  USER: `zelda-${MARK}`,
  LOGNAME: `zelda-${MARK}`,
};
const THERE = { TZ: 'America/Adak', LC_ALL: 'C', USER: `zora-${MARK}`, LOGNAME: `zora-${MARK}` };

describe.each([
  ['the guide', GUIDE],
  ['a booklet with a little of everything', path.join(FIXTURES, 'many-parts')],
])('%s', (_name, content) => {
  let here: Build;
  let there: Build;
  beforeAll(async () => {
    here = await buildCopy(content, `booklet-${MARK}`, HERE);
    there = await buildCopy(content, `été ${MARK} #2`, { ...THERE, UMASK: '077' });
  });

  test('is the same byte for byte in two folders, time zones, languages and homes', () => {
    expect(here.pdfs.length).toBe(2);
    for (const [index, pdf] of here.pdfs.entries()) expect(pdf.equals(there.pdfs[index]!)).toBe(true);
    const stripped = ({ run }: Build) => ({
      ...run.json,
      timings: undefined,
      messages: run.json.messages.map(({ code }) => code),
      checks: { ...run.json.checks, list: run.json.checks?.list.map(({ title: _, ...item }) => item) },
    });
    expect(stripped(here)).toEqual(stripped(there));
  });

  test('names no program, person, machine, folder or file', async () => {
    const words = [
      ...[
        MARK,
        'chromium',
        'headless',
        'skia',
        'chrome',
        'puppeteer',
        'pagedjs',
        'paged.js',
        'mozilla',
        'pdf-lib',
      ],
      ...['file:', 'livret.invalid', '/tmp/', '02-avant', 'Zelda'],
      ...[os.hostname(), os.userInfo().username].filter((name) => name.length > 4),
    ];
    for (const pdf of here.pdfs) {
      const text = `${pdf.toString('latin1')}\n${await unpacked(pdf)}`.toLowerCase();
      for (const word of words) {
        expect(text.includes(word.toLowerCase()), word).toBe(false);
        // Strings of PDFs may be written in two bytes a letter, plain or in hexadecimal digits.
        const wide = Buffer.from(word.toLowerCase(), 'utf16le').swap16();
        expect(text.includes(wide.toString('latin1')), `${word} in UTF-16`).toBe(false);
        expect(text.includes(wide.toString('hex')), `${word} in hexadecimal UTF-16`).toBe(false);
        if (word.length > 3)
          expect(text.includes(Buffer.from(word.toLowerCase()).toString('hex')), word).toBe(false);
      }
      expect(text).not.toMatch(/\/(creationdate|moddate|producer|creator|author|keywords|metadata)\b/);
    }
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test('dates the files, in every time zone alike; nothing else changes', async () => {
    const content = path.join(FIXTURES, 'many-parts');
    const epoch = { SOURCE_DATE_EPOCH: '1585699200' }; // 1 April 2020, 0:00 UTC
    const [here, there, undated] = [
      await buildCopy(content, 'a', { ...HERE, ...epoch }),
      await buildCopy(content, 'b', { ...THERE, ...epoch }),
      await buildCopy(content, 'c', { ...THERE, SOURCE_DATE_EPOCH: '' }),
    ];
    for (const [index, pdf] of here.pdfs.entries()) {
      expect(pdf.equals(there.pdfs[index]!)).toBe(true);
      expect(await unpacked(undated.pdfs[index]!)).not.toMatch(/Date/);
    }
    const text = await unpacked(here.pdfs[0]!);
    expect(text).toMatch(/\/CreationDate \(D:20200401000000(Z|\+00'00'?)\)/);
    expect(text).toMatch(/\/ModDate \(D:20200401000000(Z|\+00'00'?)\)/);
  });
});
