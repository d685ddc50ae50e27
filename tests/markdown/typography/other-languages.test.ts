import { describe, expect, it } from 'vitest';
import { set, spaced } from './support.ts';

describe('English', () => {
  it.each([
    ['"Who?" she said. "Me!"', '“Who?” she said. “Me!”'],
    ['"She said \'no\'."', '“She said ‘no’.”'],
    ['\'He said "no".\'', '‘He said “no”.’'],
    [
      "don't, the dogs' bowls, rock 'n' roll, '90s, 'tis",
      'don’t, the dogs’ bowls, rock ’n’ roll, ’90s, ’tis',
    ],
    ['"<i>Text</i>", he "<b>said"</b>', '“<i>Text</i>”, he “<b>said”</b>'],
    ['one -- two, one--two, one---two, one - two', 'one – two, one—two, one—two, one – two'],
    ['wait...', 'wait…'],
    ['Mr Roy, Dr. Roy, p. 12, 10 km, 12 May, May 12', 'Mr~Roy, Dr.~Roy, p.~12, 10~km, 12~May, May~12'],
    ['5 p.m., 10 %', '5~p.m., 10_%'],
  ])('%j becomes %j', (before, after) => {
    expect(set(before, 'en')).toBe(spaced(after));
    expect(set(set(before, 'en'), 'en')).toBe(spaced(after));
  });

  it.each([
    'Who? Me! One; two: three',
    '5\'10", 12" wide',
    '10:30, 1:2',
    '1st, 2nd',
    'a@b.example, x/y.md',
  ])('leaves %j as it is', (text) => {
    expect(set(text, 'en')).toBe(text);
  });
});

describe('quotation marks', () => {
  it.each([
    ['es', '«a “b” c»'],
    ['es-MX', '«a “b” c»'],
    ['ca', '«a “b” c»'],
    ['it', '«a “b” c»'],
    ['pt', '“a ‘b’ c”'],
    ['pt-PT', '«a “b” c»'],
    ['de', '„a ‚b‘ c“'],
    ['de-AT', '„a ‚b‘ c“'],
    ['de-CH', '«a ‹b› c»'],
    ['nl', '“a ‘b’ c”'],
    ['pl', '„a «b» c”'],
    ['ru', '«a „b“ c»'],
    ['uk', '«a „b“ c»'],
    ['cs', '„a ‚b‘ c“'],
    ['sv', '”a ’b’ c”'],
    ['fi', '”a ’b’ c”'],
    ['nb', '«a ‘b’ c»'],
    ['da', '“a ‘b’ c”'],
    ['el', '«a “b” c»'],
    ['tr', '“a ‘b’ c”'],
    ['hu', '„a »b« c”'],
    ['fr-CA', spaced('«_a “b” c_»')],
    ['EN-us', '“a ‘b’ c”'],
  ])('of %s', (language, quoted) => {
    expect(set('"a "b" c"', language)).toBe(quoted);
    expect(set(quoted, language)).toBe(quoted);
  });

  it.each([
    '',
    'he',
    'ar',
    'xx',
    'frr',
    'zh',
  ])('are left alone in “%s”, where livret knows none', (language) => {
    expect(set('"a" \'b\' - c ! d... p. 5', language)).toBe('"a" \'b\' - c ! d… p. 5');
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'z. B., z.B., d. h. und i. d. R.', 'z._B., z._B., d._h. und i._d._R.'],
    [
      'de',
      "S. 5, Nr. 3, § 5, Dr. Roth, am 1. Mai, geht's - so",
      'S.~5, Nr.~3, §~5, Dr.~Roth, am 1.~Mai, geht’s – so',
    ],
    ['de', "Er sagte: 'nein'!", 'Er sagte: ‚nein‘!'],
    ['es', '¿Qué? ¡Sí! "una" cosa: otra; n.º 5, Sra. Ruiz', '¿Qué? ¡Sí! «una» cosa: otra; n.º~5, Sra.~Ruiz'],
    ['it', 'l\'"acqua": dell\'oro! art. 5', 'l’«acqua»: dell’oro! art.~5'],
    ['nl', "'s avonds zijn foto's 'mooi'", '’s avonds zijn foto’s ‘mooi’'],
    ['pl', 'w domu i w lesie, s. 5', 'w~domu i~w~lesie, s.~5'],
    ['ru', 'Москва - город', 'Москва — город'],
    ['cs', 'v lese', 'v~lese'],
  ])('%s: %j becomes %j', (language, before, after) => {
    expect(set(before, language)).toBe(spaced(after));
    expect(set(spaced(after), language)).toBe(spaced(after));
  });

  it('follow the nearest lang', () => {
    expect(set('<p lang="en">a ? "b" <i lang="fr">c ? "d"</i> e ?</p>')).toBe(
      spaced('<p lang="en">a ? “b” <i lang="fr">c_? «_d_»</i> e ?</p>'),
    );
    expect(set('<p lang="fr">a ?</p> b ?', 'en')).toBe(spaced('<p lang="fr">a_?</p> b ?'));
    expect(set('un "<i lang="en">word</i>" ?')).toBe(spaced('un «_<i lang="en">word</i>_»_?'));
    expect(set('<span lang="de">Wer <b>da ?</b></span>')).toBe('<span lang="de">Wer <b>da ?</b></span>');
  });
});
