/** What a request of the sample programme is planned as, and short words to write many down. */
import type { Standing } from '#core/requests/standing';
import type { StepKey } from '../journey';
import { type Both, both, type TeamKey } from './both';

export interface PlannedRequest {
  readonly key: string;
  readonly standing: Standing;
  readonly title: Both;
  readonly step: StepKey | null;
  readonly team: TeamKey | null;
  /** Month in which it was heard first. */
  readonly month: string;
  /** Voices of customers in a month, about. */
  readonly loudness: number;
  /** Why it was declined, or where it is there already. */
  readonly told?: Both;
  /** What it repeats. */
  readonly of?: string;
}

type Row = readonly [
  key: string,
  step: StepKey | null,
  month: string,
  loudness: number,
  ru: string,
  en: string,
];

export const heard = (standing: Standing, rows: readonly Row[]): readonly PlannedRequest[] =>
  rows.map(([key, step, month, loudness, ru, en]) => ({
    key,
    standing,
    step,
    team: null,
    month,
    loudness,
    title: both(ru, en),
  }));

export const handed = (
  standing: Standing,
  rows: readonly (readonly [TeamKey, ...Row])[],
): readonly PlannedRequest[] =>
  rows.flatMap(([team, ...row]) => heard(standing, [row]).map((request) => ({ ...request, team })));

export const withReason = (
  rows: readonly PlannedRequest[],
  reasons: readonly (readonly [ru: string, en: string])[],
): readonly PlannedRequest[] =>
  rows.map((row, index) => {
    const [ru, en] = reasons[index] ?? ['', ''];
    return { ...row, told: both(ru, en) };
  });
