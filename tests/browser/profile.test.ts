import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeProfile, removeProfile, removeStaleProfiles } from '../../src/browser/profile.ts';
import { temporaryFolder } from './support.ts';

const posix = test.skipIf(process.platform === 'win32');

posix('a profile is for this user alone, and no two are the same', () => {
  const folder = temporaryFolder();
  const one = makeProfile(folder);
  expect(path.basename(one)).toMatch(new RegExp(`^livret-profile-${process.pid}-\\w{6}$`));
  expect(fs.statSync(one).mode & 0o777).toBe(0o700);
  expect(makeProfile(folder)).not.toBe(one);
  fs.writeFileSync(path.join(one, 'file'), 'x');
  removeProfile(one);
  removeProfile(one);
  expect(fs.existsSync(one)).toBe(false);
});

posix('only profiles whose process is gone are removed', () => {
  const folder = temporaryFolder();
  const { pid: gone } = spawnSync('true');
  const stale = `livret-profile-${gone}-abcdef`;
  const kept = [
    `livret-profile-${process.pid}-abcdef`,
    'livret-profile-notapid-abcdef',
    `livret-profiles-${gone}-abcdef`,
    `my-livret-profile-${gone}-abcdef`,
  ];
  for (const name of [stale, ...kept]) fs.mkdirSync(path.join(folder, name));
  fs.mkdirSync(path.join(folder, 'precious'));
  fs.symlinkSync('precious', path.join(folder, `livret-profile-${gone}-linked`));
  fs.writeFileSync(path.join(folder, `livret-profile-${gone}-file`), '');
  removeStaleProfiles(folder);
  expect(fs.readdirSync(folder).sort()).toEqual(
    [...kept, 'precious', `livret-profile-${gone}-linked`, `livret-profile-${gone}-file`].sort(),
  );
});

test('a temporary folder that cannot be read is no fault', () => {
  expect(() => removeStaleProfiles('/does/not/exist')).not.toThrow();
});
