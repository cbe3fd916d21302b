import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createFileTokens } from '#electron/file-tokens';
import { openRecentFiles } from '#electron/recent-files';
import { temporaryFolder } from './support/temporary-folder';

vi.mock('electron', async () => (await import('./support/fake-electron')).fakeElectron());

const listFile = (): string => join(temporaryFolder(), 'recent.json');

describe('A token of a file', () => {
  it('is the same for the same file, and another for another', () => {
    const tokens = createFileTokens();
    const first = tokens.register('/maps/a.cjm');
    expect(first.name).toBe('a.cjm');
    expect(first.token).toMatch(/^[0-9a-f]{32}$/);
    expect(tokens.register('/maps/a.cjm')).toEqual(first);
    expect(tokens.register('/maps/b.cjm').token).not.toBe(first.token);
    expect(tokens.pathOf(first.token)).toEqual({ ok: true, value: '/maps/a.cjm' });
  });

  it('that nobody was given leads nowhere', () => {
    const tokens = createFileTokens([{ path: '/maps/a.cjm', token: 'a'.repeat(32) }]);
    expect(tokens.pathOf('b'.repeat(32)).ok).toBe(false);
  });

  it('says nothing of the path: another profile gives the same file another token', () => {
    const token = (): string => createFileTokens().register('/maps/a.cjm').token;
    expect(token()).not.toBe(token());
  });

  it('leads to the same file in the next session', async () => {
    const list = listFile();
    const before = createFileTokens();
    const { token } = before.register('/maps/a.cjm');
    await (await openRecentFiles(list)).add('/maps/a.cjm', token);

    const recent = await openRecentFiles(list);
    const after = createFileTokens(recent.known());
    expect(after.pathOf(token)).toEqual({ ok: true, value: '/maps/a.cjm' });
    expect(after.register('/maps/a.cjm').token).toBe(token);
  });
});

describe('The recent files', () => {
  it('are the newest twenty, each once; older ones are still known', async () => {
    const list = listFile();
    const recent = await openRecentFiles(list);
    const tokens = createFileTokens();
    const use = (path: string) => recent.add(path, tokens.register(path).token);
    await Promise.all(Array.from({ length: 30 }, (_, index) => use(`/maps/${index}.cjm`)));
    await use('/maps/29.cjm');
    await use('/maps/3.cjm');
    const again = await openRecentFiles(list);
    expect(again.list().map(({ path }) => path)).toEqual(recent.list().map(({ path }) => path));
    expect(again.list()).toHaveLength(20);
    expect(again.list()[0]?.path).toBe('/maps/3.cjm');
    expect(again.known()).toHaveLength(30);
  });

  it('start anew when their list cannot be read, and tokens from elsewhere are not taken', async () => {
    const list = listFile();
    for (const text of [
      '{',
      '[{"path":"/etc/passwd"}]',
      '[{"path":"/etc/passwd","token":"short","openedAt":"2026-11-02T10:00:00.000Z"}]',
    ]) {
      writeFileSync(list, text);
      expect((await openRecentFiles(list)).known()).toEqual([]);
    }
    await (await openRecentFiles(list)).add('/maps/a.cjm', 'a'.repeat(32));
    expect(JSON.parse(readFileSync(list, 'utf8'))).toHaveLength(1);
  });
});
