/** The command line itself: help, versions, and what is said when a command is typed wrong. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTPUT_KINDS } from '../src/report/report.ts';
import { COMMAND, contentsOf, livret, place } from './commands/support.ts';

const { version } = JSON.parse(fs.readFileSync(path.join(COMMAND, '../../package.json'), 'utf8'));

describe('help', () => {
  test.each([[[]], [['--help']], [['help']]])('livret %j lists the commands', async (args) => {
    const { exit, stdout, stderr } = await livret(place(), args);
    expect([exit, stderr]).toEqual([0, '']);
    for (const command of ['build', 'check', 'impose', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  test('livret build --help lists every option of the contract', async () => {
    const { exit, stdout, stderr } = await livret(place(), ['build', '--help']);
    expect([exit, stderr]).toEqual([0, '']);
    const options = [
      'out',
      'group',
      'all-groups',
      'outputs',
      'json',
      'strict',
      'lenient',
      'quiet',
      'verbose',
    ];
    for (const option of [...options, 'lang', 'browser'])
      expect(stdout).toMatch(new RegExp(`^  --${option} `, 'm'));
  });

  test('livret --version is the package’s', async () => {
    const { exit, stdout } = await livret(place(), ['--version']);
    expect([exit, stdout]).toEqual([0, `${version}\n`]);
  });
});

interface Wrong {
  args: string[];
  en: string;
  fr: string;
}

const HINT_EN = 'livret --help lists the commands; livret build --help the options.';
const HINT_FR = 'livret --help donne les commandes\u00a0; livret build --help, les options.';

const KINDS = OUTPUT_KINDS.join(', ');

const WRONG: Wrong[] = [
  {
    args: ['bild'],
    en: 'There is no command “bild”.\n  → Did you mean “build”?',
    fr: 'La commande «\u00a0bild\u00a0» n’existe pas.\n  → Vouliez-vous dire «\u00a0build\u00a0»\u00a0?',
  },
  {
    args: ['help', 'everything'],
    en: `There is no command “everything”.\n  → ${HINT_EN}`,
    fr: `La commande «\u00a0everything\u00a0» n’existe pas.\n  → ${HINT_FR}`,
  },
  {
    args: ['build', '--lenent'],
    en: 'There is no option “--lenent”.\n  → Did you mean “--lenient”?',
    fr: 'L’option «\u00a0--lenent\u00a0» n’existe pas.\n  → Vouliez-vous dire «\u00a0--lenient\u00a0»\u00a0?',
  },
  {
    args: ['build', '--xyzzy'],
    en: `There is no option “--xyzzy”.\n  → ${HINT_EN}`,
    fr: `L’option «\u00a0--xyzzy\u00a0» n’existe pas.\n  → ${HINT_FR}`,
  },
  {
    args: ['--quiet', 'build'],
    en: 'The option “--quiet” stands before the command.\n  → Options come after it: livret build --quiet',
    fr: 'L’option «\u00a0--quiet\u00a0» est placée avant la commande.\n  → Les options viennent après\u00a0: livret build --quiet',
  },
  {
    args: ['build', 'our', 'booklet'],
    en: 'The command was given more names than it takes.\n  → A name with spaces in it goes between quotation marks.',
    fr: 'La commande a reçu plus de noms qu’elle n’en prend.\n  → Un nom qui contient des espaces se met entre guillemets droits.',
  },
  {
    args: ['build', '--outputs', 'read,papyrus'],
    en: `The option “--outputs” cannot be “read,papyrus”.\n  → Possible values: ${KINDS}.`,
    fr: `L’option «\u00a0--outputs\u00a0» ne peut pas valoir «\u00a0read,papyrus\u00a0».\n  → Valeurs possibles\u00a0: ${KINDS}.`,
  },
  {
    args: ['impose', 'a.pdf', '--blanks', 'middle', '--out', 'b.pdf'],
    en: 'The option “--blanks” cannot be “middle”.\n  → Possible values: before-last, spread, end.',
    fr: 'L’option «\u00a0--blanks\u00a0» ne peut pas valoir «\u00a0middle\u00a0».\n  → Valeurs possibles\u00a0: before-last, spread, end.',
  },
  {
    args: ['build', '--out'],
    en: `The option “--out” needs a value after it.\n  → ${HINT_EN}`,
    fr: `L’option «\u00a0--out\u00a0» doit être suivie d’une valeur.\n  → ${HINT_FR}`,
  },
  {
    args: ['build', '--out', ''],
    en: `The option “--out” has an empty value.\n  → ${HINT_EN}`,
    fr: `L’option «\u00a0--out\u00a0» a une valeur vide.\n  → ${HINT_FR}`,
  },
  {
    args: ['impose', 'a.pdf'],
    en: `The command needs the option “--out <file>”.\n  → ${HINT_EN}`,
    fr: `La commande a besoin de l’option «\u00a0--out <fichier>\u00a0».\n  → ${HINT_FR}`,
  },
  {
    args: ['impose', '--out', 'b.pdf'],
    en: `Something is missing after the command: <file>.\n  → ${HINT_EN}`,
    fr: `Il manque quelque chose après la commande\u00a0: <fichier>.\n  → ${HINT_FR}`,
  },
];

describe('wrong use', () => {
  test.each(WRONG)('$args ends with 2 and says what to do, and nothing else', async ({ args, en, fr }) => {
    const where = place({ 'content/1.md': '# One\n\nText.\n' });
    const before = contentsOf(where.cwd);
    const english = await livret(where, args);
    expect(english).toMatchObject({ exit: 2, stdout: '', stderr: `error: ${en}\n` });
    const french = await livret(where, args, { LANG: 'fr_FR.UTF-8' });
    expect(french).toMatchObject({ exit: 2, stdout: '', stderr: `erreur\u00a0: ${fr}\n` });
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test.each([
    ['--lang', 'fr'],
    ['--lang=fr'],
  ])('speaks the language that is asked for by %s', async (...lang) => {
    const { exit, stderr } = await livret(place(), ['build', ...lang, '--xyzzy']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('n’existe pas')]);
  });

  test('a language livret does not speak is named', async () => {
    const { exit, stderr } = await livret(place(), ['build', '--lang', 'de']);
    expect([exit, stderr]).toEqual([
      2,
      'error: The option “--lang” cannot be “de”.\n  → Possible values: fr, en. It is the language of messages; --booklet-language chooses among those of a booklet.\n',
    ]);
  });

  test('with --json is a report, alone on standard output', async () => {
    const run = await livret(place(), ['build', '--json', '--lenent']);
    expect([run.exit, run.stderr]).toEqual([2, '']);
    expect(run.json).toEqual({
      ...{ livret: version, ok: false, title: null, language: null, group: null, outputs: [] },
      messages: [
        {
          ...{ level: 'error', code: 'usage', text: 'There is no option “--lenent”.' },
          hint: 'Did you mean “--lenient”?',
        },
      ],
      timings: { totalMs: 0, stages: [] },
    });
  });
});
