/**
 * Makes any set of records a sound map: pure, total, deterministic, idempotent; says what it did.
 * Every copy that repairs the same state makes the same change under the same stamp, so repairs never conflict.
 */
import { holdersOf, neverThere } from './holders';
import type { FieldStamps, Stamp, StampedRecord } from './map-document-types';
import { isSeenName } from './merge';
import { cellIdOf } from './records/cell';
import { idText } from './records/identity';
import { metricIdOf } from './records/metric';
import { type AnyRecord, anyRecord, type RecordKind } from './records/record';
import { ruleIdOf } from './records/rule';
import { compareText } from './same-value';
import { fieldNames, isFieldValues, type RepairCode, type RepairNote, soundRecord } from './sound-record';
import { isStamp, repairActor, stampAfter, zeroStamp } from './stamps';

export interface Repaired {
  /** In id order; rows that needed nothing keep their identity. */
  readonly records: readonly StampedRecord[];
  readonly notes: readonly RepairNote[];
}

/** Lists that came out of here, and cannot have changed since. */
const sound = new WeakSet<readonly StampedRecord[]>();

export function repair(records: readonly StampedRecord[]): Repaired {
  return sound.has(records) ? { records, notes: [] } : repaired(Draft.of(records));
}

/** The same for rows that fit their schemas already, one of each id. */
export function repairSound(records: readonly StampedRecord[]): Repaired {
  return repaired(new Draft(records));
}

function repaired(draft: Draft): Repaired {
  draft.addFixedRecords();
  draft.correctIds();
  for (const { record } of draft.rows()) {
    if (record.kind !== 'step' || record.deletedAt !== null || record.place.stageId === null) continue;
    if (draft.goneSince(record.place.stageId, 'stage') === null) continue;
    draft.write(record.id, { place: { ...record.place, stageId: null } }, 'stepUnplaced');
  }
  // Pins hang on screenshots and votes on pains, so one more pass reaches everything.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const { record } of draft.rows()) {
      const since = record.deletedAt === null ? orphanedSince(draft, record) : null;
      if (since !== null) draft.write(record.id, { deletedAt: since }, 'orphanRemoved');
    }
  }
  removeDoublePaths(draft);
  const records = Object.freeze(draft.rows());
  sound.add(records);
  return { records, notes: draft.notes };
}

/** Rows that fit their schemas, with a stamp for each field; the first of each id. */
export const soundRows = (records: readonly StampedRecord[]): readonly StampedRecord[] =>
  Draft.of(records).rows();

/** When the first of what this record hangs on was deleted; null while all are there. */
function orphanedSince(draft: Draft, record: AnyRecord): string | null {
  for (const { kind, id } of holdersOf(record)) {
    const since = draft.goneSince(id, kind);
    if (since !== null) return since;
  }
  return null;
}

/** Two live paths between the same steps lie on each other: the one with the lesser id stays. */
function removeDoublePaths(draft: Draft): void {
  const known = new Set<string>();
  for (const { record } of draft.rows()) {
    if (record.kind !== 'path' || record.deletedAt !== null) continue;
    const ends = `${record.ends.from} ${record.ends.to}`;
    if (known.has(ends)) draft.write(record.id, { deletedAt: neverThere }, 'pathRemoved');
    known.add(ends);
  }
}

/** The id that cells, metrics and rules must have; null for kinds whose ids are free. */
function derivedId(record: AnyRecord): string | null {
  if (record.kind === 'cell') return cellIdOf(record.at.laneId, record.at.stepId);
  if (record.kind === 'metric') return metricIdOf(record.of.stepId, record.of.metric);
  if (record.kind === 'rule') return ruleIdOf(record.of.stepId, record.of.about);
  return null;
}

class Draft {
  readonly notes: RepairNote[] = [];
  readonly #rows = new Map<string, StampedRecord>();

  constructor(sound: readonly StampedRecord[]) {
    for (const row of sound) this.#rows.set(row.record.id, row);
  }

  static of(records: readonly StampedRecord[]): Draft {
    const draft = new Draft([]);
    for (const row of records) draft.#take(row);
    return draft;
  }

  rows(): readonly StampedRecord[] {
    return [...this.#rows.values()].sort((a, b) => compareText(a.record.id, b.record.id));
  }

  /** Time of deletion of a record, `neverThere` when it is missing or of another kind; null: it is there. */
  goneSince(id: string, kind: AnyRecord['kind']): string | null {
    const record = this.#rows.get(id)?.record;
    return record?.kind === kind ? record.deletedAt : neverThere;
  }

  write(id: string, fields: Partial<Record<string, unknown>>, code: RepairCode): void {
    const row = this.#rows.get(id);
    if (!row) return;
    const stamps: Record<string, Stamp> = { ...row.stamps };
    for (const field of Object.keys(fields)) {
      stamps[field] = stampAfter(row.stamps[field] ?? zeroStamp, repairActor);
    }
    this.#rows.set(id, { record: { ...row.record, ...fields }, stamps });
    this.notes.push({ code, recordId: id });
  }

  addFixedRecords(): void {
    for (const kind of ['map', 'evidence'] as const) {
      const there = this.#rows.get(kind);
      if (there && there.record.kind === kind) {
        if (there.record.deletedAt !== null) this.write(kind, { deletedAt: null }, 'mapRestored');
        continue;
      }
      const record = anyRecord.parse({ id: kind, kind });
      this.#rows.set(kind, { record, stamps: soundStamps(record, {}) });
      this.notes.push({ code: kind === 'map' ? 'mapAdded' : 'evidenceAdded', recordId: kind });
    }
    const map = this.#rows.get('map')?.record;
    if (map?.kind === 'map' && map.purpose === 'programme') this.#addProgramme();
  }

  #addProgramme(): void {
    const there = this.#rows.get('programme');
    if (there?.record.kind === 'programme') {
      if (there.record.deletedAt !== null) this.write('programme', { deletedAt: null }, 'mapRestored');
      return;
    }
    const record = anyRecord.parse({ id: 'programme', kind: 'programme' });
    this.#rows.set('programme', { record, stamps: soundStamps(record, {}) });
    this.notes.push({ code: 'programmeAdded', recordId: 'programme' });
  }

  correctIds(): void {
    for (const { record, stamps } of this.rows()) {
      const id = derivedId(record);
      if (id === null || id === record.id || record.deletedAt !== null) continue;
      if (!this.#rows.has(id) && idText.safeParse(id).success) {
        this.#rows.set(id, { record: anyRecord.parse({ ...record, id }), stamps });
      }
      this.write(record.id, { deletedAt: neverThere }, 'idCorrected');
    }
  }

  #take(row: StampedRecord): void {
    const { record, notes } = soundRecord(row.record);
    this.notes.push(...notes);
    if (!record) return;
    if (this.#rows.has(record.id)) {
      this.notes.push({ code: 'duplicateRecord', recordId: record.id });
      return;
    }
    const stamps = soundStamps(record, row.stamps);
    const isSound = notes.length === 0 && stamps === row.stamps;
    this.#rows.set(record.id, isSound ? row : { record, stamps });
  }
}

const noStampsByKind = new Map<RecordKind, FieldStamps>();

/** Of a record that nobody has edited: one object for all of a kind. */
function noStamps(kind: RecordKind): FieldStamps {
  const known = noStampsByKind.get(kind);
  if (known) return known;
  const stamps = Object.freeze(Object.fromEntries(fieldNames(kind).map((field) => [field, zeroStamp])));
  noStampsByKind.set(kind, stamps);
  return stamps;
}

/** A stamp for each field, and none for anything else; the same object when it was so already. */
export function soundStamps(record: AnyRecord, raw: unknown): FieldStamps {
  if (raw === undefined) return noStamps(record.kind);
  const given = isFieldValues(raw) ? raw : {};
  const stamps: Record<string, Stamp> = {};
  let isSound = true;
  for (const field of fieldNames(record.kind)) {
    const stamp = given[field];
    stamps[field] = isStamp(stamp) ? stamp : zeroStamp;
    isSound &&= isStamp(stamp);
  }
  for (const [name, stamp] of Object.entries(given)) {
    if (Object.hasOwn(stamps, name)) continue;
    if (record.kind === 'map' && isSeenName(name) && isStamp(stamp)) stamps[name] = stamp;
    else isSound = false;
  }
  return isSound ? (given as FieldStamps) : stamps;
}
