import { describe, expect, it } from 'vitest';
import { requestsLike } from '#core/capture/alike';
import type { CapturedNote } from '#core/capture/captured-note';
import { captureCounts, captureQueues } from '#core/capture/queues';
import {
  captureToFix,
  captureToRequest,
  dismissCaptures,
  joinCapture,
  returnCapture,
  takeCaptures,
} from '#core/commands/capture';
import { createMapDocument } from '#core/document/map-document';
import { newProgramme } from '#core/document/new-programme';
import { captureId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import { noteOf } from '../../support/captured-note';
import { countingIds, steadyClock } from '../../support/random-map';

const idOf = (id: string) => captureId.parse(`capture:${id}`);

function programme() {
  const document = createMapDocument({
    mapId: 'programme-1',
    records: newProgramme({ title: '', language: 'ru' }),
    actor: 'here',
    now: steadyClock(Date.UTC(2026, 9, 5, 12)),
    newId: countingIds(''),
  });
  const take = (...notes: CapturedNote[]) => document.commit('capture.take', takeCaptures, { notes });
  return { document, take, counts: () => captureCounts(document.snapshot()) };
}

describe('What was captured', () => {
  it('comes into the programme once, however often it is brought', () => {
    const { take, counts, document } = programme();
    expect(take(noteOf('1'), noteOf('1'), noteOf('2', { kind: 'fault' }))).toBe(2);
    expect(take(noteOf('1'))).toBe(0);
    expect(counts()).toEqual({ all: 2, waiting: 2, taken: 0, dismissed: 0 });
    document.undo();
    expect(take(noteOf('1'))).toBe(0);
  });

  it('waits in the queue of its kind, the oldest first, and each is in one queue', () => {
    const { take, document } = programme();
    take(noteOf('1'), noteOf('2', { at: '2026-09-01T12:00:00.000Z' }), noteOf('3', { kind: 'rule' }));
    const queues = captureQueues(document.snapshot());
    expect(queues.map(({ kind, waiting }) => [kind, waiting.map(({ id }) => id)])).toEqual([
      ['idea', ['capture:2', 'capture:1']],
      ['fault', []],
      ['rule', ['capture:3']],
    ]);
  });

  it('becomes a request with its voice in the month it was noted, and goes back by one undo', () => {
    const { take, document, counts } = programme();
    take(noteOf('1'));
    const requestId = document.commit('capture.request', captureToRequest, { captureId: idOf('1') });
    const { byKind } = document.snapshot();
    expect(byKind.request).toMatchObject([{ title: 'Добавьте поиск по номеру заказа' }]);
    expect(byKind.requestVoices).toMatchObject([{ requestId, month: '2026-09', way: 'agents', count: 1 }]);
    expect(counts()).toMatchObject({ waiting: 0, taken: 1 });
    document.undo();
    expect(document.snapshot().byKind.request).toEqual([]);
    expect(counts()).toMatchObject({ waiting: 1, taken: 0 });
  });

  it('takes its step along into the request', () => {
    const { take, document } = programme();
    const place = { mapId: 'map-1', mapTitle: 'Продажа', stepId: 'step-1', stepTitle: 'Поиск' };
    take(noteOf('1', { place }));
    const requestId = document.commit('capture.request', captureToRequest, { captureId: idOf('1') });
    expect(liveRecord(document.snapshot(), 'request', requestId)?.place).toEqual(place);
  });

  it('joins a request that is like it as one more voice', () => {
    const { take, document } = programme();
    take(noteOf('1'), noteOf('2', { text: 'Нужен поиск заказа по номеру' }));
    const requestId = document.commit('capture.request', captureToRequest, { captureId: idOf('1') });
    const second = liveRecord(document.snapshot(), 'capture', idOf('2'));
    const alike = requestsLike(document.snapshot(), { text: second?.text ?? '' }, 3);
    expect(alike.map(({ group }) => group.root.id)).toEqual([requestId]);
    document.commit('capture.join', joinCapture, { captureId: idOf('2'), requestId });
    const { byKind } = document.snapshot();
    expect(byKind.request).toHaveLength(1);
    expect(byKind.requestVoices).toMatchObject([{ count: 2 }]);
  });

  it('becomes a growth point, and a rule that gets in the way a rule of support to change', () => {
    const { take, document } = programme();
    take(noteOf('1', { kind: 'rule', text: 'Нельзя назвать срок' }), noteOf('2', { kind: 'fault' }));
    const fixId = document.commit('capture.fix', captureToFix, { captureId: idOf('1'), team: ' Возвраты ' });
    document.commit('capture.fix', captureToFix, { captureId: idOf('2') });
    expect(liveRecord(document.snapshot(), 'fix', fixId)).toMatchObject({
      title: 'Нельзя назвать срок',
      fixKind: 'supportRule',
      team: 'Возвраты',
      state: { status: 'proposed' },
    });
    expect(document.snapshot().byKind.fix.map(({ fixKind }) => fixKind)).toContain('product');
  });

  it('is dismissed with a reason, and comes back', () => {
    const { take, document, counts } = programme();
    take(noteOf('1'));
    document.commit('capture.dismiss', dismissCaptures, { captureIds: [idOf('1')], reason: 'Уже есть' });
    expect(counts()).toMatchObject({ dismissed: 1 });
    document.commit('capture.return', returnCapture, { captureId: idOf('1') });
    expect(counts()).toMatchObject({ dismissed: 0, waiting: 1 });
  });

  it('never leaves half a telephone number in a title that is cut', () => {
    const { take, document } = programme();
    take(noteOf('1'));
    const title = `${'Перезвоните мне '.repeat(7)} 8 916 123-45-67`;
    const id = document.commit('capture.request', captureToRequest, { captureId: idOf('1'), title });
    const cut = liveRecord(document.snapshot(), 'request', id)?.title ?? '';
    expect(cut).toMatch(/^Перезвоните мне (?:.*)\S…$/);
    expect(cut).not.toMatch(/\d/);
  });
});
