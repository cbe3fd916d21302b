import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { audienceMachine } from '#electron/audience-machine';

const { screen, awake } = vi.hoisted(() => {
  const listeners = new Map<string, Set<() => void>>();
  const awake = new Map<number, string>();
  const of = (name: string) => {
    const found = listeners.get(name) ?? new Set();
    listeners.set(name, found);
    return found;
  };
  return {
    screen: {
      on: (name: string, run: () => void) => of(name).add(run),
      removeListener: (name: string, run: () => void) => of(name).delete(run),
      says: (name: string) => {
        for (const run of of(name)) run();
      },
    },
    awake,
  };
});
vi.mock('electron', async () => ({
  ...(await import('./support/fake-electron')).fakeElectron(),
  screen,
  powerSaveBlocker: {
    start: (kind: string) => {
      awake.set(7, kind);
      return 7;
    },
    stop: (id: number) => awake.delete(id),
  },
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const changes = ['display-added', 'display-removed', 'display-metrics-changed'];

it('a projector that comes as several changes is told of once, when it has settled', () => {
  const changed = vi.fn();
  audienceMachine('preload.js', () => null).onDisplays(changed);
  for (const change of changes) {
    screen.says(change);
    vi.advanceTimersByTime(100);
  }
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
});

it.each(changes)('%s is told of, until nobody looks at displays any more', (change) => {
  const changed = vi.fn();
  const stop = audienceMachine('preload.js', () => null).onDisplays(changed);
  screen.says(change);
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  screen.says(change);
  stop();
  screen.says(change);
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
});

it('the display stays awake until it may sleep again', () => {
  const sleep = audienceMachine('preload.js', () => null).stayAwake();
  expect([...awake.values()]).toEqual(['prevent-display-sleep']);
  sleep();
  expect(awake.size).toBe(0);
});
