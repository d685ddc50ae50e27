import path from 'node:path';
import { expect, test } from 'vitest';
import { sharedFolder } from '../../../src/commands/index-page/shared-folder.ts';

const BASE = path.resolve('/somewhere');

test.each([
  ['dist/yard/A-read.pdf', 'yard', 'en', 'dist'],
  ['dist/A-read.pdf', null, 'en', 'dist'],
  ['dist/yard/fr/A-read.pdf', 'yard', 'fr', 'dist'],
  ['dist/ar/A-read.pdf', null, 'ar', 'dist'],
  ['dist/fr/A-read.pdf', 'fr', 'fr', 'dist'],
  ['../else/where/yard/A-read.pdf', 'yard', 'en', '../else/where'],
])('%s of %s in %s: %s', (file, group, language, folder) => {
  const outputs = [{ kind: 'read', file, pages: 1, bytes: 1, sha256: '' } as const];
  expect(sharedFolder({ group, language, outputs }, BASE)).toBe(path.resolve(BASE, folder));
});

test('of what was not built there is none', () => {
  expect(sharedFolder({ group: 'yard', language: null, outputs: [] }, BASE)).toBeUndefined();
});
