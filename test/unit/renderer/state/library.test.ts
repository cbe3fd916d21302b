/** The list of maps: read once for the screen that comes next, and anew by every later one. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#core/desktop/app-error';

/** Main as the window sees it: calls are written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { readAhead, showLibrary, useLibrary } = await import('#renderer/state/library');
const { createMap } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { database } = await import('#renderer/state/storage');

const listed = () => useLibrary.getState().maps?.length;
const timesRead = () => main.calls.filter(({ name }) => name === 'maps.recent').length;

async function keepMap(): Promise<void> {
  await createMap();
  await closeMap();
}

beforeEach(async () => {
  main.answers.clear();
  main.answers.set('maps.recent', () => failure('internal'));
  main.calls.length = 0;
  await database.open();
});
afterEach(() => database.delete());

describe('The list of maps', () => {
  it('that was read ahead is shown as it is, and read anew when the screen comes again', async () => {
    await keepMap();
    expect(await readAhead()).toBe(true);
    expect([listed(), timesRead()]).toEqual([1, 1]);
    showLibrary();
    await keepMap();
    expect([listed(), timesRead()]).toEqual([1, 1]);
    showLibrary();
    await expect.poll(listed).toBe(2);
    expect(timesRead()).toBe(2);
  });

  it('without a map leaves the screen to read it: something else comes first', async () => {
    expect(await readAhead()).toBe(false);
    await keepMap();
    showLibrary();
    await expect.poll(listed).toBe(1);
  });
});
