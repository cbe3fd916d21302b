/** A map whose paths part: a is checked at b, goes on to c, is mended at m or given up at x; all but x meet at d. */
import type { Snapshot } from '#core/document/snapshot';
import { documentOf } from '../../support/small-map';

const path = (from: string, to: string, more: object = {}): object => ({
  kind: 'path',
  id: `${from}${to}`,
  ends: { from, to },
  ...more,
});

const forkedRecords: readonly object[] = [
  { kind: 'map', title: 'Forked' },
  { kind: 'stage', id: 'one' },
  { kind: 'persona', id: 'anna', name: 'Anna' },
  { kind: 'persona', id: 'boris', name: 'Boris' },
  ...['a', 'b', 'c', 'm', 'n', 'x', 'd', 'e'].map((id) => ({
    kind: 'step',
    id,
    place: { stageId: 'one' },
    title: id,
  })),
  path('a', 'b'),
  path('b', 'c', { share: 0.7 }),
  path('b', 'm', { pathKind: 'alternative', share: 0.2, label: 'needs mending' }),
  path('m', 'n'),
  path('n', 'd'),
  path('n', 'b', { pathKind: 'alternative' }),
  path('b', 'x', { pathKind: 'failure', share: 0.1, personaIds: ['boris'] }),
  path('c', 'd'),
  path('d', 'e'),
];

export const forkedMap = (): Snapshot => documentOf(forkedRecords).snapshot();

/** What is sent back at b is mended at m, and checked again. */
export const loopedMap = (): Snapshot =>
  documentOf([
    { kind: 'map', title: 'Looped' },
    { kind: 'stage', id: 'one' },
    ...['a', 'b', 'm', 'c', 'd'].map((id) => ({ kind: 'step', id, place: { stageId: 'one' }, title: id })),
    path('a', 'b'),
    path('b', 'c', { share: 0.8 }),
    path('b', 'm', { pathKind: 'failure', share: 0.2 }),
    path('m', 'b'),
    path('c', 'd'),
  ]).snapshot();
