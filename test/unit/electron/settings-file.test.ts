import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettingsFile } from '#electron/settings-file';
import { faultyFiles } from './support/faulty-files';
import { temporaryFolder } from './support/temporary-folder';

const settingsPath = (): string => join(temporaryFolder(), 'settings.json');
const plain = {
  language: null,
  theme: 'system',
  hasSeenGuide: false,
  lastMapId: null,
  authorName: '',
  interfaceSize: 100,
  exportPresets: [],
  exportLogo: null,
  crashDumps: false,
};

describe('Settings', () => {
  it('begin with defaults and are kept', async () => {
    const path = settingsPath();
    const settings = await openSettingsFile(path);
    expect(settings.read()).toEqual(plain);
    await settings.write({ theme: 'dark' });
    await settings.write({ language: 'ru' });
    expect((await openSettingsFile(path)).read()).toEqual({ ...plain, theme: 'dark', language: 'ru' });
  });

  it('change only what is mentioned', async () => {
    const settings = await openSettingsFile(settingsPath());
    await settings.write({ authorName: 'Anna', lastMapId: 'map-1' });
    const written = await settings.write({ language: undefined, hasSeenGuide: true });
    expect(written).toEqual({
      ok: true,
      value: { ...plain, authorName: 'Anna', lastMapId: 'map-1', hasSeenGuide: true },
    });
  });

  it('keep the window’s place apart from what the window may read', async () => {
    const path = settingsPath();
    const settings = await openSettingsFile(path);
    const state = { x: 10, y: 20, width: 1200, height: 800, isMaximized: false };
    await settings.keepWindowState(state);
    expect(settings.read()).toEqual(plain);
    expect((await openSettingsFile(path)).windowState()).toEqual(state);
  });

  it.each(['', '{"theme":"da', '[]', 'null', '\u0000\u0000\u0000'])(
    'that are damaged (%j) are set aside, not overwritten',
    async (text) => {
      const path = settingsPath();
      writeFileSync(path, text);
      const settings = await openSettingsFile(path);
      expect(settings.read()).toEqual(plain);
      await settings.write({ theme: 'light' });
      const names = readdirSync(join(path, '..'));
      const aside = names.find((name) => name.startsWith('settings.damaged-')) ?? '';
      expect(readFileSync(join(path, '..', aside), 'utf8')).toBe(text);
      expect((await openSettingsFile(path)).read().theme).toBe('light');
    },
  );

  it('with one impossible value lose that value alone, and keep fields of a newer version', async () => {
    const path = settingsPath();
    writeFileSync(path, JSON.stringify({ theme: 'pink', authorName: 'Anna', panels: ['left'] }));
    const settings = await openSettingsFile(path);
    expect(settings.read()).toEqual({ ...plain, authorName: 'Anna' });
    await settings.write({ hasSeenGuide: true });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ panels: ['left'], hasSeenGuide: true });
  });

  it('that cannot be written say so', async () => {
    const settings = await openSettingsFile(settingsPath(), faultyFiles({ failAt: 2, code: 'ENOSPC' }).files);
    const result = await settings.write({ theme: 'dark' });
    expect(result.ok ? null : result.error.code).toBe('diskFull');
  });
});
