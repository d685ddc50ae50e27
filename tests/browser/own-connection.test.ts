import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ownConnection } from '../../src/browser/own-connection.ts';
import { type Elsewhere, startElsewhere } from './remote/elsewhere.ts';
import { between } from './remote/fake-browser.ts';

let there: Elsewhere;
beforeAll(async () => {
  there = await startElsewhere();
});
afterAll(() => there.stop());

async function connect(browserWSEndpoint: string): Promise<Browser> {
  const browser = await puppeteer.connect({ browserWSEndpoint });
  onTestFinished(() => void browser.disconnect());
  return browser;
}

/** Some that it is not possible to attach to, as if they had left since they were seen. */
async function withGone(gone: number): Promise<Browser> {
  let asked = 0;
  const address = await between(there.ws, ({ method, params }) => {
    if (method === 'Target.attachToTarget' && ++asked <= gone) params!.targetId = 'GONE';
  });
  return connect(address);
}

test.each([0, 1, 2])('others who are connected may leave (%i)', async (gone) => {
  for (let i = 0; i < 2; i++) await connect(there.ws);
  const connection = await ownConnection(await withGone(gone));
  expect(await connection.send('Browser.getVersion')).toMatchObject({ protocolVersion: '1.3' });
});

test('one that lets nobody attach is told of', async () => {
  await expect(ownConnection(await withGone(Infinity))).rejects.toThrow('No target with given id');
});
