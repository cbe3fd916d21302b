/**
 * What one fix, or several together, are expected to do to the numbers of some steps, a month, and what is not known
 * for it. Everything comes from the map: readings of its steps, counted themes, settings of forecasts.
 */
import { kept } from '../document/kept';
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { fixesInOrder, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type ContactPart, contactParts, setsOfFix } from './contact-parts';
import { type ForecastFix, type Outlook, outlookAt, type Spread, sharesLeft, spreadOf } from './forecast';
import { type ForecastGap, gapsOf } from './forecast-gaps';
import { divisorOf } from './forecast-rate';

/** An outlook a month, with the rate per what the map says and the money where a contact has a cost. */
export interface MonthlyOutlook extends Omit<Outlook, 'hoursSaved'> {
  readonly fewer: number;
  /** null: nobody knows how long any of these contacts takes. */
  readonly hoursSaved: number | null;
  readonly moneySaved: number | null;
}

export interface FixOutlook extends Spread<MonthlyOutlook> {
  readonly now: MonthlyOutlook;
  readonly per: 1 | 100 | 1000;
  /** Contacts a month that the fixes act on. */
  readonly touched: number;
  /** What is not known, or only of some of the steps. */
  readonly gaps: readonly ForecastGap[];
}

/** A fix with a forecast: its removal share is set. */
export type ForecastedFix = Fix & { readonly removal: Spread };
export const hasForecast = (fix: Fix): fix is ForecastedFix => fix.removal !== null;

/** The sets of a map with the themes of all its fixes told apart, so that any of them can be combined. */
export const partsOfMap: (snapshot: Snapshot) => readonly ContactPart[] = kept(
  ['fix', 'metric', 'step', 'stage', 'map'],
  (snapshot) => contactParts(snapshot, fixesInOrder(snapshot)),
);

/** The fix as arithmetic sees it. */
export const asForecastFix = (fix: ForecastedFix, parts: readonly ContactPart[]): ForecastFix => ({
  setIds: setsOfFix(fix, parts),
  removal: fix.removal,
});

/** The effect of one fix at its own steps; null: its removal share, or the contacts of its steps, are not known. */
export function outlookOfFix(snapshot: Snapshot, fix: Fix): FixOutlook | null {
  if (!hasForecast(fix)) return null;
  const outlook = outlookOf(snapshot, [fix], fix.stepIds);
  return outlook.touched > 0 ? outlook : null;
}

/** Contacts a month fewer through this fix alone; null: it cannot be told. */
export function fewerContacts(snapshot: Snapshot, fix: Fix): Spread | null {
  const outlook = outlookOfFix(snapshot, fix);
  return outlook && spreadOf((end) => outlook[end].fewer);
}

/** `stepIds`: whose numbers are forecast; left out: those of the whole map. */
export function outlookOf(
  snapshot: Snapshot,
  fixes: readonly ForecastedFix[],
  stepIds?: readonly StepId[],
): FixOutlook {
  const wanted = stepIds && new Set(stepIds);
  const all = partsOfMap(snapshot);
  const parts = wanted ? all.filter(({ stepId }) => wanted.has(stepId)) : all;
  const known = [...new Set(parts.map(({ stepId }) => stepId))];
  const divisor = divisorOf(snapshot, known);
  const asked = fixes.map((fix) => asForecastFix(fix, parts));
  const touchedIds = new Set(asked.flatMap(({ setIds }) => setIds));
  const touched = parts.filter(({ id }) => touchedIds.has(id));
  const now = outlookAt(parts, new Map(), divisor.value);
  const { cost } = mapOf(snapshot).forecastSettings;
  const isTimed = touched.some(({ handlingMinutes }) => handlingMinutes !== null);
  const gaps = gapsOf(snapshot, { fixes, touched, stepIds: stepIds ?? known, divisor });
  // Beside a share whose n nobody knows, those of the other steps would speak for all.
  const isTold = (what: 'csat' | 'fcr') =>
    !gaps.some((gap) => gap.what === what && gap.reason === 'nUnknown');
  const monthly = (outlook: Outlook): MonthlyOutlook => ({
    ...outlook,
    contactRate: outlook.contactRate === null ? null : outlook.contactRate * divisor.per,
    csat: isTold('csat') ? outlook.csat : null,
    fcr: isTold('fcr') ? outlook.fcr : null,
    fewer: now.contacts - outlook.contacts,
    hoursSaved: isTimed ? outlook.hoursSaved : null,
    moneySaved: cost === null ? null : (now.contacts - outlook.contacts) * cost.perContact,
  });
  return {
    now: monthly(now),
    ...spreadOf((end) => monthly(outlookAt(parts, sharesLeft(asked, end), divisor.value))),
    per: divisor.per,
    touched: touched.reduce((sum, { contacts }) => sum + contacts, 0),
    gaps,
  };
}
