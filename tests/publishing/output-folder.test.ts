import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkOutputFolder } from '../../src/publishing/output-folder.ts';
import { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

function scene(): string {
  const top = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'livret-test-'));
  onTestFinished(() => fs.rmSync(top, { recursive: true, force: true }));
  fs.mkdirSync(path.join(top, 'content'));
  fs.writeFileSync(path.join(top, 'file'), '');
  fs.symlinkSync('content', path.join(top, 'link'));
  fs.symlinkSync('gone', path.join(top, 'broken'));
  return top;
}

function judge(out: string, language: 'en' | 'fr' = 'en'): string {
  const top = scene();
  const before = fs.readdirSync(top);
  try {
    checkOutputFolder(path.join(top, out), out, path.join(top, 'content'));
    return 'fine';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, text } = renderNotice(error.notices[0]!, language, '/');
    return `${code}, exit ${error.exitCode}: ${text}`;
  } finally {
    expect(fs.readdirSync(top)).toEqual(before); // makes nothing
  }
}

it.each([
  ['dist', 'fine'],
  ['a/b/c', 'fine'],
  ['content/dist', 'fine'],
  ['content', 'out-inside-content, exit 2: The output folder “content” is the booklet’s own folder.'],
  ['link', 'out-inside-content, exit 2: The output folder “link” is the booklet’s own folder.'],
  ['file', 'out-not-a-folder, exit 2: The output folder “file” is not a folder.'],
  ['file/dist', 'out-not-a-folder, exit 2: The output folder “file/dist” is not a folder.'],
  ['broken', 'out-not-a-folder, exit 2: The output folder “broken” is not a folder.'],
])('%s: %s', (out, judgement) => {
  expect(judge(out)).toBe(judgement);
});

it('speaks French', () => {
  expect(judge('content', 'fr')).toBe(
    'out-inside-content, exit 2: Le dossier de sortie «\u00a0content\u00a0» est le dossier même de la brochure.',
  );
});

it('refuses a folder that may not be written', ({ skip }) => {
  if (process.getuid?.() === 0) skip('the administrator may write anywhere');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.chmodSync(folder, 0o500);
  expect(() => checkOutputFolder(path.join(folder, 'dist'), 'dist')).toThrow(Refusal);
});
