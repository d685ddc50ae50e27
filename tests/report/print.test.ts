import { describe, expect, it } from 'vitest';
import { plain, printMessage } from '../../src/report/print.ts';
import type { Message } from '../../src/report/render.ts';

/** Without the colours that a terminal may have. */
const bare = (message: Partial<Message>, language: 'en' | 'fr' = 'en'): string =>
  printMessage({ level: 'error', code: 'x', text: 'What is wrong.', ...message }, language).replace(
    /\u001b\[\d+m/g,
    '',
  );

describe('printMessage', () => {
  it.each([
    [{}, 'error: What is wrong.'],
    [{ file: 'content/03.md' }, 'content/03.md: error: What is wrong.'],
    [{ file: 'content/03.md', line: 12 }, 'content/03.md:12: error: What is wrong.'],
    [{ file: 'content/03.md', line: 12, page: 5 }, 'content/03.md:12, page 5: error: What is wrong.'],
    [{ page: 5 }, 'page 5: error: What is wrong.'],
    [{ line: 12 }, 'error: What is wrong.'],
    [{ level: 'warning' as const, hint: 'Do this.' }, 'warning: What is wrong.\n  → Do this.'],
    [{ level: 'info' as const }, 'note: What is wrong.'],
  ])('%j', (message, words) => {
    expect(bare(message)).toBe(words);
  });

  it('speaks French', () => {
    expect(bare({ file: 'a.md', line: 1, page: 2, text: 'Faux.', hint: 'Corrigez.' }, 'fr')).toBe(
      'a.md:1, page 2\u00a0: erreur\u00a0: Faux.\n  → Corrigez.',
    );
    expect(bare({ level: 'warning' }, 'fr')).toBe('attention\u00a0: What is wrong.');
  });

  it('lets no words from a booklet steer the terminal or forge a message', () => {
    const said = bare({
      file: 'a\u001b[2J\n.md',
      text: 'The link “\u001b]0;x\u0007\r\u202egpj.x\n/w/b.md:1: error: forged” is dead.',
      hint: '\u009b31m\u0000',
    });
    expect(said).toBe(
      'a\ufffd[2J\n  .md: error: The link “\ufffd]0;x\ufffd\ufffd\ufffdgpj.x\n  /w/b.md:1: error: forged” is dead.\n  → \ufffd31m\ufffd',
    );
  });

  it('leaves right-to-left words alone', () => {
    expect(plain('שלום\u200f, مرحبا')).toBe('שלום\u200f, مرحبا');
  });
});
