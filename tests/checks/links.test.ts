import { describe, expect, it } from 'vitest';
import { links } from '../../src/checks/links.ts';
import { pdf, said } from './support.ts';

const linked = (...uris: string[]) => ({
  reading: pdf(['a', 'b'], { facts: { links: uris.map((uri) => ({ page: 2, uri })) } }),
});

describe('links', () => {
  it.each([
    'https://a.example/x',
    'http://a.example',
    'HTTPS://A.EXAMPLE',
    'mailto:a@b.example',
  ])('%s may stand', (uri) => {
    expect(said(links, linked(uri))).toEqual([]);
  });

  it.each([
    'file:///home/ana/guide/3.md',
    'javascript:alert(1)',
    'tel:+33',
    'www.example.org',
    '',
    ' https://a.example',
  ])('%j may not', (uri) => {
    expect(said(links, linked(uri))).toEqual([
      `error link-unsafe p.2: A link leads to “${uri}”, which is neither a web page nor an e-mail address.`,
    ]);
  });

  it('are shortened in messages', () => {
    expect(said(links, linked(`data:${'x'.repeat(5_000)}`))[0]!.length).toBeLessThan(320);
  });

  it('must lead to a place that is there', () => {
    const reading = pdf(['a'], { facts: { danglingLinks: [{ page: 1, target: 'c9-gone' }] } });
    expect(said(links, { reading })).toEqual([
      'error link-dangling p.1: A link leads to the place “c9-gone”, which this PDF does not have.',
    ]);
    expect(said(links, { reading }, 'fr')).toEqual([
      'error link-dangling p.1: Un lien mène à l’endroit «\u00a0c9-gone\u00a0», que ce PDF n’a pas.',
    ]);
  });
});
