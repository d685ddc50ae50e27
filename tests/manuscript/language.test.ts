import { describe, expect, it } from 'vitest';
import { canonicalLanguage, meantLanguage } from '../../src/manuscript/language.ts';

describe('language tags', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['fra', 'fr'],
    ['kab', 'kab'],
    ['de-1996', 'de-1996'],
  ])('%s is %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });

  it.each([
    '',
    'f',
    'french',
    'français',
    'fr_FR',
    'fr-',
    'x-private',
    'fr fr',
    '12',
  ])('%j is none', (tag) => {
    expect(canonicalLanguage(tag)).toBeUndefined();
  });

  it.each([
    ['fr_FR', 'fr-FR'],
    ['fr_FR.UTF-8', 'fr-FR'],
    ['French', 'fr'],
    ['Francais', 'fr'],
    ['anglais', 'en'],
    ['Arabe', 'ar'],
    ['klingonais', undefined],
  ])('%s was meant as %s', (text, meant) => {
    expect(meantLanguage(text)).toBe(meant);
  });
});
