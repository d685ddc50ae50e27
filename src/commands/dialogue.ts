/** Questions in a terminal, one after another; what is pasted over several lines is one answer. */
import readline from 'node:readline';
import type { Conversation } from './ask-download.ts';

/** Whether there is somebody to ask: both ends are a terminal. */
export const canAsk = ({ input, output }: Conversation): boolean =>
  input.isTTY === true && output.isTTY === true;

export const TERMINAL: Conversation = { input: process.stdin, output: process.stderr };

/** What closing everything takes at most before the signal ends the process, ms. */
const PATIENCE = 10_000;

/** The input ended (Ctrl-D) before all was answered. */
export class Ended extends Error {}

export class Dialogue {
  readonly #output: Conversation['output'];
  readonly #lines: readline.Interface;
  #waiting: { resolve: (lines: string[]) => void; reject: (error: Ended) => void } | undefined;
  #closed = false;
  #read: string[] = [];

  constructor({ input, output }: Conversation = TERMINAL) {
    this.#output = output;
    this.#lines = readline.createInterface({ input, output, terminal: true, historySize: 0 });
    this.#lines.on('line', (line) => {
      this.#read.push(line);
      // All lines of one paste come in one go: those typed by hand each in their own.
      if (this.#read.length === 1) setImmediate(() => this.#answer());
    });
    // Taken from the terminal so that a line can be edited; given back to whoever waits for signals.
    this.#lines.on('SIGINT', () => {
      // Whoever waits for an answer waits on: the signal ends the command.
      this.#waiting = undefined;
      this.close();
      setTimeout(() => {}, PATIENCE); // a signal that is on its way keeps no process alive
      process.kill(process.pid, 'SIGINT');
    });
    this.#lines.on('close', () => {
      this.#closed = true;
      this.#output.write('\n');
      this.#waiting?.reject(new Ended());
    });
  }

  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  /**
   * @returns the answer without spaces around it: nothing where only Enter was pressed; lines that were pasted in
   *   one go are put together by spaces
   * @throws {Ended}
   */
  async ask(prompt: string): Promise<string> {
    return (await this.#next(prompt)).join(' ').trim();
  }

  /** The same for a text of several lines, which a line of nothing but Enter ends. */
  async askLines(prompt: string): Promise<string> {
    const lines: string[] = [];
    for (;;) {
      const next = await this.#next(lines.length === 0 ? prompt : ' '.repeat(prompt.length));
      if (next.join('').trim() === '') return lines.join('\n').trim();
      lines.push(...next);
    }
  }

  close(): void {
    if (!this.#closed) this.#lines.close();
  }

  #next(prompt: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Ended());
      this.#waiting = { resolve, reject };
      this.#lines.setPrompt(prompt);
      this.#lines.prompt();
      if (this.#read.length > 0) this.#answer();
    });
  }

  #answer(): void {
    if (this.#waiting === undefined || this.#read.length === 0) return;
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(this.#read.splice(0));
  }
}
