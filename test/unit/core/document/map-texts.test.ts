import { describe, expect, it } from 'vitest';
import { textsOf } from '#core/document/map-texts';
import { readRecords } from '#core/document/plain-record';
import { programmeKinds } from '#core/document/records/record';

const quote = { text: 'Верните чёрную тему', at: null, source: '' };
const written = [
  { kind: 'programme', id: 'programme' },
  { kind: 'review', id: 'review-1', summary: 'Месяц возвратов' },
  { kind: 'problem', id: 'problem-1', reviewId: 'review-1', title: 'Код не приходит', quotes: [quote] },
  { kind: 'request', id: 'request-1', title: 'Тёмная тема', answer: 'Сделали' },
  { kind: 'requestVoices', id: 'voices-1', requestId: 'request-1', month: '2026-10', quotes: [quote] },
  { kind: 'capture', id: 'capture-1', text: 'Фото не грузится' },
  { kind: 'guest', id: 'guest-1', name: 'Анна', team: 'Доставка' },
  { kind: 'award', id: 'award-1', name: 'Анна', reason: 'Показала отдел' },
  { kind: 'goal', id: 'goal-1', title: 'Меньше жалоб' },
  { kind: 'session', id: 'session-1', sessionKind: 'immersion', title: 'День в поддержке' },
];

describe('Words by which things are found', () => {
  it('are those of a programme, too', () => {
    const { records } = readRecords([{ kind: 'map', purpose: 'programme' }, ...written]);
    const found = new Map(records.map(({ record }) => [record.kind, textsOf(record)]));
    expect(found.get('problem')).toEqual(['Код не приходит', 'Верните чёрную тему']);
    expect(found.get('requestVoices')).toEqual(['Верните чёрную тему']);
    expect(found.get('guest')).toEqual(['Анна', 'Доставка']);
    expect(found.get('session')).toEqual(['День в поддержке']);
    // Changes and readings are told by what they are of.
    const wordless = programmeKinds.filter((kind) => !found.get(kind)?.length);
    expect(wordless).toEqual(['programme', 'requestChange', 'goalReading']);
  });
});
