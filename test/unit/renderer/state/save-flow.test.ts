/** Saving while something else goes on: another map is opened, the window closes. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { success } from '#core/desktop/app-error';
import { shell } from '#core/i18n/messages/shell';
import { eventually } from '../../support/eventually';

/** Main as the window sees it: answers by name, calls written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { createMap } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { listenToNotices } = await import('#renderer/state/notices');
const { database } = await import('#renderer/state/storage');
const { saveAs, saveCleanCopy, writeEverything } = await import('#renderer/state/save-flow');

const handle = { token: 'token1', name: 'путь.cjm' };
const written = () => main.calls.filter(({ name }) => name === 'maps.write').map(({ input }) => input);

beforeEach(async () => {
  main.answers.clear();
  main.calls.length = 0;
  await database.open();
});
afterEach(async () => {
  await closeMap();
  await database.delete();
});

it.each([
  ['A map saved under another name', () => saveAs()],
  ['A clean copy', () => saveCleanCopy()],
])('%s is not written when another map was opened while the place was chosen', async (_, saveIt) => {
  await createMap();
  main.answers.set('maps.chooseTarget', async () => {
    await createMap();
    return success(handle);
  });
  main.answers.set('maps.write', () => success({ fingerprint: 'mark' }));
  const said: unknown[] = [];
  const stop = listenToNotices(({ message }) => said.push(message));
  expect(await saveIt()).toBe(false);
  stop();
  expect(written()).toEqual([]);
  expect(said.at(-1)).toBe(shell.notSavedOther);
});

it.each([
  ['A map that is saved', () => saveAs()],
  ['A clean copy', () => saveCleanCopy()],
])('%s is waited for by a window that closes', async (_, saveIt) => {
  await createMap();
  main.answers.set('maps.chooseTarget', () => success(handle));
  let end: (() => void) | null = null;
  main.answers.set('maps.write', () => {
    return new Promise((written) => {
      end = () => written(success({ fingerprint: 'mark' }));
    });
  });
  const saving = saveIt();
  await eventually(() => expect(end).not.toBeNull());
  let isClosed = false;
  const closing = writeEverything().then((isWritten) => {
    isClosed = true;
    return isWritten;
  });
  await new Promise((later) => setTimeout(later, 50));
  expect(isClosed).toBe(false);
  (end as (() => void) | null)?.();
  expect(await saving).toBe(true);
  expect(await closing).toBe(true);
});
