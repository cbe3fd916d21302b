/**
 * Evidence of a pain that is about themes: contacts of these themes at the steps of the pain, or all of them where it has
 * no steps. A contact has one theme and one step, so sums of both count nothing twice. Knows what is asked of the store
 * and what becomes of the answers; asks nothing itself.
 */
import type { Period } from '../document/records/field';
import type { StepId } from '../document/records/identity';
import type { Reading } from '../document/records/metric';
import type { PainEvidence } from '../document/records/pain';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { boundSteps } from '../evidence/bound-steps';
import type { EvidenceInput, EvidenceReply } from '../evidence/evidence-api';
import { monthBefore, periodOfMonth } from '../metrics/periods';
import { grossOf, sumReadings } from '../metrics/sum-readings';

export type ThemeRows = EvidenceReply<'breakdown'>['rows'];

/** The place of contacts where steps do not matter. */
const everywhere = 'everywhere';

/** Contacts by theme, at every step of the map or everywhere. */
export function themeQuestion(
  snapshot: Snapshot,
  isAtSteps: boolean,
  period: Period | null,
): EvidenceInput<'breakdown'> {
  const all = { stepId: everywhere, contacts: { test: 'all' as const, rules: [] }, answers: null };
  const steps = isAtSteps ? boundSteps(snapshot) : [all];
  const { onTimeHours } = mapOf(snapshot).metricSettings;
  return { steps, places: steps.map(({ stepId }) => stepId), by: 'theme', period, onTimeHours };
}

/** What was counted of one period. */
export interface CountedThemes {
  readonly period: Period;
  readonly rows: ThemeRows;
}

export interface ThemeCounting {
  readonly whole: CountedThemes;
  /** Oldest first, cut at the edges of the period. */
  readonly months: readonly CountedThemes[];
  /** null: contacts of then were not looked at for themes, or there are none. */
  readonly previous: CountedThemes | null;
  readonly takenAt: string;
}

export interface ThemesMeant {
  /** Numbers of the themes in the store. */
  readonly themes: readonly number[];
  /** None: everywhere. */
  readonly stepIds: readonly StepId[];
}

/** As much as a sparkline shows. */
const mostMonths = 24;

/** Months of a period, the latest two years of it, cut at its edges. */
export function monthsOfPeriod({ from, to }: Period): readonly Period[] {
  const months: Period[] = [];
  const first = from.slice(0, 7);
  for (
    let month = to.slice(0, 7);
    month >= first && months.length < mostMonths;
    month = monthBefore(month, 1)
  ) {
    const whole = periodOfMonth(month);
    months.unshift({ from: whole.from < from ? from : whole.from, to: whole.to > to ? to : whole.to });
  }
  return months;
}

export function evidenceOfThemes(meant: ThemesMeant, counting: ThemeCounting): PainEvidence {
  const read = (name: 'contacts' | 'csat'): Reading | null => {
    const whole = sumOf(counting.whole.rows, meant, name);
    // Nobody wrote about it: that is known.
    const own = whole ?? (name === 'contacts' ? nobody(counting) : null);
    if (own === null) return null;
    const { period } = counting.whole;
    const series = counting.months.flatMap((month) => {
      const tally = sumOf(month.rows, meant, name)?.tally ?? (name === 'contacts' ? noContacts : null);
      return tally ? [{ month: month.period.from.slice(0, 7), tally }] : [];
    });
    const { previous } = counting;
    const before = previous && (sumOf(previous.rows, meant, name)?.tally ?? null);
    const then = previous && before ? { period: previous.period, tally: before } : null;
    return {
      tally: own.tally,
      series,
      ...(previous ? { earlier: { previous: then, yearAgo: null } } : {}),
      origin: { ...own.origin, period, takenAt: counting.takenAt },
    };
  };
  const { stepIds } = meant;
  return { contacts: read('contacts'), csat: read('csat'), of: { kind: 'themes', stepIds: [...stepIds] } };
}

const noContacts = { form: 'count' as const, gross: 0, net: 0 };

const nobody = ({ whole, takenAt }: ThemeCounting): Reading => ({
  tally: noContacts,
  series: [],
  origin: { kind: 'contacts', sources: [], period: whole.period, takenAt },
});

function sumOf(rows: ThemeRows, { themes, stepIds }: ThemesMeant, name: 'contacts' | 'csat'): Reading | null {
  const places = new Set<string>(stepIds.length === 0 ? [everywhere] : stepIds);
  const labels = new Set(themes.map(String));
  const own = rows.filter(({ place, label }) => places.has(place) && labels.has(label));
  return sumReadings(own.flatMap(({ readings }) => readings[name] ?? []));
}

/** Of the contacts of a theme that are at steps of the map, a step holds at least so many to be one of the pain. */
const leastShare = 0.05;

/** Steps where a theme is at home, in the order of the map: a stray contact makes no step of a pain. */
export function stepsOfTheme(
  rows: ThemeRows,
  theme: number,
): readonly { stepId: string; contacts: number }[] {
  const counted = rows
    .filter(({ label }) => label === String(theme))
    .map(({ place, readings }) => ({ stepId: place, contacts: grossOf(readings.contacts?.tally) }));
  const all = counted.reduce((sum, { contacts }) => sum + contacts, 0);
  return counted.filter(({ contacts }) => contacts > 0 && contacts >= leastShare * all);
}

/** Labels that hold a tenth or more: of several personas, those that a theme is about. */
export function labelsOfMany(rows: ThemeRows): readonly string[] {
  const counted = rows.map(({ label, readings }) => ({ label, contacts: grossOf(readings.contacts?.tally) }));
  const all = counted.reduce((sum, { contacts }) => sum + contacts, 0);
  return counted
    .filter(({ label, contacts }) => label !== '' && contacts >= 0.1 * all && contacts > 0)
    .map(({ label }) => label);
}
