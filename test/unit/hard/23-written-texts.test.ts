/** Masking of the texts that were written by hand: how much of the personal data is found, kind by kind. */
import { describe, expect, it } from 'vitest';
import { mask } from '#core/text/mask';
import { hardCheck } from '../../hard/check';
import { readLabelled, scoreOf, unseenSets } from '../support/masking-set';

const check = hardCheck(23);
const fewest = { phone: 0.99, email: 0.99, card: 0.99, inn: 0.97, snils: 0.97, passport: 0.97 } as const;
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

describe('masking of the labelled texts', () => {
  it.each(['phone', 'email', 'card', 'inn', 'snils', 'passport'] as const)('finds what is a %s', (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const { recall, labelled, missed } = scoreOf([...readLabelled(language), ...unseenSets(language)], {}, [
        kind,
      ]);
      const required = `at least ${percent(fewest[kind])}`;
      const seen = `${percent(recall)} of ${labelled}`;
      check.note({
        name: `${kind}, ${language}, written by hand`,
        required,
        seen,
        holds: recall >= fewest[kind],
      });
      expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(fewest[kind]);
    }
  });

  it.each(['ru', 'en'] as const)('finds at least 98 of 100 and is right 97 times of 100 (%s)', (language) => {
    const set = [...readLabelled(language), ...unseenSets(language)];
    expect(set.length).toBeGreaterThanOrEqual(500);
    const { recall, precision, missed, wrong } = scoreOf(set);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('finds numbers of orders and names where they are asked for, and leaves them where they are not', () => {
    const set = [...readLabelled('optional'), ...unseenSets('ru'), ...unseenSets('en')];
    const { recall, precision, missed, wrong } = scoreOf(set, { orders: true, names: true }, [
      'order',
      'name',
    ]);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    for (const { text } of set) expect(mask(text).counts).toMatchObject({ order: 0, name: 0 });
  });

  it('leaves nothing to mask a second time', () => {
    const sets = [
      readLabelled('ru'),
      readLabelled('en'),
      readLabelled('optional'),
      unseenSets('ru'),
      unseenSets('en'),
    ];
    for (const { text } of sets.flat()) {
      const choices = { orders: true, names: true };
      const once = mask(text, choices).text;
      expect(mask(once, choices)).toMatchObject({ text: once });
    }
  });
});
