/** Lists of fixes for tests: told by what matters, the rest as it comes. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { type ListedFix, listedFixes } from '#core/fixes/listed-fix';

export const mapWith = (records: readonly Record<string, unknown>[], mapId = 'map-1'): Snapshot =>
  buildSnapshot(
    mapId,
    readRecords([{ kind: 'map', title: 'Размещение' }, ...records]).records.map(({ record }) => record),
  );

export const fixesOf = (told: readonly Record<string, unknown>[]): readonly ListedFix[] =>
  listedFixes(
    mapWith(
      told.map((fields, index) => ({ kind: 'fix', id: `f${String(index).padStart(4, '0')}`, ...fields })),
    ),
  );

export const inStatus = (status: string, count: number): readonly Record<string, unknown>[] =>
  Array.from({ length: count }, () => ({ state: { status, reason: '', since: null } }));
