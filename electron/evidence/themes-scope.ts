/** Which contacts a question about themes means, as a condition over the table of contacts. */
import type { ThemeScope } from '#core/evidence/evidence-api';
import { foldValue } from '#core/evidence/fold-value';
import { isShared } from './assign';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { Bound, prepareRules, ruleSql } from './rules-to-sql';

export interface ScopeSql {
  readonly where: string;
  readonly bound: Bound;
}

/** Contacts without words have no theme. */
const hasText = `trim(search_text) <> ''`;

export async function whereScope(
  query: Query,
  { place, steps, source, period }: ThemeScope,
): Promise<ScopeSql> {
  const bound = new Bound();
  const conditions = [hasText, periodSql(period, bound)];
  const rules = steps.flatMap(({ stepId, contacts }) => (contacts === null ? [] : [{ stepId, contacts }]));
  const words = await prepareRules(
    query,
    rules.map(({ contacts }) => contacts),
  );
  const sql = (some: typeof rules) =>
    some.map(({ contacts }) => ruleSql(contacts, 'contacts', words, bound)).join(' OR ') || 'FALSE';
  if (place.kind === 'unassigned') conditions.push(`NOT (${sql(rules)})`);
  if (place.kind === 'step') {
    const at = rules.findIndex(({ stepId }) => stepId === place.stepId);
    const earlier = isShared(steps) ? [] : rules.slice(0, at);
    conditions.push(at < 0 ? 'FALSE' : `(${sql(rules.slice(at, at + 1))}) AND NOT (${sql(earlier)})`);
  }
  if (source !== null) {
    const ids = words.sources.filter(({ name }) => foldValue(name) === foldValue(source)).map(({ id }) => id);
    conditions.push(
      ids.length === 0 ? 'FALSE' : `source_id IN (${ids.map((id) => bound.add(id)).join(', ')})`,
    );
  }
  return { where: conditions.join(' AND '), bound };
}
