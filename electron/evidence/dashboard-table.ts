/** The table that a sources dashboard is counted on: contacts, filled-in surveys and ideas, a row for each record. */
import type { CheckedInput } from '#core/evidence/evidence-api';
import { usualSatisfaction } from '#core/metrics/dissatisfied';
import { periodOfMonths } from '#core/metrics/periods';
import { rowsOf } from './colleagues';
import type { Query } from './query';
import { themeOfContacts } from './rule-themes';
import { Bound, dayRangeSql } from './rules-to-sql';
import { idOf } from './sources';
import { dissatisfiedSql } from './voc-satisfaction';

export type DashboardQuestion = CheckedInput<'dashboard'>;

export const dashboardTable = 'dashboard_rows';

const common = 'r.key, r.text_id, r.source_id, r.happened_at, r.channel, r.category';

/** Of a survey that asks for satisfaction once; which of several questions speaks for a whole survey nobody can say. */
const onlyScore = `SELECT key, import_id, score, scale_min, scale_max FROM answers WHERE kind = 'csat' AND import_id IN (
  SELECT import_id FROM answers WHERE kind = 'csat' GROUP BY import_id HAVING count(DISTINCT question) = 1)`;

export async function makeDashboardTable(query: Query, asked: DashboardQuestion): Promise<void> {
  const { whose, sources, from, to, satisfaction = usualSatisfaction } = asked;
  const bound = new Bound();
  const where = [
    ...monthsSql(from, to, bound),
    ...(sources.length === 0
      ? []
      : [`source_id IN (${sources.map((id) => bound.add(idOf(id))).join(', ')})`]),
  ];
  await query.run(
    `CREATE TEMP TABLE ${dashboardTable} AS SELECT i.key, text_id, source_id::DOUBLE AS source, happened_at,
      trim(channel) AS channel, trim(category) AS category, t.theme::DOUBLE AS theme,
      coalesce(strftime(happened_at, '%Y-%m'), '') AS month, csat IS NOT NULL AS is_rated,
      ${dissatisfiedSql(satisfaction)} AS is_bad
    FROM (
      SELECT ${common}, r.csat, m.csat_min, m.csat_max FROM ${rowsOf('contacts', whose)} r JOIN imports m ON m.id = r.import_id
      UNION ALL SELECT ${common}, a.score, a.scale_min, a.scale_max FROM ${rowsOf('survey', whose)} r
        LEFT JOIN (${onlyScore}) a ON a.key = r.key AND a.import_id = r.import_id
      UNION ALL SELECT ${common}, NULL, NULL, NULL FROM ${rowsOf('ideas', whose)} r) i
    LEFT JOIN (${themeOfContacts}) t ON t.key = i.key
    WHERE ${where.join(' AND ') || 'TRUE'}`,
    bound.values,
  );
}

function monthsSql(from: string | null, to: string | null, bound: Bound): string[] {
  if (from === null && to === null) return [];
  const first = from === null ? null : `${from}-01`;
  const last = to === null ? null : periodOfMonths(to, to).to;
  return [dayRangeSql({ from: first, to: last }, bound)];
}
