import { describe, expect, it } from 'vitest';
import { set, spaced } from './support.ts';

describe('French', () => {
  it.each([
    // Spaces that the author wrote.
    ['Qui ? Nous ! Oui ; non', 'Qui_? Nous_! Oui_; non'],
    ['Voici : ceci', 'Voici~: ceci'],
    ['Voici :', 'Voici~:'],
    ['« Bonjour »', '«_Bonjour_»'],
    ['«~Bonjour~» \u2009!', '«_Bonjour_»_!'],
    ['Qui   ?', 'Qui_?'],
    ['Qui\n?', 'Qui_?'],
    ['«\nBonjour\n»', '«_Bonjour_»'],
    ['<b>mot</b> : suite', '<b>mot</b>~: suite'],
    ['<b>mot </b>: suite', '<b>mot~</b>: suite'],
    ['« <em>mot</em> » ?', '«_<em>mot</em>_»_?'],
    ['quoi ?!', 'quoi_?!'],
    // Spaces that are missing.
    ['Bonjour!', 'Bonjour_!'],
    ['Qui? Nous; eux!', 'Qui_? Nous_; eux_!'],
    ['Voici: ceci', 'Voici~: ceci'],
    ['Voici:', 'Voici~:'],
    ['<b>Note:</b> ceci', '<b>Note~:</b> ceci'],
    ['«Oui»', '«_Oui_»'],
    ['«<em>Oui</em>»!', '«_<em>Oui</em>_»_!'],
    ['quoi?! non!!!', 'quoi_?! non_!!!'],
    ['(Oui!) [Non?]', '(Oui_!) [Non_?]'],
    ['Quoi…?', 'Quoi…_?'],
    ['voir <code>a!b</code>!', 'voir <code>a!b</code>_!'],
    ['voir https://a.example/b: oui', 'voir https://a.example/b~: oui'],
    ['voir https://a.example/b!', 'voir https://a.example/b_!'],
    ['un fichier a.md: oui', 'un fichier a.md~: oui'],
    // Quotation marks.
    ['"mot"', '«_mot_»'],
    ['un "<em>mot</em> " bas', 'un «_<em>mot</em>_» bas'],
    ['dit-il: "Viens!"', 'dit-il~: «_Viens_!_»'],
    ['l\'"organisation"', 'l’«_organisation_»'],
    ['« Il dit "non" »', '«_Il dit “non”_»'],
    ['"Il dit "non" hier"', '«_Il dit “non” hier_»'],
    ['(un "mot")', '(un «_mot_»)'],
    ['le « “mot” »', 'le «_“mot”_»'],
    ["un 'mot' ici", 'un ‘mot’ ici'],
    // Apostrophes.
    ["l'eau, aujourd'hui, 'tain", 'l’eau, aujourd’hui, ’tain'],
    ["l'<b>eau</b>", 'l’<b>eau</b>'],
    // Dashes and the ellipsis.
    ['un - deux', 'un – deux'],
    ['un -- deux', 'un – deux'],
    ['un - deux - trois', 'un –~deux~– trois'],
    ['un - <b>deux</b> -- trois', 'un –~<b>deux</b>~– trois'],
    ['un---deux --- trois', 'un —~deux~— trois'],
    ['10--15', '10–15'],
    ['— Bonjour', '—~Bonjour'],
    ['etc...', 'etc…'],
    ['[...]', '[…]'],
    // Spaces that no line ends at.
    ['n° 5, p. 12, art. 5, art. L. 123-4', 'n°~5, p.~12, art.~5, art.~L.~123-4'],
    ['M. Durand, Mme Durand, Mlle Roy, Dr Roy', 'M.~Durand, Mme~Durand, Mlle~Roy, Dr~Roy'],
    ['10 km, 5 kg, 20 °C, 3 m²', '10~km, 5~kg, 20_°C, 3~m²'],
    ['5 %, 5%, 12 €, 12€', '5_%, 5_%, 12_€, 12_€'],
    ['10 h 30, 10 h', '10_h_30, 10_h'],
    ['10 000 et 1 234 567', '10_000 et 1_234_567'],
    ['01 23 45 67 89, +33 6 12 34 56 78', '01~23~45~67~89, +33~6~12~34~56~78'],
    ['le 12 mai', 'le 12~mai'],
    ['chapitre III, chapitre 3', 'chapitre~III, chapitre~3'],
    // Ordinals.
    [
      'le 1er mai, la 1re, 2e, 2nd, 2nde, 20e, 3ème',
      'le 1<sup>er</sup>~mai, la 1<sup>re</sup>, 2<sup>e</sup>, 2<sup>nd</sup>, 2<sup>nde</sup>, 20<sup>e</sup>, 3<sup>ème</sup>',
    ],
    [
      'XIXe siècle, IIe, Ve République, Ier',
      'XIX<sup>e</sup>~siècle, II<sup>e</sup>, V<sup>e</sup> République, I<sup>er</sup>',
    ],
  ])('%j becomes %j', (before, after) => {
    expect(set(spaced(before))).toBe(spaced(after));
    expect(set(set(spaced(before)))).toBe(spaced(after));
  });

  it.each([
    'à 8:30 ou 18 :30, 1:2, 3:1',
    'https://exemple.example/?a=b;c!d:e',
    'www.exemple.example/a?b;c',
    'exemple.example/a?b;c, a@b.example, @nom:serveur.example',
    'un :) sourire ;-) et :D là',
    'std::vector, a::b',
    'a !important, x != y',
    'un :maison: là',
    '(?) (!) [?]',
    'a b c',
    '5\'10", 12", un écran de 15.6"',
    'Ce, Le, De, Me, Les, Mes, Ces, Vie, Xe, 5ex',
    '--lang fr, a -> b, a --> b, ----',
    '.... et .......',
    'a.md, ../b/c.md, C:\\a\\b',
    '<code>a ? b : c ; «  » "d" \'e\' ...</code>',
    '<pre>a ; b - c</pre>',
    '<kbd>a !</kbd><samp>b !</samp><var>c !</var>',
    '<math><mi>a !</mi></math>',
    '2024-05-01, 555-1234',
    'a"b',
    '1<sup>er</sup>',
  ])('leaves %j as it is', (text) => {
    expect(set(text)).toBe(text);
  });

  it('leaves an inch an inch within a quotation', () => {
    expect(set('"de 12" et 14" large"')).toBe(spaced('«_de 12" et 14" large_»'));
    expect(set('"12" ou "14"')).toBe(spaced('«_12_» ou «_14_»'));
  });

  it('is set more narrowly in Switzerland', () => {
    expect(set('Oui: "un "mot""', 'fr-CH')).toBe(spaced('Oui_: «_un ‹_mot_›_»'));
  });
});
