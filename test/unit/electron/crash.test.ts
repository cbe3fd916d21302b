import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually';

const electron = await vi.hoisted(async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('electron', () => electron);
const { recoverWindow, reloadWhenGone } = await import('#electron/crash');

/** A window whose page can stop. */
function pageThatStops() {
  const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const window = { webContents, isDestroyed: () => false };
  const giveUp = vi.fn();
  reloadWhenGone(window as unknown as Electron.BrowserWindow, 'audience', giveUp);
  return {
    giveUp,
    reload: webContents.reload,
    stop: (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason, exitCode: 1 }),
  };
}

describe('A page beside the main one', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is loaded again each time it stops, for hours', () => {
    const { stop, reload, giveUp } = pageThatStops();
    for (let times = 0; times < 20; times += 1) {
      vi.advanceTimersByTime(60_000);
      stop();
    }
    vi.runAllTimers();
    expect(reload).toHaveBeenCalledTimes(20);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('is given up when it stops again and again as soon as it is loaded', () => {
    const { stop, reload, giveUp } = pageThatStops();
    for (let times = 0; times < 3; times += 1) stop();
    vi.runAllTimers();
    expect(reload).toHaveBeenCalledTimes(2);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('is left alone when it ends in good order', () => {
    const { stop, reload } = pageThatStops();
    stop('clean-exit');
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('The window that stops again and again', () => {
  it('asks whether to go on, and hands over the diagnostics its page cannot show', async () => {
    const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
    const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
    const asked = electron.dialog.showMessageBox;
    asked.mockResolvedValueOnce({ response: 2 }).mockResolvedValueOnce({ response: 0 });
    recoverWindow(window as unknown as Electron.BrowserWindow, {
      language: () => 'en',
      diagnostics: () => Promise.resolve('Tapki 0.1.0'),
      onReload: vi.fn(),
    });
    for (let times = 0; times < 3; times += 1)
      webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await eventually(() => expect(webContents.reload).toHaveBeenCalledTimes(3));
    expect(electron.clipboard.writeText).toHaveBeenCalledWith('Tapki 0.1.0');
    expect(asked.mock.calls.map(([{ buttons }]) => buttons)).toEqual([
      ['Try again', 'Quit Tapki', 'Copy diagnostics'],
      ['Try again', 'Quit Tapki', 'Copy diagnostics'],
    ]);
  });
});
