import { describe, expect, it, vi } from 'vitest';
import { documentInfo } from '../../src/checks/document-info.ts';
import type { CheckedPdf } from '../../src/checks/types.ts';
import { good, pdf, said, sheetsOf, TEXTS } from './support.ts';

const reading = (facts: Partial<CheckedPdf['facts']>, file?: string): CheckedPdf =>
  pdf(TEXTS, file === undefined ? { facts } : { facts, file });

describe('document information of a booklet', () => {
  it('is its title, its language and nothing else', () => {
    expect(said(documentInfo, good())).toEqual([]);
  });

  it.each([
    [{ info: { Title: 'Our booklet', Producer: 'Skia/PDF m147', Creator: 'Chromium' } }, 'Producer, Creator'],
    [{ info: { Title: 'Our booklet', CreationDate: 'D:2026' } }, 'CreationDate'],
    [{ hasXmp: true }, 'XMP'],
    [{ leftovers: ['Producer: Skia/PDF m147'] }, 'Producer: Skia/PDF m147'],
  ])('may not say more: %j', (facts, keys) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
    expect(said(documentInfo, { ...good(), reading: reading(facts) })).toEqual([
      `error info-leak: The document information says more than it should: ${keys}.`,
    ]);
    expect(said(documentInfo, { ...good(), sheets: sheetsOf(undefined, facts) }, 'fr')).toEqual([
      `error info-leak: Les informations du document en disent trop\u00a0: ${keys}.`,
    ]);
    vi.unstubAllEnvs();
  });

  it('may have the two dates that were asked for', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '0');
    const info = { Title: 'Our booklet', CreationDate: 'D:1970', ModDate: 'D:1970' };
    expect(said(documentInfo, { ...good(), reading: reading({ info }) })).toEqual([]);
    expect(
      said(documentInfo, { ...good(), reading: reading({ info: { ...info, Author: 'x' } }) }),
    ).toHaveLength(1);
    vi.unstubAllEnvs();
  });

  it.each<Partial<CheckedPdf['facts']>>([
    { info: { Title: 'Other' } },
    { info: {} },
    { language: undefined },
    { language: 'fr' },
    { tagged: false },
  ])('may not lack anything: %j', (facts) => {
    expect(said(documentInfo, { ...good(), reading: reading(facts) })).toEqual([
      'error document-untitled: The PDF lacks its title (“Our booklet”), its language (en) or its tags.',
    ]);
  });
});

describe('document information of any PDF', () => {
  it('is warned of where it tells who or what made it', () => {
    const facts = {
      info: { Title: 'T', Author: 'Ana Kovač', Producer: '', Keywords: 'rent', Custom: 'x' },
      hasXmp: true,
      leftovers: ['Author: Ana'],
    };
    expect(said(documentInfo, { reading: reading(facts, '/b/x.pdf') })).toEqual([
      'warning info-reveals x.pdf: The document information tells who or what made the file: Author: Ana Kovač; Keywords: rent; Author: Ana; XMP.',
    ]);
    expect(said(documentInfo, { reading: reading({ info: { Title: 'T' } }) })).toEqual([]);
  });

  it('is shortened', () => {
    const [message] = said(documentInfo, { reading: reading({ info: { Subject: 'x'.repeat(9_000) } }) });
    expect(message!.length).toBeLessThan(520);
  });
});
