/** The records behind a number: those of its steps, of its period, of what it was counted apart by, with an answer to it. */
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { isShared } from './assign';
import { timeLabels } from './buckets';
import { countRecords, periodSql, readViews } from './evidence-rows';
import type { Query } from './query';
import { Bound, prepareRules, type RuleWords, ruleSql, type Subject, tableOf } from './rules-to-sql';
import { attributeLabel, labelColumns } from './tally-store';

type Asked = CheckedInput<'numberContacts'>;

export async function numberContacts(query: Query, asked: Asked): Promise<EvidenceReply<'numberContacts'>> {
  const { about, steps, period, by, label, personas, metric, page } = asked;
  const own = steps.map((step) => step[about]);
  const words = await prepareRules(query, [
    ...own.flatMap((rule) => rule ?? []),
    ...personas.map(({ rule }) => rule),
  ]);
  const bound = new Bound();
  const row = by === 'month' || by === 'week' ? timeLabels[by].periodOf(label) : null;
  const conditions = [
    periodSql(period, bound),
    periodSql(row, bound),
    stepSql(asked, own, words, bound),
    by === 'persona' ? personaSql(asked, words, bound) : labelIs(asked, bound),
    metric === null ? 'TRUE' : answerSql[about](metric),
  ];
  const selection = { from: `${tableOf(about)} c`, where: conditions.join(' AND '), bound };
  return {
    total: await countRecords(query, selection),
    contacts: await readViews(query, about, selection, page, 'newest'),
  };
}

function stepSql(
  { about, steps, stepIds }: Asked,
  rules: readonly (StepRule | null)[],
  words: RuleWords,
  bound: Bound,
): string {
  if (stepIds === null) return 'TRUE';
  const isWanted = (index: number) => stepIds.includes(steps[index]?.stepId ?? '');
  const tests = rules.flatMap((rule, index) =>
    rule === null ? [] : [{ sql: ruleSql(rule, about, words, bound), isOwn: isWanted(index) }],
  );
  // A part of a shared contact is a reason to show it.
  if (isShared(steps))
    return `(${tests.flatMap(({ sql, isOwn }) => (isOwn ? [sql] : [])).join(' OR ') || 'FALSE'})`;
  const last = tests.findLastIndex(({ isOwn }) => isOwn);
  if (last < 0) return 'FALSE';
  const cases = tests.slice(0, last + 1).map(({ sql, isOwn }) => `WHEN ${sql} THEN ${isOwn}`);
  return `(CASE ${cases.join(' ')} ELSE FALSE END)`;
}

/** The first persona whose rule is met; without a name, none of them. */
function personaSql({ about, personas, label }: Asked, words: RuleWords, bound: Bound): string {
  const cases = personas.map(
    ({ id, rule }) => `WHEN ${ruleSql(rule, about, words, bound)} THEN ${id === label}`,
  );
  return cases.length === 0 ? 'TRUE' : `(CASE ${cases.join(' ')} ELSE ${label === ''} END)`;
}

function labelIs({ by, label, attribute }: Asked, bound: Bound): string {
  if (by === 'attribute') return `coalesce(${attributeLabel(attribute)}, '') = ${bound.add(label)}`;
  if (by === 'none' || by === 'month' || by === 'week' || by === 'persona') return 'TRUE';
  if (by === 'source') return `source_id IN (SELECT id FROM sources WHERE name = ${bound.add(label)})`;
  return `coalesce(${labelColumns[by]}, '') = ${bound.add(label)}`;
}

type Metric = NonNullable<Asked['metric']>;

/** Rated, with a known outcome and so on: what the n of a number counts. */
const answerSql: Readonly<Record<Subject, (metric: Metric) => string>> = {
  contacts: (metric) => {
    if (metric === 'onTime') return '(resolution_hours IS NOT NULL OR resolved_at IS NOT NULL)';
    return `${metric === 'handling' ? 'handling_minutes' : metric} IS NOT NULL`;
  },
  answers: (metric) =>
    metric === 'csat' || metric === 'ces' || metric === 'nps' ? `kind = '${metric}'` : 'FALSE',
};
