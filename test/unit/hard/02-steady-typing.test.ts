import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { hardCheck } from '../../hard/check';

/** What main was given as the copy of the map: how many letters it holds, and when it came. */
const mirrored = vi.hoisted(() => [] as { readonly letters: number; readonly at: number }[]);
vi.hoisted(() => {
  // The fake database looks for the window too: it must be the global object, as in a browser.
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('tapki', {
    call: (name: string, input: { readonly title?: string }) => {
      if (name === 'mirror.write') mirrored.push({ letters: Number(input.title), at: Date.now() });
      return Promise.resolve({ ok: true, value: {} });
    },
    on: () => () => {},
  });
});
// As the worker does it: what the library has is packed.
vi.mock('#renderer/state/packer', () => ({
  packer: {
    send: async (mapId: string) => {
      const row = await database.maps.get(mapId);
      return {
        ok: true,
        value: { parcel: 'parcel', title: row?.title ?? '', latestStamp: '1', missing: [] },
      };
    },
    keepHourlyVersion: () => Promise.resolve({ ok: true, value: null }),
  },
}));

const { createMap } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');
const { createWaitingText } = await import('#renderer/state/typing');

const check = hardCheck(2);
const pace = 50;
/** s. The wait of the copy ends several times in it. */
const duration = check.size(70, 180);

/** The database works with macrotasks of its own, which no clock of ours moves. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('A key every 50 ms without a pause', () => {
  beforeAll(async () => {
    await createMap();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await closeMap();
    await database.delete();
  });

  it('is on the disk within 500 ms and in the copy within 60 s, however long one types', async () => {
    const { document } = useOpenMap.getState();
    if (!document) throw new Error('No map is open');
    const field = createWaitingText((title) => commit('map.rename', renameMap, { title }, 'one stay'));
    const typedAt: number[] = [];
    const ages = { library: 0, mirror: 0 };
    /** How long the first letter that is not kept has been waiting. */
    const ageBehind = (kept: number): number => Date.now() - (typedAt[kept] ?? Date.now());

    for (let letters = 1; letters <= duration * (1_000 / pace); letters += 1) {
      typedAt.push(Date.now());
      // Their number stands for them: a title has an end.
      field.type(String(letters));
      await vi.advanceTimersByTimeAsync(pace);
      await settled();
      const row = await database.maps.get(document.mapId);
      ages.library = Math.max(ages.library, ageBehind(Number(row?.title)));
      ages.mirror = Math.max(ages.mirror, ageBehind(mirrored.at(-1)?.letters ?? 0));
    }

    expect(ages.library).toBeLessThanOrEqual(500);
    expect(ages.mirror).toBeLessThanOrEqual(60_000);
    // Steadily, not once at the end.
    expect(mirrored.length).toBeGreaterThanOrEqual(Math.floor(duration / 30));
    check.within('oldest letter not in the library, by the clock of the scheduler', ages.library, 500, 'ms');
    check.within('oldest letter not in the copy, by the same clock', ages.mirror / 1_000, 60, 's');
    // All of it is one step of undo.
    document.undo();
    expect(document.snapshot().byKind.map[0]?.title).toBe('');
  }, 120_000);
});
