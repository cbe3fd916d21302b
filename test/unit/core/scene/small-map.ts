/** A small map written as another program would write it: two stages, four steps, every kind of path. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';

const takenAt = '2026-10-05T12:00:00.000Z';
const origin = { kind: 'contacts', sources: ['Выгрузка'], period: null, takenAt };

export const smallMapRecords: readonly object[] = [
  { kind: 'map', title: 'Путь продавца', language: 'ru', isSample: true },
  { kind: 'evidence' },
  { kind: 'stage', id: 'stage-1', title: 'Объявление', color: 0 },
  { kind: 'stage', id: 'stage-2', title: 'Проверка', color: 1 },
  { kind: 'step', id: 'step-1', title: 'Пишет текст', place: { stageId: 'stage-1', order: 'a0' } },
  { kind: 'step', id: 'step-2', title: 'Ставит цену', place: { stageId: 'stage-1', order: 'a1' } },
  { kind: 'step', id: 'step-3', title: 'Ждёт модерации', place: { stageId: 'stage-2', order: 'a0' } },
  { kind: 'step', id: 'step-4', title: 'Публикует', place: { stageId: 'stage-2', order: 'a1' } },
  { kind: 'path', id: 'path-1', ends: { from: 'step-1', to: 'step-2' }, share: 0.9 },
  { kind: 'path', id: 'path-2', ends: { from: 'step-2', to: 'step-3' } },
  {
    kind: 'path',
    id: 'path-3',
    ends: { from: 'step-3', to: 'step-4' },
    label: 'одобрено модератором',
    share: 0.73,
  },
  { kind: 'path', id: 'path-back', pathKind: 'failure', ends: { from: 'step-3', to: 'step-1' }, share: 0.27 },
  { kind: 'path', id: 'path-skip', pathKind: 'alternative', ends: { from: 'step-1', to: 'step-4' } },
  { kind: 'path', id: 'path-again', pathKind: 'alternative', ends: { from: 'step-2', to: 'step-2' } },
  { kind: 'lane', id: 'lane-actions', laneKind: 'actions', order: 'a0' },
  { kind: 'lane', id: 'lane-emotion', laneKind: 'emotion', order: 'a1' },
  { kind: 'lane', id: 'lane-contacts', laneKind: 'contacts', order: 'a2' },
  { kind: 'lane', id: 'lane-quotes', laneKind: 'quotes', order: 'a3' },
  { kind: 'cell', at: { laneId: 'lane-actions', stepId: 'step-1' }, text: 'Описывает товар' },
  { kind: 'cell', at: { laneId: 'lane-actions', stepId: 'step-3' }, text: 'Возвращается проверить статус' },
  { kind: 'cell', at: { laneId: 'lane-emotion', stepId: 'step-1' }, emotion: 1 },
  { kind: 'cell', at: { laneId: 'lane-emotion', stepId: 'step-2' }, emotion: 0 },
  { kind: 'cell', at: { laneId: 'lane-emotion', stepId: 'step-4' }, emotion: -2 },
  {
    kind: 'metric',
    of: { stepId: 'step-3', metric: 'contacts' },
    reading: { origin, series: [], tally: { form: 'count', gross: 12_345, net: null } },
  },
  {
    kind: 'quote',
    id: 'quote-1',
    place: { stepId: 'step-3', order: 'a0' },
    text: 'Объявление висит на проверке вторые сутки',
  },
];

export function snapshotOf(records: readonly object[]): Snapshot {
  const read = readRecords(records);
  return buildSnapshot(
    'map-small',
    read.records.map(({ record }) => record),
  );
}

export const smallMap = (): Snapshot => snapshotOf(smallMapRecords);
