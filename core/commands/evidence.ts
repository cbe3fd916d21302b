/**
 * Takes a measurement of the evidence store into the map: metrics of steps, sources, and what no rule covers.
 * The map keeps this snapshot and needs the store no more.
 */
import { paletteSize } from '../document/records/field';
import { type StepId, sourceId } from '../document/records/identity';
import {
  type Metric,
  type MetricName,
  metricIdOf,
  metricNames,
  type Reading,
  type Tally,
} from '../document/records/metric';
import { sameValue } from '../document/same-value';
import { evidenceOf, liveRecord, metricOf, ruleOf, sourcesOf } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import type { Measurement } from '../evidence/evidence-views';
import { removal, removals } from './required';

/** A metric whose numbers are not what they were. */
export interface MetricDifference {
  readonly stepId: StepId;
  readonly metric: MetricName;
  readonly before: Reading | null;
  readonly after: Reading | null;
}

/**
 * Typed numbers stay unless the store has contacts or answers to put in their place. Measured numbers that the
 * store knows nothing of any more are removed; but a store without any survey says nothing of survey numbers, and
 * they stay, with their sources and their age; so it is with contacts. Steps deleted since are passed over.
 */
export const applyMeasurement: Command<
  { readonly measurement: Measurement },
  { readonly differences: readonly MetricDifference[] }
> = (snapshot, { measurement }, context) => {
  const now = context.now();
  const takenAt = instantOf(measurement.takenAt) ?? now;
  const updates = metricUpdates(snapshot, measurement, takenAt);
  const changes: Change[] = updates.map(({ stepId, metric, known, reading }) =>
    reading === null && known
      ? removal(known, now)
      : {
          kind: 'metric',
          id: metricIdOf(stepId, metric),
          fields: { of: { stepId, metric }, deletedAt: null, ...(reading ? { reading } : {}) },
        },
  );
  const differences = updates
    .filter(({ known, reading }) => !isSameTally(known?.reading.tally ?? null, reading?.tally ?? null))
    .map(({ stepId, metric, known, reading }) => ({
      stepId,
      metric,
      before: known?.reading ?? null,
      after: reading,
    }));
  const { period } = measurement;
  const knows = kindsOf(measurement);
  const before = evidenceOf(snapshot).taken;
  const contacts = knows.has('contacts') ? measurement.contacts : (before?.contacts ?? measurement.contacts);
  const answers = knows.has('survey') ? measurement.answers : (before?.answers ?? measurement.answers);
  const taken = { at: takenAt, period, contacts, answers };
  return {
    changes: [
      ...changes,
      ...sourceChanges(snapshot, measurement, now),
      {
        kind: 'evidence',
        id: evidenceOf(snapshot).id,
        fields: {
          taken,
          ...(knows.has('counts') || measurement.denominator
            ? { denominator: measurement.denominator ?? null }
            : {}),
        },
      },
    ],
    made: { differences },
  };
};

/** What the store holds anything of. */
const kindsOf = ({ sources }: Measurement): ReadonlySet<string> => new Set(sources.map(({ kind }) => kind));

interface MetricUpdate {
  readonly stepId: StepId;
  readonly metric: MetricName;
  readonly known: Metric | null;
  /** null: to be removed. */
  readonly reading: Reading | null;
}

function metricUpdates(
  snapshot: Snapshot,
  measurement: Measurement,
  takenAt: string,
): readonly MetricUpdate[] {
  const knows = kindsOf(measurement);
  const isOver = ({ of, reading: { origin } }: Metric): boolean => {
    if (origin.kind === 'typed') return false;
    if (origin.kind === 'counts') return knows.has('counts');
    const about = origin.kind === 'contacts' ? 'contacts' : 'answers';
    return knows.has(origin.kind) || ruleOf(snapshot, of.stepId, about) === null;
  };
  const measured = new Map(measurement.steps.map(({ stepId, readings }) => [stepId, readings]));
  return snapshot.byKind.step.flatMap(({ id: stepId }) =>
    metricNames.flatMap((metric): MetricUpdate[] => {
      const known = metricOf(snapshot, stepId, metric);
      const reading = measured.get(stepId)?.[metric];
      const isTyped = known?.reading.origin.kind === 'typed';
      if (reading && !(isTyped && sizeOf(reading.tally) === 0)) {
        const origin = { ...reading.origin, takenAt: instantOf(reading.origin.takenAt) ?? takenAt };
        return [{ stepId, metric, known, reading: { ...reading, origin } }];
      }
      return known && isOver(known) ? [{ stepId, metric, known, reading: null }] : [];
    }),
  );
}

function sourceChanges(snapshot: Snapshot, measurement: Measurement, now: string): readonly Change[] {
  const { sources } = measurement;
  const knows = kindsOf(measurement);
  const known = sourcesOf(snapshot);
  const current = new Set(sources.map(({ id }) => id));
  const updated = sources.map(({ id, name, kind, rows, period, importedAt }, index): Change => {
    const source = liveRecord(snapshot, 'source', id);
    return {
      kind: 'source',
      id: sourceId.parse(id),
      fields: {
        sourceKind: kind,
        name,
        rows,
        period,
        importedAt: instantOf(importedAt),
        deletedAt: null,
        ...(source ? {} : { color: (known.length + index) % paletteSize }),
      },
    };
  });
  return [
    ...updated,
    ...removals(
      known.filter(({ id, sourceKind }) => !current.has(id) && knows.has(sourceKind)),
      now,
    ),
  ];
}

/** Sums of minutes, and parts of shared contacts, depend in their last digits on the order in which they were added. */
const isSameTally = (one: Tally | null, other: Tally | null): boolean =>
  sameValue(withoutLastDigits(one), withoutLastDigits(other));

const withoutLastDigits = (tally: Tally | null): unknown =>
  JSON.parse(JSON.stringify(tally), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

/** Contacts or answers behind a tally. */
function sizeOf(tally: Tally): number {
  switch (tally.form) {
    case 'count':
      return tally.gross;
    case 'scores':
      return Object.values(tally.counts).reduce((sum, count) => sum + count, 0);
    case 'part':
      return tally.whole;
    case 'sum':
      return tally.n;
    case 'typed':
      return tally.n ?? 0;
  }
}

function instantOf(text: string): string | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
