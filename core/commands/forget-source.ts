/** A command about a source of contacts that is deleted: words that were copied from it go out of the map for good. */
import type { AnyRecord, Command, Snapshot } from '../document/snapshot';

/** Kinds of records that hold customers' own words. */
export const quotingKinds = ['quote', 'collectedQuote'] as const;
type Quoting = Extract<AnyRecord, { readonly kind: (typeof quotingKinds)[number] }>;

const isQuoting = (record: AnyRecord): record is Quoting => quotingKinds.some((kind) => kind === record.kind);

/** Whether its words were copied from a source of this name, also where it is deleted: what is deleted keeps its fields. */
export const isOfSource = (record: AnyRecord, source: string): record is Quoting =>
  isQuoting(record) && record.origin?.source === source;

/** What is left of such a record. `now`: an instant in UTC, ISO 8601. */
export const forgotten = ({ deletedAt }: Quoting, now: string) => ({
  text: '',
  origin: null,
  deletedAt: deletedAt ?? now,
});

/** All of them that the map holds, deleted ones too. */
export const recordsOfSource = (snapshot: Snapshot, source: string): readonly Quoting[] =>
  [...snapshot.records.values()].filter((record) => isOfSource(record, source));

/** Empties and deletes every quote of the source. Run it with `commitForGood`. */
export const forgetSource: Command<{ readonly source: string }> = (snapshot, { source }, context) => {
  const now = context.now();
  return {
    changes: recordsOfSource(snapshot, source).map((record) =>
      record.kind === 'quote'
        ? { kind: 'quote', id: record.id, fields: forgotten(record, now) }
        : { kind: 'collectedQuote', id: record.id, fields: forgotten(record, now) },
    ),
    made: undefined,
  };
};
