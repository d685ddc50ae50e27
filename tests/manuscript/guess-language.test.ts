import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/manuscript/guess-language.ts';

const SAMPLES: [string, string][] = [
  [
    'fr',
    'En cas de contrôle, vous n’êtes pas obligé·e de répondre aux questions. Demandez toujours un avocat.',
  ],
  [
    'en',
    'You do not have to answer questions when you are stopped. Always ask for a lawyer before you speak.',
  ],
  ['de', 'Bei einer Kontrolle müssen Sie keine Fragen beantworten. Verlangen Sie immer zuerst einen Anwalt.'],
  [
    'es',
    'Durante un control no está obligada a contestar las preguntas. Pida siempre la ayuda de una abogada.',
  ],
  ['it', 'Durante un controllo non siete tenuti a rispondere alle domande. Chiedete sempre di un avvocato.'],
  [
    'pt',
    'Durante uma revista você não é obrigada a responder às perguntas. Peça sempre a ajuda de um advogado.',
  ],
  [
    'ar',
    'أثناء التفتيش لستم مجبرين على الإجابة عن الأسئلة. اطلبوا دائما حضور محام قبل أن تتكلموا مع الشرطة.',
  ],
  ['he', 'בזמן ביקורת אינכם חייבים לענות על שאלות. בקשו תמיד עורך דין לפני שאתם מדברים עם המשטרה.'],
];

describe('the language of a text', () => {
  it.each(SAMPLES)('is seen to be %s', (language, text) => {
    expect(guessLanguage([text])).toBe(language);
  });

  it('is not guessed from a few words', () => {
    expect(guessLanguage(['Bonjour'])).toBeUndefined();
    expect(guessLanguage([])).toBeUndefined();
  });

  it('does not follow code and addresses', () => {
    const code =
      '```\nfor each item of the list, return the value if it is true, else throw an error\n```\n'.repeat(5);
    expect(
      guessLanguage([`${code}\n${SAMPLES[0]![1]} [ici](https://example.org/the/page/of/the/week)`]),
    ).toBe('fr');
  });

  it('follows the whole booklet, not a preface in another language', () => {
    const chapters = [
      SAMPLES[1]![1].repeat(40),
      ...Array.from({ length: 6 }, () => SAMPLES[0]![1].repeat(40)),
    ];
    expect(guessLanguage(chapters)).toBe('fr');
  });
});
