import { describe, expect, it } from 'vitest';
import { safeFileName } from '#electron/safe-file-name';

describe('The name suggested for a file', () => {
  it.each([
    ['Путь: подача/оплата?', 'Путь подача оплата'],
    ['Map.cjm', 'Map'],
    ['  ...Draft. ', 'Draft'],
    ['a\u0000b\u202ec', 'a b c'],
    ['...', 'Tapki'],
    ['', 'Tapki'],
    ['NUL', 'Tapki NUL'],
  ])('is, for the title %j, %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('leaves room for an ending within what a file system takes, and never cuts a character in half', () => {
    for (const title of ['ы'.repeat(300), '😀'.repeat(200), `a${'😀'.repeat(200)}`]) {
      const name = safeFileName(title);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(() => encodeURI(name)).not.toThrow();
      expect(name.length).toBeGreaterThan(90);
    }
  });
});
