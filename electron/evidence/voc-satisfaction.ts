/** Who is dissatisfied, as a condition over records joined with their imports `i`: what core/metrics/dissatisfied.ts says. */
import { type Satisfaction, satisfiedFrom } from '#core/metrics/dissatisfied';

/** Numbers of settings were checked by their schema; never NULL, and false where nothing was rated. */
export function dissatisfiedSql({ csat, dissatisfied }: Satisfaction): string {
  const list = (scores: readonly number[]): string => (scores.length === 0 ? 'NULL' : scores.join(', '));
  const own =
    dissatisfied === null
      ? `NOT coalesce(csat IN (${list(csat.satisfied)}), FALSE)`
      : `coalesce(csat IN (${list(dissatisfied)}), FALSE)`;
  return `(csat IS NOT NULL AND CASE WHEN i.csat_min = ${csat.min} AND i.csat_max = ${csat.max} THEN ${own}
    ELSE coalesce(i.csat_max > i.csat_min AND (csat - i.csat_min) / (i.csat_max - i.csat_min) < ${satisfiedFrom}, FALSE) END)`;
}
