import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Stamp } from '#core/document/map-document-types';
import {
  actorOf,
  believedAheadMs,
  createClock,
  isStamp,
  momentOf,
  stampAfter,
  zeroStamp,
} from '#core/document/stamps';

// A thousand trials on a busy machine take what they take.
vi.setConfig({ testTimeout: 300_000 });

const at = (ms: number, actor = 'a'): Stamp => createClock({ actor, now: () => ms }).tick();
const day = 24 * 60 * 60 * 1_000;
const today = Date.UTC(2026, 9, 5);

describe('The moment of a stamp', () => {
  it('is when its clock stood there, and none where nobody has written', () => {
    expect(momentOf(at(today))).toBe('2026-10-05T00:00:00.000Z');
    expect(momentOf(zeroStamp)).toBeNull();
  });
});

describe('The clock of a session', () => {
  it('gives later and later stamps, whatever the machine says the time is', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (times) => {
        let index = 0;
        const clock = createClock({ actor: 'a', now: () => times[index++ % times.length] ?? 0 });
        const stamps = times.map(() => clock.tick());
        expect([...stamps].sort()).toEqual(stamps);
        expect(new Set(stamps).size).toBe(stamps.length);
        expect(stamps.every(isStamp)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes on when one millisecond holds more edits than it can count', () => {
    const clock = createClock({ actor: 'a', now: () => today });
    let last = clock.tick();
    for (let edit = 0; edit < 36 ** 4 + 5; edit += 1) {
      const next = clock.tick();
      if (next <= last) throw new Error(`${next} after ${last}`);
      last = next;
    }
    expect(isStamp(last)).toBe(true);
  });

  it('writes after what it has seen, even where its own time is behind', () => {
    const clock = createClock({ actor: 'slow', now: () => today });
    const seen = at(today + day / 2, 'fast');
    clock.observe(seen);
    expect(clock.tick() > seen).toBe(true);
  });

  it('does not believe a clock more than a day ahead, yet can write over it', () => {
    const clock = createClock({ actor: 'mine', now: () => today });
    const wrong = at(today + believedAheadMs + 1_000, 'wrong');
    clock.observe(wrong);
    expect(clock.tick() < wrong).toBe(true);
    const over = clock.beyond(wrong);
    expect(over > wrong).toBe(true);
    expect(clock.isOwn(over)).toBe(true);
    expect(clock.beyond(wrong) > over).toBe(true);
    expect(clock.tick() < wrong).toBe(true);
  });

  it('knows its own stamps from those of others', () => {
    const clock = createClock({ actor: 'anna', now: () => today });
    expect(clock.isOwn(clock.tick())).toBe(true);
    expect(clock.isOwn(at(today, 'anna2'))).toBe(false);
    expect(clock.isOwn(zeroStamp)).toBe(false);
  });
});

describe('A stamp', () => {
  it('has one that follows at once', () => {
    const stamp = at(today);
    const next = stampAfter(stamp, 'repair');
    expect(next > stamp && next < at(today + 1)).toBe(true);
    expect(actorOf(next)).toBe('repair');
  });

  it.each(['', 'now', '0mbk2c3d4.0001.', '0mbk2c3d4.0001.a b', 'zzzzzzzzz.zzzz.a', 5, null])(
    'is not %j',
    (value) => expect(isStamp(value)).toBe(false),
  );
});
