/** How a pain has changed: its months, and contacts and DSAT beside the period before, in words that chance allows. */
import type { MetricSettings } from '../document/records/map';
import type { PainEvidence } from '../document/records/pain';
import { type BesidePeriods, besidePeriods } from '../metrics/beside';
import type { Verdict } from '../metrics/change';
import { readSeries } from '../metrics/read-metric';

export interface PainTrend {
  /** Oldest first; null: not known of that month. */
  readonly months: readonly { readonly month: string; readonly contacts: number | null }[];
  readonly contacts: BesidePeriods;
  readonly dsat: BesidePeriods;
  /** Of contacts: fewer is better; null: there is nothing to compare with. */
  readonly verdict: Verdict | null;
}

export function painTrend({ contacts, csat }: PainEvidence, settings: MetricSettings): PainTrend {
  const readings = { ...(contacts ? { contacts } : {}), ...(csat ? { csat } : {}) };
  const beside = besidePeriods(readings, settings, 'contacts');
  return {
    months: readSeries(contacts, settings, 'contacts').map(({ month, value }) => ({
      month,
      contacts: value.value,
    })),
    contacts: beside,
    dsat: besidePeriods(readings, settings, 'dsat'),
    verdict: beside.previous?.change?.verdict ?? null,
  };
}
