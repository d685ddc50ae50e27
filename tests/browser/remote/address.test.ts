import { expect, test } from 'vitest';
import { isAddress, readAddress } from '../../../src/browser/remote/address.ts';

test.each([
  'ws://h:1/',
  'wss://h',
  'http://h:9222',
  'HTTPS://h',
  'ftp://h',
  'ws:/',
  'chrome:9222',
  '10.0.0.7:9222/',
])('%s is an address', (named) => expect(isAddress(named)).toBe(true));

test.each([
  '/usr/bin/chromium',
  'chromium',
  'C:\\Program Files\\chrome.exe',
  'C:/chrome.exe',
  './ws',
  'ws',
])('%s is a program', (named) => expect(isAddress(named)).toBe(false));

test.each([
  ['ws://127.0.0.1:3000/', false],
  ['ws://localhost:3000/', false],
  ['ws://[::1]:3000/', false],
  ['ws://a.localhost/', false],
  ['http://127.8.9.1:9222', false],
  ['ws://192.168.1.7:3000/', true],
  ['ws://localhost.example/', true],
  ['http://chrome:9222', true],
  ['wss://chrome.example/', false],
  ['https://chrome.example/', false],
])('what goes to %s can be read on the way: %s', (named, readable) => {
  expect(readAddress(named).readable).toBe(readable);
});

test('a password goes into a header, and only host and port are for people', () => {
  const { url, headers, place } = readAddress(' wss://me:p%40ss@chrome.example:444/a?token=t ');
  expect([url.href, place]).toEqual(['wss://chrome.example:444/a?token=t', 'chrome.example:444']);
  expect(headers).toEqual({ Authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}` });
});
