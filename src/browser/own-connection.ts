/**
 * The connection to a browser itself, not to one of its pages. `browser.target()` is not enough: each program that is
 * connected to the browser is a target of the kind `browser` to all others, Puppeteer takes any of them, and that one may
 * leave in the same moment.
 */
import type { Browser, Connection } from 'puppeteer-core';

/** @throws {Error} it is gone, or lets nobody attach to it */
export async function ownConnection(browser: Browser): Promise<Connection> {
  let failure: unknown = new Error('No browser target');
  for (const target of browser.targets().filter((each) => each.type() === 'browser')) {
    // Those of others may be gone by now; ours is there as long as we are.
    try {
      const session = await target.createCDPSession();
      const connection = session.connection();
      session.detach().catch(() => {});
      if (connection) return connection;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
