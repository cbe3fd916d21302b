import { describe, expect, it } from 'vitest';
import { unitBeside, unitOfMany } from '#core/metrics/counted';

describe('The unit of a lane of numbers', () => {
  it('agrees with its number, whichever form was typed', () => {
    expect([0, 1, 2, 1.5].map((value) => unitBeside(value, 'days'))).toEqual(['days', 'day', 'days', 'days']);
    expect([1, 2, 5, 11, 21, 2.5].map((value) => unitBeside(value, 'день'))).toEqual([
      ...['день', 'дня', 'дней', 'дней', 'день', 'дня'],
    ]);
    expect(unitBeside(1, 'часов')).toBe('час');
  });

  it('can be typed with forms of its own', () => {
    expect([1, 3].map((value) => unitBeside(value, 'lot, lots'))).toEqual(['lot', 'lots']);
    expect([1, 3, 7].map((value) => unitBeside(value, 'лот, лота, лотов'))).toEqual(['лот', 'лота', 'лотов']);
    expect(unitOfMany('лот, лота, лотов')).toBe('лотов');
  });

  it('stays as it is typed where it is no noun that is known', () => {
    for (const unit of ['мин', 'min', '%', 'км/ч', 'лот,', 'a, b, c, d', ''])
      expect(unitBeside(1, unit)).toBe(unit);
    expect(unitOfMany(' ₽ ')).toBe('₽');
  });
});
