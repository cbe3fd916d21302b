import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '#core/document/records/cell';
import { soundCell } from '#core/document/sound-cell';

const soundIds = ['lane-a', 'step:1', 'cell:lane-a:step:1', 'a', 'a'.repeat(191)];
const id = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...soundIds) },
  { weight: 1, arbitrary: fc.constantFrom('', '-a', 'ä', 'a\n', 'a'.repeat(192)) },
);
const anything = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, -0, -3, 3, 2.5, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}),
  fc.string(),
  fc.integer(),
);
const mostly = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: anything });

/** Some fields are left out, some are what they may be, some are anything at all. */
const raw = fc.record(
  {
    kind: mostly(fc.constant('cell')),
    id: mostly(id),
    at: mostly(
      fc.record({ laneId: mostly(id), stepId: mostly(id), more: fc.boolean() }, { requiredKeys: [] }),
    ),
    text: mostly(fc.constantFrom('', 'Слово', 'Два слова', 'x'.repeat(50_000), 'x'.repeat(50_001))),
    emotion: mostly(fc.integer({ min: -2, max: 2 })),
    number: mostly(fc.double()),
    icon: mostly(fc.constantFrom('chat', 'phone')),
    mark: mostly(fc.constantFrom('red', 'green')),
    picture: mostly(fc.constant(null)),
    deletedAt: mostly(fc.constantFrom(null, undefined, '2026-01-05T09:00:00.000Z')),
    other: anything,
  },
  { requiredKeys: ['kind', 'id', 'at'] },
);

describe('a cell looked at by hand', () => {
  it('is what its schema makes of it, field by field, or is left to the schema', () => {
    let passed = 0;
    fc.assert(
      fc.property(raw, (values) => {
        const byHand = soundCell(values);
        if (!byHand) return;
        passed += 1;
        const bySchema = cell.safeParse(values);
        expect(bySchema.error).toBeUndefined();
        expect(byHand).toStrictEqual(bySchema.data);
        expect(Object.keys(byHand)).toEqual(Object.keys(bySchema.data ?? {}));
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(100);
  });

  it('takes the cells of words that maps are full of', () => {
    const words = { kind: 'cell', id: 'cell:a:b', at: { laneId: 'a', stepId: 'b' }, text: 'Слово' };
    expect(soundCell(words)).toStrictEqual(cell.parse(words));
  });
});
