import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { mmToPt } from '../../src/geometry.ts';
import { Notices } from '../../src/report/notices.ts';

// Other work on the machine makes browsers slow to start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

const open = (html: string, onConsole?: (type: string, text: string) => void) =>
  browser.openTab({ html, files: new Map(), ...(onConsole ? { onConsole } : {}) });
const A5 = { widthMm: 148, heightMm: 210, tagged: true, outline: true };

test('calls the functions of an injected script, with values both ways', async () => {
  const tab = await open('<!doctype html><p>words');
  await tab.inject(`globalThis.livret = {
    echo: async (value) => value,
    words: () => document.querySelector('p').textContent,
    nothing() {},
  }`);
  const value = { list: [1, 'é“”𝄞', null, true], long: 'x'.repeat(3_000_000) };
  expect(await tab.call('echo', value)).toEqual(value);
  expect(await tab.call('words')).toBe('words');
  expect(await tab.call('nothing')).toBeUndefined();
  await tab.close();
});

test('what a page needs no more is given back at once', async () => {
  const tab = await open('<!doctype html><p>words');
  await tab.inject(`{
    const held = document.createElement('p');
    const [one, other] = [new WeakRef(held), new WeakRef(document.createElement('p'))];
    globalThis.livret = { there: () => [one.deref() === held, other.deref() !== undefined] };
  }`);
  await tab.tidy();
  expect(await tab.call('there')).toEqual([true, false]);
  await tab.close();
});

test('an exception in the page is an error with its message', async () => {
  const tab = await open('<!doctype html>');
  await tab.inject(`globalThis.livret = {
    plain() { throw new Error('the table is too wide') },
    typed() { return null.x },
    async rejects() { throw 'just text' },
    many() { throw new Error('one\\ntwo') },
  }`);
  await expect(tab.call('plain')).rejects.toThrow(/^the table is too wide$/);
  await expect(tab.call('typed')).rejects.toThrow(/^TypeError: Cannot read properties of null/);
  await expect(tab.call('rejects')).rejects.toThrow(/^just text$/);
  await expect(tab.call('many')).rejects.toThrow(/^one\ntwo$/);
  await expect(tab.call('missing')).rejects.toThrow(/^livret\.missing is not there$/);
  await expect(tab.inject('this is not a script')).rejects.toThrow(/SyntaxError/);
  await tab.close();
});

test('the page tells its progress while it is busy', async () => {
  const tab = await open('<!doctype html>');
  const seen: [unknown, number][] = [];
  const start = performance.now();
  await tab.expose('progress', (value) => seen.push([value, performance.now() - start]));
  await tab.inject(`globalThis.livret = { work() {
    for (let page = 1; page <= 3; page++) { const end = Date.now() + 400; while (Date.now() < end); progress({ page }); }
  } }`);
  await tab.call('work');
  expect(seen.map(([value]) => value)).toEqual([{ page: 1 }, { page: 2 }, { page: 3 }]);
  expect(seen[0]![1]).toBeLessThan(seen[2]![1] - 300);
  await tab.close();
});

test('an error in a listener fails the call that is waiting', async () => {
  const tab = await open('<!doctype html>');
  await tab.expose('progress', () => {
    throw new Error('listener broke');
  });
  await tab.inject('globalThis.livret = { work: () => (progress(1), new Promise(() => {})) }');
  await expect(tab.call('work')).rejects.toThrow('listener broke');
  await tab.close();
});

test('hears the console and errors nobody caught', async () => {
  const heard: [string, string][] = [];
  const tab = await open('<!doctype html>', (type, text) => heard.push([type, text]));
  await tab.inject(`globalThis.livret = { async say() {
    console.warn('font', 3, { a: 1 }, new Error('failed'));
    setTimeout(() => { throw new Error('later') });
    Promise.reject(new TypeError('unhandled'));
    await new Promise((done) => setTimeout(done, 50));
  } }`);
  await tab.call('say');
  expect(heard).toContainEqual(['warning', 'font 3 Object {a: 1} Error: failed']);
  expect(heard).toContainEqual(['uncaught', 'Error: later']);
  expect(heard).toContainEqual(['uncaught', 'TypeError: unhandled']);
  await tab.close();
});

test('prints pages of the size asked for, or of the size the CSS sets', async () => {
  const pages = (pdf: Uint8Array) => {
    const document = mupdf.Document.openDocument(pdf, 'application/pdf');
    return Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i));
  };
  const sizes = (pdf: Uint8Array) => pages(pdf).map((page) => page.getBounds().slice(2) as [number, number]);

  const plain = await open('<!doctype html><title>t</title><h1>Head</h1><p style="break-before: page">two');
  const pdf = await plain.pdf({ ...A5, title: 'A “title” with é' });
  expect(pages(pdf).map((page) => page.toStructuredText('').asText().trim())).toEqual(['Head', 'two']);
  for (const [width, height] of sizes(pdf)) {
    // Chromium rounds to its own units: within a point.
    expect(Math.abs(width! - mmToPt(148))).toBeLessThan(1);
    expect(Math.abs(height! - mmToPt(210))).toBeLessThan(1);
  }
  const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
  expect(document.getMetaData('info:Title')).toBe('A “title” with é');
  expect(document.loadOutline()?.map(({ title }) => title)).toEqual(['Head']);
  expect(Buffer.from(pdf).includes('/StructTreeRoot')).toBe(true);

  const bare = await plain.pdf({ ...A5, tagged: false, outline: false });
  expect(Buffer.from(bare).includes('/StructTreeRoot')).toBe(false);
  await plain.close();

  const styled = await open('<!doctype html><style>@page { size: 100mm 50mm; margin: 0 }</style><p>small');
  const [[width, height] = []] = sizes(await styled.pdf(A5));
  expect([Math.round(width!), Math.round(height!)]).toEqual([283, 142]);
  await styled.close();
});

test('the same page prints to the same bytes but for the dates', async () => {
  const print = async () => {
    const tab = await open('<!doctype html><title>t</title><h1>Same</h1><p>ffi – “same”');
    const pdf = Buffer.from(await tab.pdf(A5)).toString('latin1');
    await tab.close();
    return pdf.replace(/D:[^)]*/g, '');
  };
  expect(await print()).toBe(await print());
});

test('the page is asked for no font of the machine and gets none', async () => {
  const tab = await open(`<!doctype html><title>t</title><p style="font-family: 'DejaVu Sans'">DejaVu
    <p style="font-family: 'Nimbus Mono PS', monospace">mono<p style="font-family: serif">serif<p>漢字 ✿`);
  const pdf = await tab.pdf({ ...A5, tagged: false, outline: false });
  const names =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/BaseFont \/\S+/g) ?? [];
  expect(names.length).toBeGreaterThan(0);
  if (process.platform === 'linux') for (const name of names) expect(name).toContain('OpenSans');
  await tab.close();
});

test('tabs work side by side', async () => {
  const one = await open('<!doctype html>');
  const two = await open('<!doctype html>');
  const busy =
    'globalThis.livret = { work() { const end = Date.now() + 400; while (Date.now() < end); return Date.now() } }';
  await Promise.all([one.inject(busy), two.inject(busy)]);
  const ends = await Promise.all([one.call<number>('work'), two.call<number>('work')]);
  // One after the other, they would end 400 ms apart.
  expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(250);
  await Promise.all([one.close(), two.close()]);
});

test('a refresh that asks for no address does not take the page away', async () => {
  for (const to of [
    'about:blank',
    'about:srcdoc',
    'blob:https://livret.invalid/x',
    '/',
    'data:text/html,x',
  ]) {
    const tab = await open(
      `<!doctype html><div><template shadowrootmode="open"><meta http-equiv="refresh" content="0;url=${to}"></template></div><meta http-equiv="refresh" content="0;url=${to}"><p>mine`,
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    await tab.inject('globalThis.livret = { text: () => document.body.textContent }');
    expect(await tab.call('text')).toBe('mine');
    await tab.close();
  }
});

test('closing twice is fine, and what comes after says so', async () => {
  const tab = await open('<!doctype html>');
  await Promise.all([tab.close(), tab.close()]);
  await tab.close();
  await expect(tab.call('x')).rejects.toThrow('The tab was closed.');
});
