import { describe, expect, it } from 'vitest';
import { readContent, withArtefacts } from '../../../src/pdf/tags/content.ts';

const rewritten = (content: string, kept: readonly number[] = []): string => {
  const bytes = Buffer.from(content, 'latin1');
  const done = withArtefacts(bytes, readContent(bytes), (piece) => kept.includes(piece));
  return (done ? Buffer.from(done).toString('latin1') : content).replace(/\s+/g, ' ').trim();
};

describe('what is no text', () => {
  it('becomes an artefact: a running head outside of all marked content', () => {
    expect(
      rewritten(
        '/P <</MCID 0 >>BDC BT (a) Tj ET EMC q BT /Span<</ActualText <FEFF2002>>> BDC (b) Tj EMC ET Q',
      ),
    ).toBe(
      '/P <</MCID 0 >>BDC BT (a) Tj ET EMC q /Artifact <</Type /Pagination >>BDC ' +
        'BT /Span<</ActualText <FEFF2002>>> BDC (b) Tj EMC ET EMC Q',
    );
  });

  it('becomes an artefact: paths without a piece, from where they begin', () => {
    expect(rewritten('0 g 0 0 1 1 re W* n 5 5 m 6 6 l S 0 0 9 9 re f Q')).toBe(
      '0 g 0 0 1 1 re W* n /Artifact <</Type /Layout >>BDC 5 5 m 6 6 l S 0 0 9 9 re f EMC Q',
    );
  });

  it('becomes an artefact: a piece that only draws lines, unless it is a picture', () => {
    const rule = '/H1 <</MCID 3 >>BDC 0 0 9 9 re f EMC /P <</MCID 4 >>BDC /Im1 Do EMC';
    expect(rewritten(rule)).toBe(
      '/Artifact <</Type /Layout >>BDC 0 0 9 9 re f EMC /P <</MCID 4 >>BDC /Im1 Do EMC',
    );
    expect(rewritten(rule, [3])).toBe(rule);
  });

  it('is not looked for in strings, and an end without a beginning does no harm', () => {
    const text = '/P <</MCID 0 >>BDC BT (0 0 9 9 re f EMC) Tj ET EMC';
    expect(rewritten(text)).toBe(text);
    expect(rewritten('EMC Q 1 1 2 2 re f')).toBe('EMC Q /Artifact <</Type /Layout >>BDC 1 1 2 2 re f EMC');
    expect(rewritten('')).toBe('');
  });
});
