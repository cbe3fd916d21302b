import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compareOrder, isOrderKey, orderAt, orderBetween, ordersBetween } from '#core/document/order-key';
import { orderKey } from '#core/document/records/field';

// A thousand trials on a busy machine take what they take.
vi.setConfig({ testTimeout: 300_000 });

interface Member {
  readonly id: string;
  readonly order: string;
}

const insertInto = (row: readonly Member[], index: number, id: string): Member[] => {
  const { order, renumbered } = orderAt(row, index);
  const members = row.map((member) => ({ ...member, order: renumbered.get(member.id) ?? member.order }));
  return [...members, { id, order }].sort(compareOrder);
};

describe('Order keys', () => {
  it('put anything anywhere in a row, whatever keys are in it', () => {
    const member = fc.record({ order: fc.stringMatching(/^[0-9A-Za-z]{1,12}$/) });
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 8 }),
        fc.array(fc.nat(12), { maxLength: 20 }),
        (rows, places) => {
          let row: Member[] = rows.map(({ order }, index) => ({ id: `m${index}`, order })).sort(compareOrder);
          places.forEach((place, index) => {
            const expected = row.map(({ id }) => id);
            expected.splice(place, 0, `new${index}`);
            row = insertInto(row, place, `new${index}`);
            expect(row.map(({ id }) => id)).toEqual(expected);
            expect(row.every(({ order }) => orderKey.safeParse(order).success)).toBe(true);
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('lie between their neighbours and depend on nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (picks) => {
        const keys = ordersBetween(null, null, 2);
        for (const pick of picks) {
          const at = pick % (keys.length + 1);
          const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null];
          const key = orderBetween(before, after);
          expect(key).toBe(orderBetween(before, after));
          expect((before === null || before < key) && (after === null || key < after)).toBe(true);
          keys.splice(at, 0, key);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('stay short however often something is put at one spot', () => {
    let row: Member[] = [
      { id: 'first', order: 'a0' },
      { id: 'last', order: 'a1' },
    ];
    for (let index = 0; index < 2_000; index += 1) row = insertInto(row, 1, `m${index}`);
    expect(Math.max(...row.map(({ order }) => order.length))).toBeLessThan(100);
    expect(row.at(0)?.id).toBe('first');
    expect(row.at(1)?.id).toBe('m1999');
  });

  it('are told from text that merely sorts', () => {
    expect(['a0', 'a1V', 'Zz'].every(isOrderKey)).toBe(true);
    expect(['', '0', 'a', 'a00', 'nonsense', '!'].some(isOrderKey)).toBe(false);
    expect(() => orderBetween('a1', 'a1')).toThrow();
  });
});
