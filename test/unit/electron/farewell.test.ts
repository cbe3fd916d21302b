import { EventEmitter } from 'node:events';
import { dialog } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeAfterFlush } from '#electron/farewell';

vi.mock('electron', async () => (await import('./support/fake-electron')).fakeElectron());

const [goBack, closeAnyway] = [0, 1] as const;

/** A window whose page listens; what people answer when they are asked is decided by the test. */
function setUp() {
  let answer: (response: number) => void = () => {};
  let wasWithdrawn = false;
  vi.mocked(dialog.showMessageBox).mockImplementation((...args: readonly unknown[]) => {
    const { signal } = args[1] as { signal: AbortSignal };
    return new Promise((resolve) => {
      answer = (response) => resolve({ response, checkboxChecked: false });
      signal.addEventListener('abort', () => {
        wasWithdrawn = true;
        answer(goBack);
      });
    });
  });
  let isGone = false;
  const window = Object.assign(new EventEmitter(), {
    webContents: { isCrashed: () => false },
    isDestroyed: () => isGone,
    destroy: () => {
      isGone = true;
    },
    getNormalBounds: () => ({ x: 0, y: 0, width: 800, height: 600 }),
    isMaximized: () => false,
  });
  const asked = vi.fn();
  const stayed = vi.fn();
  const flushed = closeAfterFlush(window as never, { keepWindowState: () => Promise.resolve() } as never, {
    language: () => 'en',
    isListening: () => true,
    askToFlush: asked,
    onStay: stayed,
  });
  const close = () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return {
    flushed,
    close,
    asked,
    stayed,
    answer: (response: number) => answer(response),
    questions: () => vi.mocked(dialog.showMessageBox).mock.calls.length,
    isGone: () => isGone,
    wasWithdrawn: () => wasWithdrawn,
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('A closing window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(dialog.showMessageBox).mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes without a question once its page has written everything', async () => {
    const { close, flushed, isGone, asked, questions } = setUp();
    expect(close()).toBe(true);
    expect(asked).toHaveBeenCalledOnce();
    flushed(true);
    await settle();
    expect(isGone()).toBe(true);
    expect(questions()).toBe(0);
  });

  it('stays when its page could write nothing and the person goes back; closing again asks again', async () => {
    const { close, flushed, answer, isGone, stayed, asked, questions } = setUp();
    close();
    flushed(false);
    await settle();
    expect(questions()).toBe(1);
    answer(goBack);
    await settle();
    expect(isGone()).toBe(false);
    expect(stayed).toHaveBeenCalledOnce();
    close();
    expect(asked).toHaveBeenCalledTimes(2);
    flushed(true);
    await settle();
    expect(isGone()).toBe(true);
  });

  it('goes all the same when the person says so', async () => {
    const { close, flushed, answer, isGone } = setUp();
    close();
    flushed(false);
    await settle();
    answer(closeAnyway);
    await settle();
    expect(isGone()).toBe(true);
  });

  it('whose page says nothing for five seconds asks; the question is withdrawn when it is written after all', async () => {
    const { close, flushed, isGone, questions, stayed, wasWithdrawn } = setUp();
    close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(questions()).toBe(1);
    expect(isGone()).toBe(false);
    flushed(true);
    await settle();
    expect(wasWithdrawn()).toBe(true);
    expect(isGone()).toBe(true);
    expect(stayed).not.toHaveBeenCalled();
  });
});
