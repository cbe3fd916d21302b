/**
 * Pains in the order in which they hurt: by dissatisfied contacts a month (contacts a month × DSAT), or by contacts a
 * month where the map is set so. What cannot be computed is no nought: such pains stand apart, with the reason.
 * Severity, which people say, never moves a pain.
 */
import { kept } from '../document/kept';
import type { Pain } from '../document/records/pain';
import { mapOf, painsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { readMetric, readMonthly, readPainScore } from '../metrics/read-metric';
import type { AbsentReason, MetricValue } from '../metrics/value';

/** Why a pain has no place among the others. */
export type UnrankedReason = 'noContacts' | 'noRatings' | 'otherScale' | 'customersUnknown';

export interface PainStanding {
  readonly pain: Pain;
  /** Contacts a month, n as counted in the period. */
  readonly monthly: MetricValue;
  readonly dsat: MetricValue;
  readonly score: MetricValue;
  /** From 1; equal scores share a place. null: `reason` says why. */
  readonly rank: number | null;
  readonly reason: UnrankedReason | null;
}

const reasonOf = (score: MetricValue, monthly: MetricValue): UnrankedReason | null => {
  if (score.value !== null) return null;
  if (monthly.value === null)
    return monthly.reason === 'customersUnknown' ? 'customersUnknown' : 'noContacts';
  const others: Partial<Record<AbsentReason, UnrankedReason>> = { otherScale: 'otherScale' };
  return others[score.reason ?? 'noAnswers'] ?? 'noRatings';
};

/** Ranked ones first, the worst of them first; then the others. Equals stand as in the map. */
export const painStandings: (snapshot: Snapshot) => readonly PainStanding[] = kept(
  ['pain', 'map'],
  (snapshot) => {
    const { metricSettings } = mapOf(snapshot);
    const read = painsInOrder(snapshot).map((pain) => {
      const { contacts, csat } = pain.evidence;
      const monthly = readMonthly(contacts, metricSettings);
      const dsat = readMetric(csat, metricSettings, 'dsat');
      const score = readPainScore(contacts, csat, metricSettings);
      return { pain, monthly, dsat, score, reason: reasonOf(score, monthly) };
    });
    const amountOf = ({ score }: (typeof read)[number]) => score.value ?? Number.NEGATIVE_INFINITY;
    const ranked = read
      .filter(({ score }) => score.value !== null)
      .toSorted((a, b) => amountOf(b) - amountOf(a));
    return [
      ...ranked.map((one) => ({
        ...one,
        rank: ranked.findIndex((other) => amountOf(other) === amountOf(one)) + 1,
      })),
      ...read.filter(({ score }) => score.value === null).map((one) => ({ ...one, rank: null })),
    ];
  },
);

/** Severity is said beside evidence, never in its place: without either number nobody can say it. */
export const hasEvidence = ({ monthly, dsat }: Pick<PainStanding, 'monthly' | 'dsat'>): boolean =>
  monthly.value !== null || dsat.value !== null;
