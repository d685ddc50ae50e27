/** A browser as it runs elsewhere: started with a port and none of livret's own flags. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { browsersHere } from '../../../src/browser/find/find.ts';
import { ORIGIN } from '../../../src/browser/serve.ts';

export interface Elsewhere {
  /** `ws://127.0.0.1:PORT/devtools/browser/ID`. */
  readonly ws: string;
  /** `127.0.0.1:PORT`. */
  readonly place: string;
  readonly process: ChildProcess;
  /** What it wrote about its network, each kind of event with the number of times; ends it. */
  netLog(): Promise<{ type: string; params?: Record<string, unknown> }[]>;
  /** How many pages and rooms it has. */
  contents(): Promise<{ pages: number; rooms: number }>;
  /** Crashes the pages that livret has open in it. */
  crashPages(): Promise<void>;
  stop(): Promise<void>;
}

/** @param flags more of them */
export async function startElsewhere(...flags: string[]): Promise<Elsewhere> {
  const { value: found } = await browsersHere().next();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-elsewhere-'));
  const log = path.join(profile, 'net.json');
  const child = spawn(
    found!.executable,
    [
      ...['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...[`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...flags,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ws = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const address = /listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    ended.then(() => reject(new Error(`It did not start: ${text}`)));
  });
  const place = new URL(ws).host;
  const end = async (signal: NodeJS.Signals) => {
    child.kill('SIGCONT');
    child.kill(signal);
    await ended;
  };
  return {
    ...{ ws, place, process: child },
    netLog: async () => {
      await end('SIGTERM');
      const { constants, events } = JSON.parse(fs.readFileSync(log, 'utf8'));
      const names = Object.fromEntries(
        Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]),
      );
      return events.map((event: { type: number }) => ({ ...event, type: names[event.type] }));
    },
    crashPages: async () => {
      const browser = await puppeteer.connect({ browserWSEndpoint: ws });
      // It is answered, if at all, when the page is gone; who hangs up before it is taken has said nothing.
      for (const target of browser.targets().filter((each) => each.url().startsWith(ORIGIN)))
        await Promise.race([
          (await target.createCDPSession()).send('Page.crash').catch(() => {}),
          new Promise((resolve) => setTimeout(resolve, 500)),
        ]);
      await browser.disconnect();
    },
    contents: async () => {
      const browser = await puppeteer.connect({ browserWSEndpoint: ws });
      const session = await browser.target().createCDPSession();
      const { browserContextIds } = await session.send('Target.getBrowserContexts');
      const { targetInfos } = await session.send('Target.getTargets');
      await browser.disconnect();
      const pages = targetInfos.filter(({ type }) => type === 'page').length;
      return { pages, rooms: browserContextIds.length };
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGKILL');
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
