import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '#core/desktop/app-error';
import { createMirror } from '#renderer/storage/mirror';

describe('The mirror of the open map', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is never more than 30 s behind, however steadily a person edits', async () => {
    const sentAt: number[] = [];
    const mirror = createMirror({
      send: () => {
        sentAt.push(Date.now());
        return Promise.resolve(success(null));
      },
      onFailure: () => {},
    });
    const start = Date.now();
    for (let second = 0; second < 120; second += 1) {
      mirror.changed();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    const times = [start, ...sentAt];
    expect(sentAt.length).toBeGreaterThanOrEqual(4);
    times.slice(1).forEach((time, index) => {
      expect(time - (times[index] ?? 0)).toBeLessThanOrEqual(30_000);
    });
  });

  it('sends nothing while nothing changes', async () => {
    const send = vi.fn(() => Promise.resolve(success(null)));
    const mirror = createMirror({ send, onFailure: () => {} });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await mirror.flush()).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it('says a failure once, keeps trying, and reports on closing that the copy is behind', async () => {
    const onFailure = vi.fn();
    const send = vi.fn(() => Promise.resolve(failure('diskFull')));
    const mirror = createMirror({ send, onFailure });
    mirror.changed();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(send.mock.calls.length).toBeGreaterThan(2);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(await mirror.stop()).toBe(false);
  });

  it('sends at once when the map closes', async () => {
    const send = vi.fn(() => Promise.resolve(success(null)));
    const mirror = createMirror({ send, onFailure: () => {} });
    mirror.changed();
    expect(await mirror.stop()).toBe(true);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
