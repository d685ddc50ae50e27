import { describe, expect, it } from 'vitest';
import { withBreaks } from '../../src/markdown/url-breaks.ts';
import { render } from './support.ts';

const shown = (address: string): string =>
  withBreaks(address)
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.tagName === 'wbr') return '|';
      return `<${node.children.map((child) => (child.type === 'text' ? child.value : '?')).join('')}>`;
    })
    .join('');

describe('withBreaks', () => {
  it.each([
    ['x.example/short', 'x.example/short'],
    ['www.example.org/one/two?three=four&five#six', 'www.example.org/|one/|two|?three=four|&five|#six'],
    ['https://www.example.org/one', 'https://www.example.org/|one'],
    ['www.ldh-france.org', '<www.ldh-france.org>'],
    [
      'www.example.org/page-5/of-a-very-very-very-long-way',
      'www.example.org/|<page-5/>|of-a-very-very-very-long-way',
    ],
    ['averyveryverylongword.example', 'averyveryverylongword.example'],
  ])('%s → %s', (address, expected) => {
    expect(shown(address)).toBe(expected);
  });
});

describe('links whose words are an address', () => {
  it('may go on to the next line', async () => {
    const { html } = await render('https://www.example.org/one/two');
    expect(html).toContain('>https://www.example.org/<wbr>one/<wbr>two</a>');
  });

  it('are told from links with words', async () => {
    const { html } = await render('[and/or words that are no address](https://x.example)');
    expect(html).not.toContain('<wbr>');
  });
});
