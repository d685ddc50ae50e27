import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { tasksOn } from '../../bench/inside/tasks.ts';
import { timed } from '../../bench/measure/inside.ts';
import { Notices } from '../../src/report/notices.ts';

it('does each part so often and so long at least, and tells the middle of the times', async () => {
  let done = 0;
  const pause = () => {
    done += 1;
    const until = performance.now() + 5;
    while (performance.now() < until);
  };
  const said: string[] = [];
  const tasks = [{ name: 'waiting', to: '5 ms', run: pause }];
  const [result] = await timed(tasks, { time: 1, iterations: 7 }, (line) => void said.push(line));
  expect(said).toEqual(['inside: waiting']);
  expect(result).toMatchObject({ name: 'waiting', to: '5 ms', runs: 7 });
  expect(done).toBeGreaterThan(7);
  expect(result!.least).toBeGreaterThan(4.5);
  expect(result!.median).toBeGreaterThanOrEqual(result!.least);
  expect(result!.most).toBeGreaterThanOrEqual(result!.median);
});

it('tells of a part that fails', async () => {
  const tasks = [{ name: 'x', to: 'y', run: () => Promise.reject(new Error('No such file')) }];
  await expect(timed(tasks, { time: 1, iterations: 1 }, () => {})).rejects.toThrow('No such file');
});

it('has parts that can be done', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([420, 595]).drawText('Some words');
  const chapter = { id: 'c1', file: '/1.md', name: '1.md', body: '# One\n\n“Words”.\n', firstLine: 1 };
  const context = {
    ...{ notices: new Notices(), language: 'en', links: 'notes' as const, qr: false, hyphenate: true },
    resolveImage: async () => ({ ok: false as const, fault: 'missing' as const }),
  };
  const tasks = await tasksOn({ chapter, context, printed: await pdf.save() });
  expect(tasks.map(({ name }) => name)).toContain('sheets');
  const results = await timed(tasks, { time: 1, iterations: 1 }, () => {});
  for (const { name, median } of results) expect(median, name).toBeGreaterThan(0);
});
