/**
 * Records as other programs and databases see them: one flat object with an optional `stamps`.
 * Reading takes anything: missing stamps, order keys and derivable ids are filled in, the rest is repaired.
 */
import type { StampedRecord } from './map-document-types';
import { formatVersion, migrate } from './migrations';
import { isOrderKey, orderBetween } from './order-key';
import { cellIdOf } from './records/cell';
import { laneId, stepId } from './records/identity';
import { metricIdOf, metricNames } from './records/metric';
import { ruleIdOf, ruleSubjects } from './records/rule';
import { repairSound, soundStamps } from './repair';
import { type FieldValues, isFieldValues, type RepairNote, soundRecord } from './sound-record';

/** A record as it lies in map.json and in the database. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export const plainRecord = ({ record, stamps }: StampedRecord): PlainRecord => ({ ...record, stamps });

export interface ReadRecords {
  readonly records: readonly StampedRecord[];
  readonly notes: readonly RepairNote[];
}

/** Reads what `plainRecord` wrote, what an older version wrote, or what a person's script wrote. */
export function readRecords(raw: readonly unknown[], version: number = formatVersion): ReadRecords {
  const notes: RepairNote[] = [];
  const rows = new Map<string, StampedRecord>();
  const plain = raw.filter(isFieldValues);
  if (plain.length < raw.length) notes.push({ code: 'recordDropped', recordId: null });
  for (const values of withOrder(migrate(plain, version).map(withId))) {
    const sound = soundRecord(values);
    notes.push(...sound.notes);
    const { record } = sound;
    if (record && rows.has(record.id)) notes.push({ code: 'duplicateRecord', recordId: record.id });
    else if (record) rows.set(record.id, { record, stamps: soundStamps(record, values.stamps) });
  }
  const repaired = repairSound([...rows.values()]);
  return { records: repaired.records, notes: [...notes, ...repaired.notes] };
}

/** Kinds there is one record of, called by its kind. */
const singleKinds: ReadonlySet<unknown> = new Set(['map', 'evidence', 'programme']);

/** Ids that follow from other fields may be left out. */
function withId(values: FieldValues): FieldValues {
  if (values.id !== undefined) return values;
  if (singleKinds.has(values.kind)) return { ...values, id: values.kind };
  if (values.kind === 'cell' && isFieldValues(values.at)) {
    const lane = laneId.safeParse(values.at.laneId);
    const step = stepId.safeParse(values.at.stepId);
    return lane.success && step.success ? { ...values, id: cellIdOf(lane.data, step.data) } : values;
  }
  if (!isFieldValues(values.of)) return values;
  const { of } = values;
  const step = stepId.safeParse(of.stepId);
  if (!step.success) return values;
  const metric = metricNames.find((name) => name === of.metric);
  if (values.kind === 'metric' && metric) return { ...values, id: metricIdOf(step.data, metric) };
  const about = ruleSubjects.find((subject) => subject === of.about);
  if (values.kind === 'rule' && about) return { ...values, id: ruleIdOf(step.data, about) };
  return values;
}

const orderedKinds: ReadonlySet<unknown> = new Set([
  'stage',
  'lane',
  'persona',
  'pain',
  'fix',
  'collection',
  'problem',
  'goal',
]);
const placedKinds: ReadonlySet<unknown> = new Set(['step', 'quote', 'screenshot', 'collectedQuote']);

/** Where order keys are left out, the order in the list is the order on the map. */
function withOrder(list: readonly FieldValues[]): readonly FieldValues[] {
  const last = new Map<unknown, string>();
  const orderFor = (kind: unknown, given: unknown): string => {
    const previous = last.get(kind) ?? null;
    const order = typeof given === 'string' ? given : orderBetween(previous, null);
    if (isOrderKey(order) && (previous === null || order > previous)) last.set(kind, order);
    return order;
  };
  return list.map((values) => {
    if (orderedKinds.has(values.kind)) return { ...values, order: orderFor(values.kind, values.order) };
    if (!placedKinds.has(values.kind)) return values;
    if (values.place === undefined && values.kind === 'step') {
      return { ...values, place: { stageId: null, order: orderFor('step', undefined) } };
    }
    if (!isFieldValues(values.place)) return values;
    return { ...values, place: { ...values.place, order: orderFor(values.kind, values.place.order) } };
  });
}
