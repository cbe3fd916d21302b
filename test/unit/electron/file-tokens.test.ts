import { describe, expect, it } from 'vitest';
import { createFileTokens } from '#electron/file-tokens';

describe('A token of a file', () => {
  it('leads to its path alone, and the same path has one', () => {
    const tokens = createFileTokens();
    const { token, name } = tokens.register('/maps/a.cjm', 'map');
    expect(name).toBe('a.cjm');
    expect(tokens.register('/maps/a.cjm').token).toBe(token);
    expect(tokens.pathOf(token)).toEqual({ ok: true, value: '/maps/a.cjm' });
    expect(tokens.pathOf('f'.repeat(32))).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  it('writes only what its path was given for', () => {
    const tokens = createFileTokens();
    const table = tokens.register('/exports/contacts.csv').token;
    const folder = tokens.register('/out', 'folder').token;
    const map = tokens.register('/maps/a.cjm', 'map').token;
    const refused = { ok: false, error: { code: 'badRequest' } };
    expect(tokens.pathOf(table, 'map')).toMatchObject(refused);
    expect(tokens.pathOf(table, 'folder')).toMatchObject(refused);
    expect(tokens.pathOf(folder, 'map')).toMatchObject(refused);
    expect(tokens.pathOf(map, 'folder')).toMatchObject(refused);
    expect(tokens.pathOf(map, 'map')).toMatchObject({ ok: true });
    expect(tokens.pathOf(folder, 'folder')).toMatchObject({ ok: true });
  });

  it('of a map of an earlier session still saves it', () => {
    const tokens = createFileTokens([{ path: '/maps/a.cjm', token: 'a'.repeat(32) }]);
    expect(tokens.pathOf('a'.repeat(32), 'map')).toMatchObject({ ok: true });
  });
});
