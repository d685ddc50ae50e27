import { describe, expect, it } from 'vitest';
import { attempt, makeFolder } from './support.ts';

describe('the values of an edition', () => {
  it('are settings by name and own words, each on one line; nothing else', async () => {
    const folder = makeFolder({
      '01.md': '# Un',
      'booklet.yaml':
        'language: fr\ntitle: T\nout: secret\nclosing:\n  statement: |\n    a\n    b\n\n    c\nvalues:\n  place: Ici\n  phone: 0612345678\n  day: lundi',
      'groups/g/group.yaml': 'group: Nous\nurl: a.example\nvalues:\n  place: Là\n  day:',
    });
    const { manuscript, told } = await attempt(folder, { group: 'g' });
    expect(told).toEqual([]);
    const said = Object.entries(manuscript!.values).filter(([, text]) => text !== undefined);
    expect(Object.fromEntries(said)).toEqual({
      title: 'T',
      group: 'Nous',
      'group.name': 'Nous',
      url: 'a.example',
      'group.url': 'a.example',
      'closing.statement': 'a b c',
      place: 'Là',
      'values.place': 'Là',
      phone: '0612345678',
      'values.phone': '0612345678',
    });
    expect(Object.keys(manuscript!.values)).toEqual(
      expect.arrayContaining(['contact', 'licence', 'subtitle']),
    );
    expect(JSON.stringify(manuscript!.values)).not.toContain('secret');
  });
});
