import { describe, expect, it } from 'vitest';
import { pieceBytes } from '#electron/evidence/piece-bytes';

const million = 1_000_000;

describe('pieces a file is read in', () => {
  it('are as the database has them where the file is small', () => {
    expect(pieceBytes(0, 2)).toBe(32 * million);
    expect(pieceBytes(5 * million, 4)).toBe(32 * million);
  });

  it('are equal, as many for each core, and none too large', () => {
    for (const cores of [2, 3, 4])
      for (const bytes of [100, 376, 777, 4_700].map((size) => size * million)) {
        const size = pieceBytes(bytes, cores);
        expect(size).toBeLessThan(65 * million);
        const pieces = Math.ceil(bytes / size);
        if (size > 32 * million) expect(pieces % cores).toBe(0);
      }
  });
});
