/** French that nobody wrote: sentences of long words with accents, the same ones for the same seed. */

/** A generator of numbers from 0 to 1 (mulberry32, public domain, by Tommy Ettinger). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SHORT = [
  'le',
  'la',
  'les',
  'de',
  'des',
  'et',
  'à',
  'un',
  'une',
  'pour',
  'dans',
  'par',
  'sur',
  'où',
  'ne',
];
const LONG = [
  ...['anticonstitutionnellement', 'constitution', 'intergouvernementalisation', 'électroencéphalographique'],
  ...['désinstitutionnalisation', 'incompréhensibilité', 'responsabilisation', 'professionnalisation'],
  ...[
    'hospitalo-universitaire',
    'télécommunications',
    'déshumidificateur',
    'extraordinairement',
    'à-peu-près',
  ],
  ...[
    'réorganisation',
    'particulièrement',
    'coopérative',
    'l’émancipation',
    'qu’éventuellement',
    'évidemment',
  ],
  ...['copropriétaires', 'administration', 'préfecture', 'régularisation', 'émerveillement', 'bibliothèque'],
  ...['œcuménique', 'ambiguïté', 'naïvement', 'chlorofluorocarbures', 'rassemblement', 'manifestation'],
];
const MIDDLE = [
  ...[
    'voisine',
    'assemblée',
    'loyer',
    'quartier',
    'réunion',
    'lettre',
    'cuisine',
    'jardin',
    'demande',
    'épicerie',
  ],
  ...[
    'été',
    'signer',
    'écrire',
    'ensemble',
    'immeuble',
    'grève',
    'propriétaire',
    'hiver',
    'garde',
    'chauffage',
  ],
];

export interface French {
  /** One sentence, with its full stop. */
  sentence(): string;
  /** A paragraph of this many sentences. */
  paragraph(sentences: number): string;
  random: () => number;
}

export function french(seed: number): French {
  const random = randomOf(seed);
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const sentence = (): string => {
    const count = 6 + Math.floor(random() * 14);
    const words = Array.from({ length: count }, () => {
      const kind = random();
      return one(kind < 0.3 ? SHORT : kind < 0.65 ? MIDDLE : LONG);
    });
    const text = words
      .map((word, i) => (i > 0 && i < count - 1 && random() < 0.08 ? `${word},` : word))
      .join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  return {
    random,
    sentence,
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
  };
}
