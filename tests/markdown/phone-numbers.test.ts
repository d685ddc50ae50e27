import { describe, expect, it } from 'vitest';
import { render } from './support.ts';

describe('links that dial', () => {
  it.each([
    ['[the office](tel:+33-1-23-45-67-89)', 'the office (+33-1-23-45-67-89)'],
    ['[the office](tel:+331%2023;ext=4)', 'the office (+331 23)'],
    ['<a href="tel:15"></a>', '15'],
    ['[call 15](tel:15)', 'call 15'],
    ['[01 23 45 67 89](tel:+33123456789)', '01 23 45 67 89'],
    ['[x](tel:%E2%80%AE12)', 'x'],
    ['[x](tel:alert)', 'x'],
  ])('%s is printed %s', async (body, text) => {
    const { html, chapter, said } = await render(body, { links: 'notes' });
    expect(chapter.body.replace(/\s/g, ' ')).toBe(text);
    expect(html).not.toContain('href');
    expect(said).toEqual([]);
  });

  it('keep only their words where addresses are not printed', async () => {
    expect((await render('[the office](tel:+331)', { links: 'none' })).chapter.body).toBe('the office');
  });
});
