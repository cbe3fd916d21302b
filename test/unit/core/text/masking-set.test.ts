import { describe, expect, it } from 'vitest';
import { mask } from '#core/text/mask';
import { readLabelled, scoreOf, unseenSets } from '../../support/masking-set';

describe('masking of the labelled texts', () => {
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
