/**
 * The limit: Chromium alone, from its start to its end, printing one file of HTML. Not by its option
 * `--print-to-pdf`, which the Chromium that npm brings has not got, but by the very command that stands behind it, over a
 * pipe: no Node starts, no library is in between.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { browserEnvironment } from '../../src/browser/environment.ts';
import { browserFlags } from '../../src/browser/flags.ts';
import { fontEnvironment } from '../../src/browser/fonts.ts';
import { pipeTransport } from '../../src/browser/pipe.ts';
import { makeProfile, removeProfile } from '../../src/browser/profile.ts';
import type { Chromium } from '../machine.ts';
import { keepTrack } from '../measure/children.ts';
import type { Started } from '../measure/run.ts';

/** Of a page, in inches, as the protocol wants it; the document's own `@page` goes before. */
const A5 = { paperWidth: 148 / 25.4, paperHeight: 210 / 25.4 };

/** @param pdf where the file goes; @throws {Error} what the browser says */
export async function startLimit(chromium: Chromium, html: string, pdf: string): Promise<Started> {
  const profile = makeProfile();
  const libraries: Record<string, string> = chromium.libraries ? { LD_LIBRARY_PATH: chromium.libraries } : {};
  const env = browserEnvironment(profile, { ...(await fontEnvironment(profile)), ...libraries });
  const started = performance.now();
  const child = spawn(chromium.executable, browserFlags({ profile, sandbox: chromium.sandboxed }), {
    ...{ env, cwd: profile, detached: true },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  keepTrack(child);
  const [, , , write, read] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  const work = async (): Promise<number> => {
    try {
      await Promise.race([
        printed(write, read, html, pdf),
        ended.then(() => Promise.reject(new Error('Chromium ended before it had printed.'))),
      ]);
      await ended;
      return performance.now() - started;
    } finally {
      child.kill('SIGKILL');
      removeProfile(profile);
    }
  };
  return { pid: child.pid ?? 0, done: work().then((ms) => ({ ms, stdout: '' })) };
}

async function printed(write: Writable, read: Readable, html: string, pdf: string): Promise<void> {
  const protocol = speak(write, read);
  const { targetId } = await protocol.call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await protocol.call('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, params: object = {}) => protocol.call(method, params, sessionId as string);
  await page('Page.enable');
  const loaded = protocol.heard('Page.loadEventFired');
  await page('Page.navigate', { url: pathToFileURL(html).href });
  await loaded;
  await page('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true });
  const { data } = await page('Page.printToPDF', {
    ...A5,
    ...{ preferCSSPageSize: true, printBackground: true },
    ...{ generateTaggedPDF: true, generateDocumentOutline: true },
  });
  fs.writeFileSync(pdf, Buffer.from(data as string, 'base64'));
  protocol.call('Browser.close').catch(() => {});
}

type Answer = Record<string, unknown>;

/** The DevTools protocol: https://chromedevtools.github.io/devtools-protocol. */
function speak(write: Writable, read: Readable) {
  const transport = pipeTransport(write, read);
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const listening = new Map<string, () => void>();
  let last = 0;
  transport.onmessage = (text: string) => {
    const { id, method, result, error } = JSON.parse(text);
    listening.get(method)?.();
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  };
  return {
    call: (method: string, params: object = {}, sessionId?: string): Promise<Answer> => {
      last += 1;
      const id = last;
      const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      transport.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
      return answer;
    },
    heard: (event: string) => new Promise<void>((resolve) => listening.set(event, resolve)),
  };
}
