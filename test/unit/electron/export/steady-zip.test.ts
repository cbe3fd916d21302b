import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withoutTimes } from '#electron/export/steady-zip';

describe('an office file', () => {
  const made = (at: Date): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'a/b.xml': strToU8('<b/>') }, { mtime: at });

  test('has the same bytes whenever it was made, and its parts in their order', () => {
    const [one, two] = [made(new Date(2026, 1, 1)), made(new Date(2026, 5, 5))].map(withoutTimes);
    expect(one).toEqual(two);
    const parts = Object.entries(unzipSync(one ?? new Uint8Array()));
    expect(parts.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['[Content_Types].xml', '<Types/>'],
      ['a/b.xml', '<b/>'],
    ]);
  });
});
