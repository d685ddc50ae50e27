import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { measureEdits } from '../../bench/measure/edits.ts';
import { middleChapter } from '../../bench/measure/middle-chapter.ts';
import { makePlace } from '../../bench/place.ts';
import { cachePath } from '../../src/cache-folder.ts';
import { temporaryFolder } from '../build/support.ts';

it('changes the chapter in the middle, each time in another way', () => {
  const folder = temporaryFolder();
  for (const name of ['1.md', '2.md', '3.md']) fs.writeFileSync(path.join(folder, name), '# A\n\nText.\n');
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const change = middleChapter(folder);
  change(1);
  expect(read('2.md')).toBe('# A\n\nBral doumi tènor 1.\n\nText.\n');
  change(2);
  expect(read('2.md')).toBe('# A\n\nBral doumi tènor 2.\n\nText.\n');
  expect([read('1.md'), read('3.md')]).toEqual(['# A\n\nText.\n', '# A\n\nText.\n']);
});

it('waits for the PDFs of each edit, beside cold builds, and ends what it started', async () => {
  const before = new Set(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].flatMap((signal) => process.listeners(signal as 'SIGINT')),
  );
  const place = makePlace(temporaryFolder());
  onTestFinished(() => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      for (const listener of process.listeners(signal))
        if (!before.has(listener)) process.off(signal, listener);
  });
  // The browser that is unpacked already.
  fs.mkdirSync(place.of('cache'));
  for (const name of fs.readdirSync(cachePath()).filter((each) => /^(?:chromium|fonts)-/.test(each)))
    fs.symlinkSync(path.join(cachePath(), name), place.of('cache', name));
  const { cold, edit } = await measureEdits(place, 2, () => {});
  expect([cold.failure, edit.failure]).toEqual([undefined, undefined]);
  expect([...cold.runs, ...edit.runs].every((run) => run !== undefined && run.ms > 0)).toBe(true);
}, 120_000);
