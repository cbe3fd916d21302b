import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { type AutosaveState, createAutosave } from '#renderer/storage/autosave';

const rows = newMap({ title: 'Путь', language: 'ru' });
const row = (index: number): StampedRecord => {
  const found = rows[index];
  if (!found) throw new Error(`The new map has no row ${index}`);
  return found;
};

/** A disk that can be broken, and remembers what was written. */
function setUp() {
  const written: string[][] = [];
  const states: AutosaveState[] = [];
  const disk = { isBroken: false, wholes: 0 };
  const attempt = () => (disk.isBroken ? Promise.reject(new Error('no room')) : Promise.resolve());
  const autosave = createAutosave({
    async writeChanges(changed) {
      await attempt();
      written.push(changed.map(({ record }) => record.id));
    },
    async writeWhole() {
      await attempt();
      disk.wholes += 1;
    },
    onState: (state) => states.push(state),
  });
  return { autosave, written, states, disk };
}

describe('Autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes a change within 300 ms', async () => {
    const { autosave, written } = setUp();
    autosave.changed([row(0)]);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual([[row(0).record.id]]);
  });

  it('writes a map that is new to the library whole and once, edits after it by themselves', async () => {
    const { autosave, written, states, disk } = setUp();
    autosave.begun();
    expect(states).toEqual(['saving']);
    expect(await autosave.flush()).toBe(true);
    expect(disk.wholes).toBe(1);
    autosave.changed([row(0)]);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual([[row(0).record.id]]);
    expect(disk.wholes).toBe(1);
  });

  it('is not starved by a key every 50 ms for a minute: nothing is ever older than 300 ms', async () => {
    const { autosave, written } = setUp();
    const keysBefore: number[] = [];
    for (let key = 1; key <= 1_200; key += 1) {
      autosave.changed([row(key % 2)]);
      keysBefore.push(written.length);
      await vi.advanceTimersByTimeAsync(50);
      // What was typed seven keys (350 ms) ago has been written by a write that came after it.
      if (key > 7) expect(written.length).toBeGreaterThan(keysBefore[key - 8] ?? Number.NaN);
    }
  });

  it('writes rows changed together in one go, and each row once', async () => {
    const { autosave, written } = setUp();
    autosave.changed([row(0), row(1)]);
    autosave.changed([row(1), row(2)]);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual([[row(0).record.id, row(1).record.id, row(2).record.id]]);
  });

  it('writes the whole map after a failed write, and says how it stands', async () => {
    const { autosave, written, states, disk } = setUp();
    disk.isBroken = true;
    autosave.changed([row(0)]);
    await vi.advanceTimersByTimeAsync(300);
    expect(states.at(-1)).toBe('failed');
    disk.isBroken = false;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(disk.wholes).toBe(1);
    expect(written).toEqual([]);
    expect(states.at(-1)).toBe('saved');
    autosave.changed([row(1)]);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual([[row(1).record.id]]);
  });

  it('tries again soon after a change even when a long wait was due, and typing does not put it off', async () => {
    const { autosave, disk } = setUp();
    disk.isBroken = true;
    autosave.changed([row(0)]);
    await vi.advanceTimersByTimeAsync(60_000);
    disk.isBroken = false;
    for (let key = 0; key < 30; key += 1) {
      autosave.changed([row(0)]);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(disk.wholes).toBe(1);
  });

  it('never writes two at a time: what changes meanwhile waits for the next write', async () => {
    let running = 0;
    let mostAtOnce = 0;
    const sizes: number[] = [];
    const autosave = createAutosave({
      async writeChanges(changed) {
        running += 1;
        mostAtOnce = Math.max(mostAtOnce, running);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        running -= 1;
        sizes.push(changed.length);
      },
      writeWhole: () => Promise.resolve(),
      onState: () => {},
    });
    autosave.changed([row(0)]);
    await vi.advanceTimersByTimeAsync(500);
    autosave.changed([row(1)]);
    await vi.advanceTimersByTimeAsync(200);
    autosave.changed([row(2)]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(mostAtOnce).toBe(1);
    expect(sizes).toEqual([1, 2]);
  });

  it('goes on after somebody who is told how it stands has failed', async () => {
    let tellings = 0;
    let writes = 0;
    const autosave = createAutosave({
      writeChanges: () => {
        writes += 1;
        return Promise.resolve();
      },
      writeWhole: () => Promise.resolve(),
      onState: (state) => {
        tellings += 1;
        if (state === 'saved' && tellings < 4) throw new Error('a screen fell over');
      },
    });
    autosave.changed([row(0)]);
    await expect(autosave.flush()).rejects.toThrow('a screen fell over');
    autosave.changed([row(1)]);
    expect(await autosave.flush()).toBe(true);
    expect(writes).toBe(2);
  });

  it('writes what waits when the map closes, and takes nothing after', async () => {
    const { autosave, written } = setUp();
    autosave.changed([row(0)]);
    expect(await autosave.stop()).toBe(true);
    expect(written).toHaveLength(1);
    autosave.changed([row(1)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toHaveLength(1);
  });
});
