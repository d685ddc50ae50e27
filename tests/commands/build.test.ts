/** `livret build`, run as a person or a script runs it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { textsOf } from '../build/pdf.ts';
import { png } from '../manuscript/pictures.ts';
import {
  brief,
  COMMAND,
  contentsOf,
  type Files,
  faults,
  livret,
  namesIn,
  place,
  start,
  withoutNotes,
  writeFiles,
} from './support.ts';

const ENGLISH = 'title: One\nlanguage: en\n';
const SMALL: Files = { 'content/1.md': '# One\n\nText.\n', 'content/booklet.yaml': ENGLISH };
const pagesOf = (cwd: string, file: string): string[] =>
  textsOf(fs.readFileSync(path.join(cwd, file))).map((text) => text.replace(/\s+/g, ' ').trim());

const STAGES = [
  'Reading the folder',
  'Reading the chapters',
  'Making the document',
  'Starting the browser',
  'Laying out pages',
  'Making the PDF exact',
  'Drawing sheets',
  'Checking',
  'Writing the files',
];
const SUMMARY = `
“One”: 4 pages (blank: 3), 1 sheet of A4 a copy.
  To read:  dist/One-read.pdf
  To print: dist/One-print.pdf
  Print both sides, flipped on the short edge, at 100 % (no “fit to page”). Fold the stack, staple in the fold.
`;

describe('what is said', () => {
  test('without a terminal: one plain line a stage, then a summary; content goes into dist', async () => {
    const where = place(SMALL);
    const { exit, stdout, stderr } = await livret(where, ['build']);
    expect({ exit, stdout, stderr: withoutNotes(stderr) }).toEqual({
      exit: 0,
      stdout: '',
      stderr: `${STAGES.join('\n')}\n${SUMMARY}`,
    });
    expect(namesIn(where.cwd)).toEqual(['content', 'dist']);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual([
      'One-checks.html',
      'One-print.pdf',
      'One-read.pdf',
      'report.json',
    ]);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('with --json: the report alone, the same as the file, on standard output', async () => {
    const where = place(SMALL);
    const run = await livret(where, ['build', '--json']);
    expect([run.exit, run.stderr]).toEqual([0, '']);
    const file = JSON.parse(fs.readFileSync(path.join(where.cwd, 'dist/report.json'), 'utf8'));
    expect({ ...run.json, timings: file.timings }).toEqual(file);
    expect(run.json).toMatchObject({
      ...{ livret: expect.stringMatching(/^\d+\.\d+\.\d+$/), ok: true, title: 'One', language: 'en' },
      ...{ group: null, pages: 4, blankPages: [3], sheets: 1 },
      outputs: [
        { kind: 'read', file: 'dist/One-read.pdf', pages: 4 },
        { kind: 'print', file: 'dist/One-print.pdf', pages: 2, sheets: 1 },
      ],
    });
    // Which browser was used.
    expect(run.json.messages[0]).toMatchObject({
      code: 'browser-used',
      text: expect.stringMatching(/(Chromium|Chrome|Edge) \d+\./),
    });
    const { totalMs, stages } = run.json.timings;
    expect(stages.map(({ name }) => name).slice(0, 5)).toEqual([
      ...['read', 'markdown', 'document', 'browser', 'paginate'],
    ]);
    expect(totalMs).toBeGreaterThan(0);
    expect(run.stdout).not.toContain(where.cwd);
  });

  test('with --quiet: nothing, if nothing is wrong; with a warning, nothing either', async () => {
    const where = place({ ...SMALL, 'content/2.md': '\n' });
    const { exit, stdout, stderr } = await livret(where, ['build', '--quiet']);
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test('with --quiet: what is wrong, with its place and what to do', async () => {
    const where = place({ 'content/1.md': '# One\n\n![A](a.png)\n', 'content/booklet.yaml': ENGLISH });
    const { exit, stdout, stderr } = await livret(where, ['build', '--quiet']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'content/1.md:3: error: The picture “a.png” was not found.\n' +
        '  → Put it beside the chapter, or correct its name. A name that begins with / starts from the booklet’s folder.\n',
    );
  });

  test('with --verbose: notes too', async () => {
    const { stderr } = await livret(place(SMALL), ['build', '--verbose']);
    expect(stderr).toMatch(/^note: The pages were made with /m);
  });

  test('in the language asked for, else the machine’s, else the booklet’s', async () => {
    const files = { 'content/1.md': '![A](a.png)\n', 'content/booklet.yaml': 'language: fr\n' };
    const said = async (args: string[], env: NodeJS.ProcessEnv, config = '') => {
      const where = place({ ...files, 'content/booklet.yaml': `language: fr\n${config}` });
      const { stderr } = await livret(where, ['build', '--quiet', ...args], env);
      return /introuvable/.test(stderr) ? 'fr' : /not found/.test(stderr) ? 'en' : stderr;
    };
    expect(await said([], { LANG: 'C.UTF-8' })).toBe('fr');
    expect(await said([], { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(await said([], { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_BE.UTF-8' })).toBe('fr');
    expect(await said([], { LANG: 'fr_FR.UTF-8' }, 'lang: en\n')).toBe('en');
    expect(await said(['--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, 'lang: en\n')).toBe('fr');
  });

  test.skipIf(spawnSync('script', ['--version']).error !== undefined || process.platform !== 'linux')(
    'in a terminal: a line a stage that counts pages, then the summary',
    async () => {
      const chapters = Array.from({ length: 12 }, (_, i) => [
        `content/${i + 1}.md`,
        `# Part ${i + 1}\n\nText.\n`,
      ]);
      const where = place({ ...Object.fromEntries(chapters), 'content/booklet.yaml': ENGLISH });
      const child = spawn('script', ['-qec', `"${process.execPath}" "${COMMAND}" build`, '/dev/null'], {
        cwd: where.cwd,
        env: { ...process.env, TMPDIR: where.temporary, LC_ALL: 'C.UTF-8', NO_COLOR: '1', TERM: 'xterm' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let seen = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        seen += text;
      });
      const exit = await new Promise((resolve) => child.once('close', resolve));
      expect(exit).toBe(0);
      expect(seen).toMatch(/\r {2}Laying out pages… \d+/);
      // What stays on the screen: after a carriage return and "clear to the end", what was there is gone.
      const screen = seen.split(/\r?\n/).map((line) => line.split('\r\u001b[K').at(-1)!);
      for (const stage of STAGES)
        expect(screen.filter((line) => line.startsWith(`✓ ${stage} `)).length).toBe(1);
      expect(screen.join('\n')).toContain('“One”: 16 pages (blank: 15), 4 sheets of A4 a copy.');
    },
  );

  test('a reader of the report who stops reading is no fault', async () => {
    const where = place(SMALL);
    const command = `"${process.execPath}" "${COMMAND}" build --json | true; exit "$\{PIPESTATUS[0]}"`;
    const env = { ...process.env, TMPDIR: where.temporary };
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: where.cwd, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('warnings', () => {
  const dirty = (server = 'http://127.0.0.1:9'): Files => ({
    'content/booklet.yaml': ENGLISH,
    'content/1.md': [
      '# One',
      '<script>document.body.textContent = "Ran"</script>',
      '<p onclick="alert(1)">Pushed <img src="p.png" onerror="document.title=\'Ran\'"></p>',
      '<iframe src="file:///etc/passwd"></iframe>',
      `<meta http-equiv="refresh" content="0;url=${server}/">`,
      `<link rel="stylesheet" href="${server}/a.css"><style>body { background: url(${server}/b) }</style>`,
      '[Go](javascript:alert(1)) and <a href="data:text/html,x">there</a>.',
      `<p style="background: url(${server}/c)">Ornate <video src="${server}/d"></video>`,
      'The end.',
    ].join('\n\n'),
    'content/p.png': png(8, 8),
  });

  test('active content is taken out with a word and its line, never run, never fetched', async () => {
    let asked = 0;
    const server = http.createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const where = place(dirty(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    const run = await livret(where, ['build', '--json']);
    expect([run.exit, asked]).toEqual([0, 0]);
    const said = faults(run.json);
    expect(said.every(({ level }) => level === 'warning')).toBe(true);
    const lines = new Set(said.map(({ file, line }) => `${file}:${line}`));
    for (const line of [3, 5, 7, 9, 11, 13, 15]) expect(lines).toContain(`content/1.md:${line}`);
    for (const tag of ['script', 'iframe', 'meta', 'style', 'link', 'video'])
      expect(
        said.some(({ text }) => text.includes(`<${tag}>`)),
        tag,
      ).toBe(true);
    const pages = pagesOf(where.cwd, 'dist/One-read.pdf');
    expect(pages[1]).toMatch(/ONE Pushed .*Go and there\. Ornate.* The end\./);
    expect(pages.join()).not.toMatch(/Ran|alert|root:/);
  });

  test('with --strict they stop the build, and dist stays as it was', async () => {
    const where = place({ ...dirty(), 'dist/One-read.pdf': 'The build before.' });
    const before = contentsOf(where.cwd);
    const run = await livret(where, ['build', '--json', '--strict']);
    expect([run.exit, run.json.ok, run.json.outputs]).toEqual([1, false, []]);
    const errors = run.json.messages.filter(({ level }: { level: string }) => level === 'error');
    expect(errors).toMatchObject([{ code: 'strict-warnings' }]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('strict: true in the configuration does the same', async () => {
    const where = place({ ...SMALL, 'content/2.md': '', 'content/booklet.yaml': `${ENGLISH}strict: true\n` });
    const run = await livret(where, ['build', '--json']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([
      1,
      ['warning chapter-empty content/2.md', 'error strict-warnings'],
    ]);
  });
});

describe('--lenient', () => {
  const FAULTY: Files = {
    'content/booklet.yaml': ENGLISH,
    'content/1.md': [
      '# One',
      'Before ![A map of the yard](missing.png) after.',
      '![](https://pictures.example/remote.png)',
      '![Broken](broken.png)',
      'See [the other side](#nowhere).',
    ].join('\n\n'),
    'content/broken.png': 'No picture.',
  };
  const AS = (level: string): string[] => [
    `${level} image-missing content/1.md:3`,
    `${level} image-remote content/1.md:5`,
    `${level} image-unreadable content/1.md:7`,
    `${level} link-dead content/1.md:9`,
  ];

  test('without it, each is an error', async () => {
    const run = await livret(place(FAULTY), ['build', '--json']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([1, AS('error')]);
  });

  test('with it, each is a warning, and a mark on the page says so', async () => {
    const where = place(FAULTY);
    const run = await livret(where, ['build', '--json', '--lenient']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([0, AS('warning')]);
    const [, page] = pagesOf(where.cwd, 'dist/One-read.pdf');
    expect(page).toContain('A map of the yard');
    expect(page).toContain('Broken');
    expect(page).toContain('pictures.example/remote.png');
    expect(page).toContain('See the other side.');
  });

  test('lenient: true in the configuration does the same', async () => {
    const where = place({ ...FAULTY, 'content/booklet.yaml': `${ENGLISH}lenient: true\n` });
    const run = await livret(where, ['build', '--json', '--quiet']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([0, AS('warning')]);
  });

  test('does not soften what is no mere blemish', async () => {
    const where = place({ ...SMALL, 'content/1.md': '![Out](../secret.png)\n', 'secret.png': png(4, 4) });
    const run = await livret(where, ['build', '--json', '--lenient']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([1, ['error image-outside content/1.md:1']]);
  });
});

describe('outputs', () => {
  test('--outputs makes what it names; what the build before made besides is taken away', async () => {
    const where = place({ ...SMALL, 'dist/mine.pdf': 'Mine.', 'dist/notes.txt': 'Mine too.' });
    await livret(where, ['build']);
    const run = await livret(where, ['build', '--json', '--outputs', 'read']);
    expect(run.json.outputs.map(({ kind }) => kind)).toEqual(['read']);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual([
      ...['One-checks.html', 'One-read.pdf', 'mine.pdf', 'notes.txt', 'report.json'],
    ]);
  });

  test('the configuration’s outputs and out hold, and the options go before them', async () => {
    const config = `${ENGLISH}outputs: [print]\nout: built/here\n`;
    const where = place({ ...SMALL, 'content/booklet.yaml': config });
    await livret(where, ['build', '--quiet']);
    expect(namesIn(path.join(where.cwd, 'built/here'))).toEqual([
      'One-checks.html',
      'One-print.pdf',
      'report.json',
    ]);
    await livret(where, ['build', '--quiet', '--outputs', 'read', '--out', 'there']);
    expect(namesIn(path.join(where.cwd, 'there'))).toEqual([
      'One-checks.html',
      'One-read.pdf',
      'report.json',
    ]);
  });

  test('a booklet with another title leaves the files of the one before where they are', async () => {
    const where = place(SMALL);
    await livret(where, ['build']);
    writeFiles(where.cwd, { 'content/booklet.yaml': 'title: "Œuvre & Élan: 2"\nlanguage: en\n' });
    await livret(where, ['build']);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual([
      ...[
        'OEuvre-Elan-2-checks.html',
        'OEuvre-Elan-2-print.pdf',
        'OEuvre-Elan-2-read.pdf',
        'One-checks.html',
        'One-print.pdf',
        'One-read.pdf',
        'report.json',
      ],
    ]);
  });

  test('a booklet that wants fewer outputs leaves none of the others', async () => {
    const where = place(SMALL);
    await livret(where, ['build']);
    await livret(where, ['build', '--outputs', 'read']);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['One-checks.html', 'One-read.pdf', 'report.json']);
  });

  test('folders may have spaces, accents, # and % in their names, and lie elsewhere', async () => {
    const folder = 'Été à 100 % #1?';
    const where = place({
      [`${folder}/1.md`]: '# One\n\n![Dot](images/un%20point.png) and ![Dot](</images/un point.png>)\n',
      [`${folder}/images/un point.png`]: png(8, 8),
      [`${folder}/booklet.yaml`]: ENGLISH,
    });
    const run = await livret(where, ['build', folder, '--json', '--out', 'là %20 #/déjà']);
    expect([run.exit, faults(run.json)]).toEqual([0, []]);
    expect(run.json.outputs[0]!.file).toBe('là %20 #/déjà/One-read.pdf');
    expect(namesIn(path.join(where.cwd, 'là %20 #/déjà')).length).toBe(4);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('what a killed build left in the folder is cleared away, and its lock is no hindrance', async () => {
    const gone = spawnSync('true').pid;
    const where = place({
      ...SMALL,
      'dist/.livret-new-abc123/One-read.pdf': 'Half a fi',
      'dist/.livret-lock': String(gone),
    });
    const { exit } = await livret(where, ['build', '--quiet']);
    expect(exit).toBe(0);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual([
      'One-checks.html',
      'One-print.pdf',
      'One-read.pdf',
      'report.json',
    ]);
  });

  test('two builds at once of one booklet into two folders come out right, and alike', async () => {
    const where = place(SMALL);
    const outs = ['one', 'other'];
    const runs = await Promise.all(outs.map((out) => livret(where, ['build', '--json', '--out', out])));
    expect(runs.map(({ exit, stderr }) => [exit, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const made = outs.map((out) => contentsOf(path.join(where.cwd, out)));
    for (const files of made) delete files['report.json']; // It holds times and the folder.
    expect(Object.keys(made[0]!).sort()).toEqual(['One-checks.html', 'One-print.pdf', 'One-read.pdf']);
    expect(made[1]).toEqual(made[0]);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('two builds at once in one folder come out right, both of them', async () => {
    const where = place(SMALL);
    const [one, other] = await Promise.all([
      livret(where, ['build', '--json']),
      livret(where, ['build', '--json']),
    ]);
    expect([one.exit, one.stderr, other.exit, other.stderr]).toEqual([0, '', 0, '']);
    expect(one.json.outputs).toEqual(other.json.outputs);
    const dist = path.join(where.cwd, 'dist');
    expect(namesIn(dist)).toEqual(['One-checks.html', 'One-print.pdf', 'One-read.pdf', 'report.json']);
    const { createHash } = await import('node:crypto');
    for (const { file, sha256 } of one.json.outputs) {
      const bytes = fs.readFileSync(path.join(where.cwd, file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(contentsOf(where.temporary)).toEqual({});
  });
});

describe('groups', () => {
  const GROUPS: Files = {
    ...SMALL,
    'content/groups/kitchen/group.yaml': 'group: Kitchen\n',
    'content/groups/yard/group.yaml': 'group: Yard\ntitle: Of the yard\n',
    'content/groups/_example/group.yaml': 'group: Example\n',
  };

  test('--group builds one edition into its own folder', async () => {
    const where = place(GROUPS);
    const run = await livret(where, ['build', '--json', '--group', 'yard']);
    expect([run.exit, run.json.group, run.json.title]).toEqual([0, 'yard', 'Of the yard']);
    expect(run.json.outputs.map(({ file }) => file)).toEqual([
      'dist/yard/Of-the-yard-read.pdf',
      'dist/yard/Of-the-yard-print.pdf',
    ]);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['yard']);
  });

  test('--group may repeat, and an example may be built by its name', async () => {
    const where = place(GROUPS);
    const args = ['build', '--json', '--group', 'yard', '--group', '_example'];
    const { exit, json } = await livret(where, args);
    expect([exit, Object.keys(json), json.ok]).toEqual([0, ['ok', 'editions', 'index'], true]);
    expect(json.editions!.map(({ ok, group }) => [ok, group])).toEqual([
      [true, 'yard'],
      [true, '_example'],
    ]);
  });

  test('--all-groups builds all but the examples; one that fails does not stop the others', async () => {
    const where = place({ ...GROUPS, 'content/groups/kitchen/1.md': '![A](a.png)\n' });
    const { exit, json } = await livret(where, ['build', '--json', '--all-groups']);
    expect([exit, json.ok]).toEqual([1, false]);
    expect(json.editions!.map(({ ok, group }) => [ok, group])).toEqual([
      [false, 'kitchen'],
      [true, 'yard'],
    ]);
    expect(faults(json.editions![0]!).map(brief)).toEqual([
      'error image-missing content/groups/kitchen/1.md:1',
    ]);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['index-covers', 'index.html', 'yard']);
  });
});

describe('an output folder that will not take the files', () => {
  test.runIf(process.platform === 'linux')('is named, with the system’s reason: exit 3', async () => {
    const where = place(SMALL);
    const run = await livret(where, ['build', '--json', '--out', '/proc/livret-dist']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error out-not-writable']]);
    expect(run.json.messages.at(-1)).toMatchObject({
      text: expect.stringMatching(/cannot be written to \((ENOENT|EACCES)\)/),
      hint: expect.stringContaining('--out'),
    });
    expect(namesIn(where.cwd)).toEqual(['content']);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('a folder where a file should go is refused, the other file being put back', async () => {
    const where = place({ ...SMALL, 'dist/One-read.pdf': 'Before.', 'dist/report.json/x': 'A folder.' });
    const before = contentsOf(where.cwd);
    const run = await livret(where, ['build', '--json']);
    expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error out-not-writable']]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('a full disk is named, and the build before stays: exit 3', async ({ skip }) => {
    const where = place({ ...SMALL, 'dist/x': '' });
    const dist = path.join(where.cwd, 'dist');
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'livret-test', dist]);
    if (mounted.status !== 0) skip('this machine mounts no small disk for us');
    try {
      fs.writeFileSync(path.join(dist, 'One-read.pdf'), 'x'.repeat(20_000));
      const before = contentsOf(dist);
      const run = await livret(where, ['build', '--json']);
      expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error disk-full']]);
      expect(run.json.messages.at(-1)!.hint).toMatch(/Free some space/);
      expect(contentsOf(dist)).toEqual(before);

      // So full that not even the lock can be written.
      fs.writeFileSync(path.join(dist, 'filler'), 'x'.repeat(12_288));
      const full = contentsOf(dist);
      expect((await livret(where, ['build', '--json'])).exit).toBe(3);
      expect(contentsOf(dist)).toEqual(full);
    } finally {
      execFileSync('umount', [dist]);
    }
  });
});

test('the process ends when the work does', async () => {
  const running = start(place(SMALL), ['build', '--json']);
  let reported = 0;
  running.process.stdout!.on('data', () => {
    reported = performance.now();
  });
  await running.ended;
  expect(performance.now() - reported).toBeLessThan(1200);
});
