import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemName } from '../../src/browser/system-name.ts';
import { temporaryFolder } from './support.ts';

test.each([
  ['ID=debian\n', 'debian'],
  ['NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', 'ubuntu'],
  ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'fedora'],
  ['ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', 'suse'],
  ['ID=manjaro\nID_LIKE=arch\n', 'arch'],
  ["ID='alpine'\n", 'alpine'],
  ['ID=nixos\n', 'linux'],
  ['', 'linux'],
])('knows a Linux by %j', (text, name) => {
  const file = path.join(temporaryFolder(), 'os-release');
  fs.writeFileSync(file, text);
  expect(systemName('linux', file)).toBe(name);
});

test('knows the other systems, and one it does not know', () => {
  expect(systemName('darwin')).toBe('macos');
  expect(systemName('win32')).toBe('windows');
  expect(systemName('linux', '/does/not/exist')).toBe('linux');
});
