import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaptureNews } from '#core/desktop/bridge';
import { usualShortcut } from '#core/desktop/capture-settings';
import { openCaptureSettings } from '#electron/capture/capture-settings';
import type { CaptureWindow, CaptureWindowEvents } from '#electron/capture/capture-window';
import { openInbox } from '#electron/capture/inbox';
import { createQuickCapture } from '#electron/capture/quick-capture';
import { temporaryFolder } from '../support/temporary-folder';

async function machine(isGiven: (keys: string) => boolean = () => true) {
  const folder = temporaryFolder();
  const taken = new Map<string, () => void>();
  const windows: { events: CaptureWindowEvents; news: CaptureNews[]; isShown: boolean }[] = [];
  let arrivals = 0;
  const quick = createQuickCapture({
    inbox: openInbox(join(folder, 'inbox')),
    settings: await openCaptureSettings(join(folder, 'capture.json')),
    register(keys, run) {
      if (!isGiven(keys)) return false;
      taken.set(keys, run);
      return true;
    },
    unregisterAll: () => taken.clear(),
    openWindow(events): CaptureWindow {
      const made = { events, news: [] as CaptureNews[], isShown: false };
      windows.push(made);
      return {
        show: () => {
          made.isShown = true;
        },
        hide: () => {
          made.isShown = false;
        },
        tell: (news) => made.news.push(news),
        destroy: () => undefined,
      };
    },
    language: () => 'ru',
    scheme: () => 'dark',
    author: () => 'А.',
    now: () => new Date('2026-10-05T12:00:00Z'),
    onArrival: () => {
      arrivals += 1;
    },
  });
  return { quick, taken, windows, folder, arrivals: () => arrivals };
}

describe('Quick capture', () => {
  it('is made when first called, lies ready from then on, and comes in the language and theme of the moment', async () => {
    const { quick, taken, windows } = await machine();
    quick.start();
    quick.teach([]);
    // Whoever takes no notes pays for no second page.
    expect(windows).toEqual([]);
    taken.get(usualShortcut)?.();
    expect(windows).toHaveLength(1);
    taken.get(usualShortcut)?.();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.isShown).toBe(true);
    expect(windows[0]?.news.at(-1)).toEqual({
      kind: 'look',
      language: 'ru',
      scheme: 'dark',
      isOpening: true,
    });
  });

  it('says when the system refuses the keys, and takes others', async () => {
    const { quick, taken, windows } = await machine((keys) => keys !== usualShortcut);
    quick.start();
    expect(await quick.state()).toMatchObject({ shortcut: usualShortcut, isRefused: true });
    quick.teach([]);
    expect(windows).toEqual([]);
    expect(await quick.setShortcut('CmdOrCtrl+Alt+N')).toMatchObject({
      ok: true,
      value: { isRefused: false },
    });
    expect([...taken.keys()]).toEqual(['CmdOrCtrl+Alt+N']);
    await quick.setShortcut(null);
    expect(taken.size).toBe(0);
  });

  it('keeps a note masked before it is on the disk, hides, and tells that it came', async () => {
    const { quick, windows, folder, arrivals } = await machine();
    quick.show();
    const kept = await windows[0]?.events.onNote({
      kind: 'fault',
      text: 'Звоните +7 916 123-45-67',
      contact: '4711',
      place: null,
    });
    expect(kept?.ok).toBe(true);
    expect(windows[0]?.isShown).toBe(false);
    expect(arrivals()).toBe(1);
    const { notes } = await openInbox(join(folder, 'inbox')).read();
    expect(notes).toMatchObject([{ text: 'Звоните [телефон]', contact: '4711', by: 'А.', way: 'window' }]);
  });

  it('remembers keys and folder, and begins anew where that cannot be read', async () => {
    const { quick, folder } = await machine();
    await quick.setShortcut('CmdOrCtrl+Alt+K');
    await quick.setFolder(folder);
    quick.stop();
    const again = await openCaptureSettings(join(folder, 'capture.json'));
    expect(again.read()).toEqual({ shortcut: 'CmdOrCtrl+Alt+K', folder });
    expect(existsSync(join(folder, 'capture.json'))).toBe(true);
    expect(readdirSync(folder)).not.toContain('inbox');
    expect((await openCaptureSettings(join(folder, 'none.json'))).read().shortcut).toBe(usualShortcut);
  });
});
