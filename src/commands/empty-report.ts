/** The report of a run that came to an end before there was anything to report of. */
import { VERSION } from '../home.ts';
import type { Message } from '../report/render.ts';
import type { Report } from '../report/report.ts';

export const emptyReport = (messages: Message[]): Report => ({
  livret: VERSION,
  ok: false,
  title: null,
  language: null,
  group: null,
  outputs: [],
  messages,
  timings: { totalMs: 0, stages: [] },
});
