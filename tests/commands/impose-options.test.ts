import { describe, expect, it } from 'vitest';
import { imposeOptions, type TypedOptions, withoutUse } from '../../src/commands/impose-options.ts';
import { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

describe('imposeOptions', () => {
  it.each<[TypedOptions, object]>([
    [{ sheet: 'letter' }, { sheet: { width: 215.9, height: 279.4 } }],
    [{ sheet: '320x450mm' }, { sheet: { width: 320, height: 450 } }],
    [{ creep: '75gsm' }, { thickness: 0.1 }],
    [{ creep: 'none' }, { thickness: undefined }],
    [{ marks: 'fold, staples' }, { marks: ['fold', 'staples'] }],
    [{ marks: 'none' }, { marks: [] }],
    [{ margin: '0,4cm' }, { edge: 4 }],
    [{ margin: '0' }, { edge: 0 }],
    [{ shift: '0.5,-0.25' }, { slip: { right: 0.5, down: -0.25 } }],
    [{ shift: '[0.5, -0.25]' }, { slip: { right: 0.5, down: -0.25 } }],
    [{ shift: '1mm; 0' }, { slip: { right: 1, down: 0 } }],
    [{ signatures: 'auto' }, { signatures: 'auto' }],
    [{ signatures: '5, 4,4' }, { signatures: [5, 4, 4] }],
    [{ grid: '2×5' }, { grid: { columns: 2, rows: 5 } }],
    [{}, { flip: 'short-edge' }],
    [{ duplex: 'long-edge' }, { flip: 'long-edge' }],
    [{ duplex: 'fronts' }, { flip: 'short-edge', only: 'front' }],
    [
      { duplex: 'backs-long-edge', reverse: true },
      { flip: 'long-edge', only: 'back', reversed: true },
    ],
  ])('understands %j', (typed, expected) => {
    expect(imposeOptions(typed)).toMatchObject(expected);
  });

  it.each<[TypedOptions, string, RegExp, RegExp]>([
    [{ sheet: 'A9' }, 'paper-unknown', /“A9” is not a size/, /« A9 »/],
    [
      { sheet: '150x210' },
      'paper-without-unit',
      /“150x210”.*millimetres or inches/,
      /millimètres ou de pouces/,
    ],
    [{ sheet: '-150x210mm' }, 'paper-out-of-range', /Paper of -150x210mm/, /Un papier de -150x210mm/],
    [{ sheet: '2x9000mm' }, 'paper-out-of-range', /Paper of 2x9000mm/, /9000mm/],
    [{ creep: 'thick' }, 'thickness-unknown', /“thick”/, /« thick »/],
    [
      { creep: '9mm' },
      'thickness-out-of-range',
      /No printer takes paper of 9mm/,
      /0,03 à 0,6 mm|0,03 à 0,6 mm/,
    ],
    [{ creep: '-80gsm' }, 'thickness-out-of-range', /from 40 to 400 g/, /de 40 à 400/],
    [{ marks: 'fold,holes' }, 'marks-unknown', /“holes”/, /« holes »/],
    [{ margin: '-4mm' }, 'margin-unknown', /“-4mm”/, /« -4mm »/],
    [{ margin: '4' }, 'margin-unknown', /“4” is not a margin/, /« 4 »/],
    [{ margin: '99mm' }, 'margin-unknown', /“99mm”/, /« 99mm »/],
    [{ shift: '0.5' }, 'shift-unknown', /“0.5” does not say how far/, /« 0.5 »/],
    [{ shift: '0,5,0,25' }, 'shift-unknown', /comma between them/, /feuille d’essai/],
    [{ shift: '9,0' }, 'shift-unknown', /from -5 to 5/, /de -5 à 5/],
    [{ signatures: '0' }, 'signatures-unknown', /“0”/, /« 0 »/],
    [{ signatures: '4,,4' }, 'signatures-unknown', /“4,,4”/, /« 4,,4 »/],
    [{ signatures: '-4' }, 'signatures-unknown', /“-4”/, /« -4 »/],
    [{ grid: '2' }, 'grid-unknown', /“2”/, /« 2 »/],
    [{ grid: '0x5' }, 'grid-unknown', /“0x5”/, /« 0x5 »/],
    [{ grid: '99x99' }, 'grid-unknown', /“99x99”/, /« 99x99 »/],
  ])('refuses %j', (typed, code, english, french) => {
    try {
      imposeOptions(typed);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      const { notices, exitCode } = error as Refusal;
      expect(exitCode).toBe(2);
      const said = (language: 'en' | 'fr'): string => {
        const { text, hint } = renderNotice(notices[0]!, language, '/');
        return `${text} ${hint}`.replace(/\u00a0/g, ' ');
      };
      expect(notices.map((n) => n.code)).toEqual([code]);
      expect(said('en')).toMatch(english);
      expect(said('fr')).toMatch(french);
    }
  });
});

describe('withoutUse', () => {
  it('names options that change nothing', () => {
    const typed: TypedOptions = { grid: '2x5', backs: 'same', signatures: '4', reverse: true };
    const idle = withoutUse(typed, 'saddle').map(({ params }) => params.option);
    expect(idle).toEqual(['--signatures', '--grid', '--backs', '--reverse']);
    expect(withoutUse({ shift: '1,0' }, 'mini-zine').map(({ params }) => params.option)).toEqual(['--shift']);
    expect(withoutUse({ shift: '1,0' }, 'saddle')).toEqual([]);
  });

  it('has nothing to say of those that do', () => {
    expect(withoutUse({ grid: '2x5', backs: 'same' }, 'cards')).toEqual([]);
    expect(withoutUse({ signatures: '4', duplex: 'backs', reverse: true }, 'signatures')).toEqual([]);
  });
});
