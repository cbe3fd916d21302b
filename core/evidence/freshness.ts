/** Whether a source is old enough to be warned of: exports come monthly, so a month and a half without one is a gap. */
import type { SourceView } from './evidence-views';

const staleDays = 45;
const dayMs = 86_400_000;

/** Days since the newest record, or, of undated ones, since the import; null: fresh enough. */
export function staleFor(
  { period, importedAt }: Pick<SourceView, 'period' | 'importedAt'>,
  now: Date,
): number | null {
  const newest = Date.parse(period?.to ?? importedAt);
  const days = Math.floor((now.getTime() - newest) / dayMs);
  return days > staleDays ? days : null;
}
