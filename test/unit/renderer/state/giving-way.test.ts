import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calm, watchPresses } from '#renderer/state/giving-way';

const listeners = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  vi.stubGlobal('window', {
    addEventListener: (name: string, listen: () => void) => listeners.set(name, listen),
  });
  watchPresses();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const press = (name: string) => listeners.get(name)?.();

/** ms that work waits now, while something is pressed at these times. */
async function waits(presses: readonly number[] = []): Promise<number> {
  const began = performance.now();
  for (const time of presses) setTimeout(() => press('keydown'), time);
  const waiting = calm();
  await vi.runAllTimersAsync();
  await waiting;
  return performance.now() - began;
}

it('waits for nobody where nothing was pressed', async () => {
  vi.advanceTimersByTime(1_000);
  expect(await waits()).toBe(0);
});

it.each(['keydown', 'pointerdown', 'wheel'])('waits a moment after %s', async (name) => {
  vi.advanceTimersByTime(1_000);
  press(name);
  vi.advanceTimersByTime(100);
  expect(await waits()).toBe(200);
});

it('waits on while more is pressed, but not for ever', async () => {
  vi.advanceTimersByTime(1_000);
  press('keydown');
  expect(await waits([100])).toBe(400);
  press('keydown');
  expect(await waits([100, 200, 300, 400])).toBe(500);
});
