import { expect, test } from 'vitest';
import { browserEnvironment } from '../../src/browser/environment.ts';

const user = {
  PATH: '/bin',
  HOME: '/home/ana',
  USER: 'ana',
  LANG: 'fr_FR.UTF-8',
  TZ: 'Europe/Paris',
  TMPDIR: '/var/tmp',
  https_proxy: 'http://proxy',
  LD_PRELOAD: 'x.so',
  FONTCONFIG_FILE: '/f',
};

test('nothing of the user’s gets in but where programs are', () => {
  expect(browserEnvironment('/tmp/p', { FONTCONFIG_FILE: '/tmp/p/fonts.conf' }, user, 'linux')).toEqual({
    PATH: '/bin',
    HOME: '/tmp/p',
    TMPDIR: '/tmp/p',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    FONTCONFIG_FILE: '/tmp/p/fonts.conf',
  });
});

test('a profile too deep for sockets leaves the temporary folder where it is', () => {
  const deep = `/var/folders/${'x'.repeat(50)}`;
  expect(browserEnvironment(deep, {}, user, 'darwin').TMPDIR).toBe('/var/tmp');
  expect(browserEnvironment(deep, {}, {}, 'darwin').TMPDIR).toBeUndefined();
});

test('Windows gets what its programs cannot do without', () => {
  const env = browserEnvironment(
    'C:\\p',
    {},
    { ...user, SystemRoot: 'C:\\Windows', USERNAME: 'ana' },
    'win32',
  );
  expect(env.SystemRoot).toBe('C:\\Windows');
  expect(env.USERNAME).toBeUndefined();
});
