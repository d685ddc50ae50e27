/**
 * Puppeteer without what it launches and downloads browsers with: livret does that itself, and its loading takes
 * longer than that of all the rest.
 */
import type { ConnectOptions, Browser as PuppeteerBrowser } from 'puppeteer-core';
import { Puppeteer } from 'puppeteer-core/internal/common/Puppeteer.js';

/** Its types are said twice in the package, once for each way in. */
interface Connector {
  connect(options: ConnectOptions): Promise<PuppeteerBrowser>;
}

export const puppeteer = new Puppeteer({ isPuppeteerCore: true }) as unknown as Connector;
