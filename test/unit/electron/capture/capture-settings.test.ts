import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualShortcut } from '#core/desktop/capture-settings';
import { openCaptureSettings } from '#electron/capture/capture-settings';
import { temporaryFolder } from '../support/temporary-folder';

describe('Choices of quick capture', () => {
  it('that are damaged are set aside, and new ones are kept', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'capture.json');
    writeFileSync(path, '{"shortcut":"Ctrl+');
    const settings = await openCaptureSettings(path);
    expect(settings.read()).toEqual({ shortcut: usualShortcut, folder: null });
    await settings.save({ folder: '/notes' });
    const aside = readdirSync(folder).find((name) => name.startsWith('capture.damaged-')) ?? '';
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"shortcut":"Ctrl+');
    expect((await openCaptureSettings(path)).read()).toEqual({ shortcut: usualShortcut, folder: '/notes' });
  });

  it('lose one impossible value alone', async () => {
    const path = join(temporaryFolder(), 'capture.json');
    writeFileSync(path, JSON.stringify({ shortcut: 'nonsense keys', folder: '/notes' }));
    expect((await openCaptureSettings(path)).read()).toEqual({ shortcut: usualShortcut, folder: '/notes' });
  });
});
