import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftBehind } from '../../src/browser/left-behind.ts';
import { temporaryFolder } from './support.ts';

test.skipIf(process.platform === 'win32')(
  'files without an owner go; what is older, another’s or in use stays',
  async () => {
    const folder = temporaryFolder();
    const since = Date.now();
    const make = (name: string): string => {
      const file = path.join(folder, name);
      fs.writeFileSync(file, 'words of a page');
      return file;
    };
    make('.org.chromium.Chromium.7dDoZA');
    make('.com.google.Chrome.abcdef');
    const old = make('.org.chromium.Chromium.older1');
    fs.utimesSync(old, since / 1000 - 60, since / 1000 - 60);
    make('.org.chromium.notes');
    make('notes.txt');
    fs.mkdirSync(path.join(folder, '.org.chromium.Chromium.folder'));
    fs.symlinkSync(old, path.join(folder, '.org.chromium.Chromium.linked'));
    await removeLeftBehind(folder, since);
    expect(fs.readdirSync(folder).sort()).toEqual([
      '.org.chromium.Chromium.folder',
      '.org.chromium.Chromium.linked',
      '.org.chromium.Chromium.older1',
      '.org.chromium.notes',
      'notes.txt',
    ]);
    await removeLeftBehind(path.join(folder, 'not there'), since);
  },
);
