import { expect, it } from 'vitest';
import { packageFor, scriptOf } from '../../../src/document/fonts/scripts.ts';

it.each([
  ['ก', 'fr', 'noto-sans-thai'],
  ['ก้', 'fr', 'noto-sans-thai'],
  ['क', 'fr', 'noto-sans-devanagari'],
  ['ক', 'fr', 'noto-sans-bengali'],
  ['த', 'fr', 'noto-sans-tamil'],
  ['ა', 'fr', 'noto-sans-georgian'],
  ['ա', 'fr', 'noto-sans-armenian'],
  ['አ', 'fr', 'noto-sans-ethiopic'],
  ['ខ', 'fr', 'noto-sans-khmer'],
  ['ສ', 'fr', 'noto-sans-lao'],
  ['အ', 'fr', 'noto-sans-myanmar'],
  ['བ', 'fr', 'noto-serif-tibetan'],
  ['ߊ', 'fr', 'noto-sans-nko'],
  ['ⴰ', 'fr', 'noto-sans-tifinagh'],
  ['Ꭰ', 'fr', 'noto-sans-cherokee'],
  ['漢', 'fr', 'noto-sans-sc'],
  ['漢', 'zh', 'noto-sans-sc'],
  ['漢', 'zh-TW', 'noto-sans-tc'],
  ['漢', 'zh-Hant', 'noto-sans-tc'],
  ['漢', 'zh-HK', 'noto-sans-hk'],
  ['漢', 'yue', 'noto-sans-hk'],
  ['漢', 'ja', 'noto-sans-jp'],
  ['漢', 'ko', 'noto-sans-kr'],
  ['。', 'ja', 'noto-sans-jp'],
  ['Ａ', 'ja', 'noto-sans-jp'],
  ['か', 'zh', 'noto-sans-jp'],
  ['한', 'fr', 'noto-sans-kr'],
])('%s in %s is drawn by %s', (sign, language, name) => {
  expect(packageFor(scriptOf(sign, language))).toBe(`@fontsource/${name}`);
});

it('knows no font for everything', () => {
  expect(scriptOf('𐀀', 'fr')).toBe('');
  expect(packageFor('')).toBeUndefined();
});
