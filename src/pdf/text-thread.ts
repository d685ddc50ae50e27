/** The thread in which the text of a long PDF is read, while the program looks at other things in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openText } from './text.ts';
import type { ReadTask } from './text-ahead.ts';

const { pdf, places } = workerData as ReadTask;
const text = await openText(pdf);
parentPort!.postMessage(places.map(({ page, area }) => text.read(page, area)));
text.close();
