import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addStage } from '#core/commands/stage';
import type { Language } from '#core/document/records/field';
import { translate } from '#core/i18n/translate';

await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());
vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { createMap } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit } = await import('#renderer/state/open-map');
const { useSettings } = await import('#renderer/state/settings');
const { database } = await import('#renderer/state/storage');
const { redo, undo } = await import('#renderer/state/undoing');

function said(language: Language, work: () => void): readonly { words: string; hasToast: boolean }[] {
  useSettings.setState({ language });
  const notices: { words: string; hasToast: boolean }[] = [];
  const stop = listenToNotices(({ message, values, isSpokenOnly }) =>
    notices.push({ words: translate(language, message, values), hasToast: isSpokenOnly !== true }),
  );
  work();
  stop();
  return notices;
}

describe('Undo and redo', () => {
  beforeAll(async () => {
    await database.open();
    await createMap();
  });
  afterAll(async () => {
    await closeMap();
    await database.delete();
  });

  it('say once what they took back and did again, to those who do not see it', () => {
    commit('stage.add', addStage, { title: 'Search' });
    expect(said('en', undo)).toEqual([{ words: 'Undone: Add a stage', hasToast: false }]);
    expect(said('en', redo)).toEqual([{ words: 'Done again: Add a stage', hasToast: false }]);
    expect(said('ru', undo)).toEqual([{ words: 'Отменено: Добавить этап', hasToast: false }]);
    expect(said('ru', redo)).toEqual([{ words: 'Повторено: Добавить этап', hasToast: false }]);
  });

  it('say nothing where there is nothing to take back', () => {
    said('en', undo);
    expect(said('en', undo)).toEqual([]);
  });
});
