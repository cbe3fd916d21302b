import { describe, expect, it } from 'vitest';
import { captureToRequest, joinCapture, takeCaptures } from '#core/commands/capture';
import { addFix, setFixStatus } from '#core/commands/fix';
import { addRequest, setRequestStatus } from '#core/commands/request';
import { localDay, localMonth, noonOf } from '#core/document/local-day';
import { createMapDocument } from '#core/document/map-document';
import { newProgramme } from '#core/document/new-programme';
import { captureId } from '#core/document/records/identity';
import { noteOf } from '../../support/captured-note';
import { countingIds, steadyClock } from '../../support/random-map';
import { keepZone } from '../../support/time-zone';

keepZone();

/** The last hour of September by Greenwich, the first of October in Moscow, the evening before in New York. */
const late = '2026-09-30T22:30:00.000Z';
const voices = { way: 'agents', source: '', count: 1, quote: '' } as const;

function programmeAt(now: string) {
  return createMapDocument({
    mapId: 'programme-1',
    records: newProgramme({ title: '', language: 'ru' }),
    actor: 'here',
    now: steadyClock(Date.parse(now)),
    newId: countingIds(''),
  });
}

describe('The day a moment is on', () => {
  it('begins at midnight where the person is', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    for (const [zone, day] of [
      ['UTC', '2026-09-30'],
      ['Europe/Moscow', '2026-10-01'],
      ['America/New_York', '2026-09-30'],
    ] as const) {
      process.env.TZ = zone;
      expect(localDay(late)).toBe(day);
      expect(localDay(new Date(late))).toBe(day);
      expect(localMonth(late)).toBe(day.slice(0, 7));
    }
  });

  it('is the day that was told where no hour is known, even at the ends of the earth', () => {
    for (const zone of ['Asia/Kamchatka', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = zone;
      expect(localDay(noonOf('2026-09-30'))).toBe('2026-09-30');
    }
  });
});

describe('What a person does after their midnight', () => {
  it('is of the new month: a request, a note that becomes one, a note that joins one', () => {
    process.env.TZ = 'Europe/Moscow';
    const programme = programmeAt(late);
    const requestId = programme.commit('request.add', addRequest, { title: 'Фильтр', voices });
    const [first, second] = ['1', '2'].map((id) => captureId.parse(`capture:${id}`));
    if (!first || !second) throw new Error('Two notes are needed');
    programme.commit('capture.take', takeCaptures, {
      notes: ['1', '2'].map((id) => noteOf(id, { at: late })),
    });
    programme.commit('capture.join', joinCapture, { captureId: first, requestId });
    programme.commit('capture.request', captureToRequest, { captureId: second });
    const months = programme.snapshot().byKind.requestVoices.map(({ month, count }) => ({ month, count }));
    expect(months.map(({ month }) => month)).toEqual(months.map(() => '2026-10'));
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('reached customers on the new day, unless another is told', () => {
    process.env.TZ = 'Europe/Moscow';
    const programme = programmeAt(late);
    const requestId = programme.commit('request.add', addRequest, { title: 'Фильтр', voices });
    const fixId = programme.commit('fix.add', addFix, { title: 'Поиск' });
    programme.commit('request.status', setRequestStatus, { requestIds: [requestId], status: 'shipped' });
    programme.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'shipped' });
    const { request, fix } = programme.snapshot().byKind;
    expect([request[0]?.shippedOn, fix[0]?.shippedOn]).toEqual(['2026-10-01', '2026-10-01']);
  });
});
