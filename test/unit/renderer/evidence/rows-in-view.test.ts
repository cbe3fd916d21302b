import { describe, expect, it } from 'vitest';
import { rowsThatFit } from '#renderer/evidence/rows-in-view';

describe('the first rows of a file', () => {
  it('are as many as the window has room for, so that only the dialog scrolls', () => {
    expect(rowsThatFit(800)).toBe(5);
    expect(rowsThatFit(1080)).toBeGreaterThan(10);
  });

  it('are never so few that a column cannot be told', () => {
    expect(rowsThatFit(0)).toBe(5);
  });
});
