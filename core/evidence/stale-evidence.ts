/** Why the numbers of a map are not those of today: each reason by itself, for each has another cure. Knows no clock. */
import type { Period } from '../document/records/field';
import type { Source } from '../document/records/source';
import { evidenceOf, mapOf, sourcesOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { samePeriod } from '../metrics/periods';
import type { SourceView } from './evidence-views';
import { staleFor } from './freshness';

export type StaleReason =
  /** Nothing new was imported for long. */
  | { readonly kind: 'old'; readonly takenAt: string; readonly newest: string }
  | { readonly kind: 'otherPeriod'; readonly period: Period | null }
  /** Contacts came since. */
  | { readonly kind: 'imported' }
  /** A source, or one of its imports, is gone since, or is one of colleagues now. */
  | { readonly kind: 'removed' };

/**
 * A store that knows none of the sources is another one, on another computer: of that nothing follows. Stores number
 * their sources each for itself, so a source is known by its number and its name. The last source of a kind stays in
 * the map with its numbers (core/commands/evidence.ts), and no refresh would cure that it is gone.
 */
function isRemoved(own: readonly Source[], known: readonly SourceView[]): boolean {
  const customers = known.filter(({ isColleagues }) => isColleagues !== true);
  const now = own.map((source) => ({
    source,
    found: customers.find(
      ({ id, name }) => id === (source.id as string) && name.trim() === source.name.trim(),
    ),
  }));
  if (now.every(({ found }) => found === undefined)) return false;
  return now.some(({ source, found }) =>
    found ? found.rows < source.rows : customers.some(({ kind }) => kind === source.sourceKind),
  );
}

/** `known`: the sources of the store; null: not asked, or there is no store. Empty: nothing is wrong. */
export function staleReasons(
  snapshot: Snapshot,
  known: readonly SourceView[] | null,
  now: Date,
): readonly StaleReason[] {
  const { taken } = evidenceOf(snapshot);
  if (!taken) return [];
  const { period, isSample } = mapOf(snapshot);
  const reasons: StaleReason[] = [];
  if (period !== null && !samePeriod(taken.period, period))
    reasons.push({ kind: 'otherPeriod', period: taken.period });
  const own = new Set(sourcesOf(snapshot).map(({ id }) => id as string));
  const isImported = (known ?? []).some(({ id, importedAt }) => own.has(id) && importedAt > taken.at);
  if (isImported) reasons.push({ kind: 'imported' });
  if (known !== null && isRemoved(sourcesOf(snapshot), known)) reasons.push({ kind: 'removed' });
  const days = sourcesOf(snapshot).map(
    (source) => source.period?.to ?? source.importedAt?.slice(0, 10) ?? '',
  );
  const newest = days.toSorted().at(-1) ?? '';
  // A period that is over does not age, and an invented map has no age.
  const isOver = period !== null && newest !== '' && period.to < newest;
  if (
    !isSample &&
    !isOver &&
    newest !== '' &&
    staleFor({ period: { from: newest, to: newest }, importedAt: newest }, now) !== null
  )
    reasons.push({ kind: 'old', takenAt: taken.at, newest });
  return reasons;
}
