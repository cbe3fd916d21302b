import { expect, it } from 'vitest';
import { commonValue } from '#renderer/inspector/common-value';

it('Things have a value in common, or differ', () => {
  expect(commonValue([2, 2, 2])).toEqual({ value: 2, isMixed: false });
  expect(commonValue([null, null])).toEqual({ value: null, isMixed: false });
  expect(commonValue([null, 'red'])).toEqual({ value: null, isMixed: true });
  expect(commonValue([])).toEqual({ value: null, isMixed: false });
});
