/** A goal while it is written down: its period may have one end yet. */
import type { GoalFields } from '#core/commands/goal';
import type { GoalMetric, ProgrammeGoal } from '#core/document/records/goal';
import type { GoalId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { usualGoal } from '#core/scoreboard/goals';
import { suggestedTarget } from '#renderer/state/scoreboard';
import { today } from '#renderer/state/today';

export type GoalDraft = Required<
  Pick<ProgrammeGoal, 'metric' | 'title' | 'direction' | 'unit' | 'across' | 'target' | 'source' | 'mapIds'>
> & { readonly period: { readonly from: string | null; readonly to: string | null } };

export const units = {
  share: text.unitShare,
  points: text.unitPoints,
  rate: text.unitRate,
  number: text.unitNumber,
  score: text.unitScore,
} as const;
export const acrosses = { sum: text.acrossSum, mean: text.acrossMean, last: text.acrossLast } as const;

export function draftOf(snapshot: Snapshot, editing: GoalId | 'new'): GoalDraft {
  const there = editing === 'new' ? null : liveRecord(snapshot, 'goal', editing);
  const year = today().slice(0, 4);
  const { origin: _origin, ...usual } = usualGoal.csat;
  const fresh = { metric: 'csat' as const, title: '', target: null, source: '', mapIds: [] };
  const { metric, title, direction, unit, across, target, source, mapIds, period } = there ?? {
    ...fresh,
    ...usual,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
  const open = { from: period?.from ?? null, to: period?.to ?? null };
  return { metric, title, direction, unit, across, target, source, mapIds, period: open };
}

/** Another metric brings what is usual for it. */
export function ofMetric(snapshot: Snapshot, metric: GoalMetric): Partial<GoalDraft> {
  const { origin: _origin, ...usual } = usualGoal[metric];
  return { metric, ...usual, target: suggestedTarget(snapshot, metric) };
}

/** null: it cannot be kept as it is. */
export function keptOf(draft: GoalDraft): (GoalFields & Pick<ProgrammeGoal, 'metric'>) | null {
  const { period, ...told } = draft;
  const { from, to } = period;
  const isOpen = (from === null) !== (to === null);
  if (isOpen || (from !== null && to !== null && from > to)) return null;
  const title = told.title.trim();
  if (told.metric === 'own' && title === '') return null;
  return {
    ...told,
    title,
    source: told.source.trim(),
    period: from === null || to === null ? null : { from, to },
  };
}
