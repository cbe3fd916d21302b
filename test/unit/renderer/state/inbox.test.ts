import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureCounts } from '#core/capture/queues';
import { renameMap } from '#core/commands/map';
import { newProgramme } from '#core/document/new-programme';
import { readRecords } from '#core/document/plain-record';
import { mapOf } from '#core/document/select';
import { noteOf } from '../../support/captured-note';

/** Main as the window sees it, with an inbox. */
const main = vi.hoisted(() => {
  const inbox = new Map<string, unknown>();
  /** What was in the database when files were removed. */
  const onRemove: { run: () => Promise<void> } = { run: async () => undefined };
  // The fake database looks for the window too: it must be the global object, as in a browser.
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('tapki', {
    async call(name: string, input: { readonly ids?: readonly string[] }) {
      if (name === 'inbox.read') return { ok: true, value: { notes: [...inbox.values()], damaged: 0 } };
      if (name === 'inbox.remove') {
        await onRemove.run();
        for (const id of input.ids ?? []) inbox.delete(id);
      }
      return { ok: true, value: {} };
    },
    on: () => () => {},
  });
  return { inbox, onRemove };
});

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { takeInbox } = await import('#renderer/state/inbox');
const { createFrom, createMap, openFromLibrary } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { openOwnProgramme, openProgramme } = await import('#renderer/state/programme');
const { database } = await import('#renderer/state/storage');

const put = (id: string) => main.inbox.set(id, noteOf(id));
const counted = () => {
  const { snapshot } = useOpenMap.getState();
  return snapshot && captureCounts(snapshot).all;
};

describe('Notes in the inbox', () => {
  beforeEach(() => database.open());
  afterEach(async () => {
    main.inbox.clear();
    main.onRemove.run = async () => undefined;
    await closeMap();
    await database.delete();
  });

  it('come into the open programme once, and their files go after their rows are written', async () => {
    await openProgramme();
    put('one');
    put('two');
    const written: number[] = [];
    main.onRemove.run = async () => {
      written.push(await database.records.where('kind').equals('capture').count());
    };
    await Promise.all([takeInbox(), takeInbox()]);
    expect(counted()).toBe(2);
    expect(written).toEqual([2]);
    expect(main.inbox.size).toBe(0);
    expect(useOpenMap.getState().document?.undoLabel()).toBeNull();
    put('one');
    await takeInbox();
    expect(counted()).toBe(2);
    expect(main.inbox.size).toBe(0);
  });

  it('wait while a map is open, or nothing', async () => {
    put('one');
    await takeInbox();
    await createMap();
    await takeInbox();
    expect(main.inbox.size).toBe(1);
    await openProgramme();
    await takeInbox();
    expect(counted()).toBe(1);
  });

  it('go into the programme that was changed last', async () => {
    const opened = () => useOpenMap.getState().document?.mapId;
    await openProgramme();
    const first = opened();
    await createFrom(newProgramme({ title: 'Another year', language: 'en' }));
    expect(opened()).not.toBe(first);
    await openFromLibrary(first ?? '');
    commit('map.rename', renameMap, { title: 'This year' });
    await closeMap();
    put('one');
    await openProgramme();
    await takeInbox();
    expect([opened(), counted()]).toEqual([first, 1]);
  });

  it("wait while the invented programme is looked at, and go into one of one's own", async () => {
    const sample = [
      { kind: 'map', title: 'Invented', purpose: 'programme', isSample: true },
      { kind: 'evidence' },
      { kind: 'programme' },
    ];
    await createFrom(readRecords(sample).records);
    put('note-a');
    await takeInbox();
    expect(counted()).toBe(0);
    expect(main.inbox.size).toBe(1);
    expect(await openOwnProgramme()).toBe(true);
    const { snapshot } = useOpenMap.getState();
    expect(snapshot && mapOf(snapshot).isSample).toBe(false);
    await takeInbox();
    expect(counted()).toBe(1);
    expect(main.inbox.size).toBe(0);
  });
});
