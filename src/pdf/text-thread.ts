/** The thread in which the text of a PDF is read, while the program looks at other things in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openText } from './text.ts';
import type { ReadTask } from './text-ahead.ts';

/** One of many tasks, for a thread that stays. */
export interface NumberedTask extends ReadTask {
  id: number;
}

/** The texts, or nothing where they cannot be had: whoever reads them again is told why. */
export interface NumberedTexts {
  id: number;
  texts?: string[];
}

async function read({ pdf, places }: ReadTask): Promise<string[]> {
  const text = await openText(pdf);
  try {
    return places.map(({ page, area }) => text.read(page, area));
  } finally {
    text.close();
  }
}

const port = parentPort!;
if (workerData) port.postMessage(await read(workerData as ReadTask));
else
  port.on('message', async ({ id, ...task }: NumberedTask) => {
    const texts = await read(task).catch(() => undefined);
    port.postMessage({ id, ...(texts ? { texts } : {}) } satisfies NumberedTexts);
  });
