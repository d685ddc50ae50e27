import { Worker } from 'node:worker_threads';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { endThread, keepThread, readInThread, threadStays } from '../../src/pdf/staying-thread.ts';
import { openText } from '../../src/pdf/text.ts';
import { beginText, openTextWith, type TextPlace } from '../../src/pdf/text-ahead.ts';

async function made(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    const drawn = pdf.addPage([300, 300]);
    drawn.drawText(`top ${page}`, { font, size: 12, x: 20, y: 280 });
    drawn.drawText(`foot ${page}`, { font, size: 12, x: 20, y: 20 });
  }
  return pdf.save();
}
/** As whoever needs them asks for them. */
async function openAhead(pdf: Uint8Array, places: readonly TextPlace[], staying = false) {
  const { texts, wanted } = beginText(pdf, places, staying);
  wanted();
  return openTextWith(pdf, texts);
}
const TOP = { left: 0, top: 0, width: 300, height: 100 };
const FOOT = { left: 0, top: 200, width: 300, height: 100 };

test('says the same, whether it was read ahead or not', async () => {
  const pdf = await made(3);
  const plain = await openText(pdf);
  const places = [{ page: 1 }, { page: 2, area: TOP }, { page: 3, area: FOOT }];
  const ahead = await openAhead(pdf, places);
  expect(ahead.pages).toBe(3);
  for (const page of [1, 2, 3])
    for (const area of [undefined, TOP, FOOT]) expect(ahead.read(page, area)).toBe(plain.read(page, area));
  expect(ahead.read(2, TOP)).toBe('top 2');
  plain.close();
  ahead.close();
});

test('what is no PDF is told as ever', async () => {
  const fault = (open: Promise<unknown>) => open.then(String, (error: Error) => error.message);
  const no = Buffer.from('No PDF.');
  expect(await fault(openAhead(no, [{ page: 1 }]))).toBe(await fault(openText(no)));
});

test('says the same where it was begun before, whether it is done by then or not', async () => {
  const pdf = await made(3);
  const places = [{ page: 1 }, { page: 2, area: TOP }];
  for (const wait of [0, 1500]) {
    const { texts, wanted } = beginText(pdf, places);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wanted();
    const text = await openTextWith(pdf, texts);
    expect([text.read(2, TOP), text.read(3, FOOT)]).toEqual(['top 2', 'foot 3']);
    expect(text.read(1)).toMatch(/top 1\s+foot 1/);
    text.close();
  }
});

test('what was begun and is no PDF is told as ever', async () => {
  const no = Buffer.from('No PDF.');
  const { texts } = beginText(no, [{ page: 1 }]);
  // Nobody waits for it when the thread fails: that ends nothing, and is told to who comes later.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await expect(openTextWith(no, texts)).rejects.toThrow();
});

test('the process waits for a thread only if somebody does', async () => {
  const ref = vi.spyOn(Worker.prototype, 'ref');
  onTestFinished(() => ref.mockRestore());
  const pdf = await made(1);
  for (const staying of [false, true]) {
    ref.mockClear();
    const { texts, wanted } = beginText(pdf, [{ page: 1 }], staying);
    expect(ref).not.toHaveBeenCalled();
    wanted();
    expect(ref).toHaveBeenCalledOnce();
    await texts;
    if (!staying) continue; // it ends
    // What is there already nobody waits for.
    wanted();
    expect(ref).toHaveBeenCalledOnce();
  }
});

test('texts that are known are not read, and without any to read no thread is asked', async () => {
  const pdf = await made(2);
  const known = new Map([['1', 'said before']]);
  const text = await openTextWith(pdf, Promise.resolve(known));
  expect([text.read(1), text.read(2, TOP)]).toEqual(['said before', 'top 2']);
  text.close();
  expect(await beginText(Buffer.from('No PDF.'), []).texts).toEqual(new Map());
});

afterAll(endThread);

test('says the same in a thread that stays, also for several at once, and after it was ended', async () => {
  expect(threadStays()).toBe(false);
  keepThread();
  expect(threadStays()).toBe(true);
  const pdfs = await Promise.all([made(1), made(2), made(3)]);
  const places = [{ page: 1, area: TOP }, { page: 1 }];
  beginText(pdfs[0]!, places, true);
  const texts = await Promise.all(pdfs.map((pdf) => openAhead(pdf, places, true)));
  expect(texts.map(({ pages }) => pages)).toEqual([1, 2, 3]);
  expect(texts.map((text) => text.read(1, TOP))).toEqual(['top 1', 'top 1', 'top 1']);
  expect(texts[1]!.read(2, FOOT)).toBe('foot 2');
  for (const text of texts) text.close();
  const ended = endThread();
  await expect(readInThread({ pdf: pdfs[0]!, places }).texts).rejects.toThrow(/ended/);
  await ended;
  const { texts: others } = readInThread({ pdf: pdfs[2]!, places: [{ page: 3, area: FOOT }] });
  expect(await others).toEqual(['foot 3']);
});

test('what is no PDF is told as ever, and the thread that stays goes on', async () => {
  const no = Buffer.from('No PDF.');
  await expect(openAhead(no, [{ page: 1 }], true)).rejects.toThrow();
  const { texts } = readInThread({ pdf: await made(1), places: [{ page: 1, area: TOP }] });
  expect(await texts).toEqual(['top 1']);
});
