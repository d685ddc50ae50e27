/** A browser that runs elsewhere, as tabs use it: reached, judged, and a shut room of our own made in it. */
import { type Notice, notice, Refusal } from '../../report/notice.ts';
import { closeOnExit } from '../cleanup.ts';
import { watchCrashes } from '../crashes.ts';
import type { Engine } from '../engine.ts';
import { watchPulse } from '../pulse.ts';
import type { RemoteAddress } from './address.ts';
import { makeAlike, setsUnhinted } from './alike.ts';
import { reach } from './reach.ts';
import { type Room, shutRoom, shutTab } from './shut.ts';
import { judge } from './versions.ts';

/** A browser elsewhere, and what is to be said of it. */
export interface Attached extends Engine {
  readonly name: string;
  readonly version: string;
  readonly notices: readonly Notice[];
}

/** How long the network in between may be silent, in ms: wireless ones have holes of several seconds. */
const SILENCE = { beatMs: 1_000, beats: 20 };
/** How long the room may take to be cleared away before we leave, in ms; it then is as soon as we have left. */
const LEAVING = 1_000;

/** How long it may take until all is set up, in ms. */
const SETTING_UP = 60_000;

/**
 * @param limitMs how long it may take until all is set up
 * @throws {Refusal} exit code 3: it is not there, is none that livret can use, or cannot be shut off
 */
export async function attach(address: RemoteAddress, limitMs = SETTING_UP): Promise<Attached> {
  const { place } = address;
  const browser = await reach(address);
  const ended = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
  let room: Room | undefined;
  let stopping: Promise<void> | undefined;
  // Never `browser.close()`: it is not ours to end.
  const leave = () => void browser.disconnect().catch(() => {});
  const stop = () => {
    stopping ??= (async () => {
      await Promise.race([room?.dispose().catch(() => {}), ended, after(LEAVING)]);
      leave();
      forget();
    })();
    return stopping;
  };
  const forget = closeOnExit({ close: () => stop(), closeNow: leave });
  const lost = ended.then(() => Promise.reject(new Refusal([notice('remote-lost', {})])));
  lost.catch(() => {});
  const late = after(limitMs).then(() => Promise.reject(new Refusal([notice('remote-silent', {})])));
  late.catch(() => {});
  try {
    const product = await Promise.race([browser.version(), lost, late]);
    const { name, version, notices } = judge(product, place);
    room = await Promise.race([shutRoom(browser, place), lost, late]);
    const { newPage } = room;
    const hinted = !(await Promise.race([unhinted(room), lost, late]));
    if (hinted) notices.push(notice('remote-hinted', {}));
    if (address.readable) notices.push(notice('remote-readable', {}));
    const silent = new Promise<void>((resolve) => {
      const stopWatching = watchPulse({ ask: () => browser.version(), onSilence: resolve, ...SILENCE });
      ended.then(stopWatching);
    });
    const crashes = await Promise.race([watchCrashes(browser, room.id), lost, late]);
    return {
      ...{ name, version, notices, crashes },
      ...{ product, ended, silent, stop, newPage },
      ends: { gone: 'remote-lost', hung: 'remote-silent' },
      prepare: async (session) => {
        await shutTab(session, place);
        await makeAlike(session, hinted);
      },
      isStopping: () => stopping !== undefined,
    };
  } catch (error) {
    // What fails because the connection is gone is told as that; the news of it may come a moment later.
    const why =
      error instanceof Refusal ? error : await Promise.race([lost, after(200)]).catch((gone) => gone);
    await stop();
    throw why ?? error;
  }
}

async function unhinted(room: Room): Promise<boolean> {
  const page = await room.newPage();
  try {
    return await setsUnhinted(page);
  } finally {
    await page.close();
  }
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
