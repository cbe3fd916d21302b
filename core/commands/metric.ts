/** Commands about metrics typed by hand. Measured ones come in through evidence.ts. */
import { CommandError } from '../document/command-error';
import type { Period } from '../document/records/field';
import type { StepId } from '../document/records/identity';
import { type MetricName, metricIdOf, type Tally } from '../document/records/metric';
import { mapOf, metricOf } from '../document/select';
import type { Command } from '../document/snapshot';
import { removal, required } from './required';

/** What a person can type for each metric; the others come from contacts alone. */
const typedForms: Partial<Record<MetricName, readonly Tally['form'][]>> = {
  contacts: ['count'],
  entered: ['count'],
  csat: ['typed', 'scores'],
  ces: ['typed', 'scores'],
  nps: ['scores'],
  fcr: ['typed', 'part'],
  onTime: ['typed', 'part'],
  conversion: ['typed', 'part'],
};

export interface TypeMetric {
  readonly stepId: StepId;
  readonly metric: MetricName;
  /** Counts as `count`; a share as `typed` with its n (null: not known) or as `part` of a whole. */
  readonly tally: Tally;
  /** Where the person has it from. */
  readonly source?: string;
  /** Left out: the period of the map. */
  readonly period?: Period | null;
}

export const typeMetric: Command<TypeMetric> = (
  snapshot,
  { stepId, metric, tally, source, period },
  context,
) => {
  required(snapshot, 'step', stepId);
  if (!typedForms[metric]?.includes(tally.form)) {
    throw new CommandError(`The metric ${metric} cannot be typed as ${tally.form}`);
  }
  const reading = {
    tally,
    series: [],
    origin: {
      kind: 'typed' as const,
      sources: source === undefined || source === '' ? [] : [source],
      period: period === undefined ? mapOf(snapshot).period : period,
      takenAt: context.now(),
    },
  };
  const fields = { of: { stepId, metric }, reading, deletedAt: null };
  return { changes: [{ kind: 'metric', id: metricIdOf(stepId, metric), fields }], made: undefined };
};

export const clearMetric: Command<{ readonly stepId: StepId; readonly metric: MetricName }> = (
  snapshot,
  { stepId, metric },
  context,
) => {
  const known = metricOf(snapshot, stepId, metric);
  return { changes: known ? [removal(known, context.now())] : [], made: undefined };
};
