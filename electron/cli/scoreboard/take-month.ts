/** Takes a month of goals from the contact store into the programme. */
import { takeReadings } from '#core/commands/goal';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import type { Snapshot } from '#core/document/snapshot';
import { takeGroups, takenFrom } from '#core/scoreboard/take';
import type { EvidenceClient } from '../../evidence/client';

export interface Taken {
  readonly taken: number;
  /** Months that a person typed, left as they are. */
  readonly typed: number;
}

export async function takeMonth(
  client: EvidenceClient,
  document: MapDocument,
  maps: readonly Snapshot[],
  month: string,
): Promise<Result<Taken>> {
  const totals = await client.request('totals', { period: null });
  if (!totals.ok) return totals;
  const span = totals.value.period;
  if (span === null) return failure('evidenceEmpty');
  if (month < span.from.slice(0, 7) || month > span.to.slice(0, 7))
    return failure('monthEmpty', { month, first: span.from, last: span.to });
  const sums = { taken: 0, typed: 0 };
  for (const group of takeGroups(document.snapshot(), maps, { first: month, last: month })) {
    const measured = await client.request('measure', group.question);
    if (!measured.ok) return measured;
    const readings = takenFrom(group, measured.value);
    const { takenAt } = measured.value;
    const made = document.commit('goal.take', takeReadings, { readings, takenAt });
    sums.taken += made.taken;
    sums.typed += made.typed;
  }
  return success(sums);
}
