/** What a search asks for besides words: filters, put in terms of the rule language. */
import type { Period } from '#core/document/records/field';
import type { StepRule } from '#core/evidence/rule';
import { wordsOf } from '#core/text/words';
import type { OpenPeriod } from '#renderer/ui/period-fields';

export const filterFields = ['channel', 'category', 'source'] as const;
export type FilterField = (typeof filterFields)[number];

export interface SearchFilterValues {
  readonly values: Readonly<Record<FilterField, readonly string[]>>;
  readonly period: OpenPeriod;
  /** CSAT, both ends included. */
  readonly score: { readonly from: number | null; readonly to: number | null };
  /** A column kept under its own name; null: none is asked about. */
  readonly attribute: { readonly name: string; readonly values: readonly string[] } | null;
}

export const emptyFilters: SearchFilterValues = {
  values: { channel: [], category: [], source: [] },
  period: { from: null, to: null },
  score: { from: null, to: null },
  attribute: null,
};

/** null: nothing is filtered. A period with an open end is a condition of the rule; a closed one is the period itself. */
export function ruleOfFilters({ values, period, score, attribute }: SearchFilterValues): StepRule | null {
  const rules: StepRule[] = filterFields
    .filter((field) => values[field].length > 0)
    .map((field) => ({ test: 'is', field, values: [...values[field]] }));
  const isHalfOpen = (period.from === null) !== (period.to === null);
  if (isHalfOpen) rules.push({ test: 'between', from: period.from, to: period.to });
  if (score.from !== null || score.to !== null) rules.push({ test: 'score', field: 'csat', ...score });
  if (attribute !== null && attribute.values.length > 0)
    rules.push({ test: 'attribute', name: attribute.name, values: [...attribute.values] });
  const [first, ...rest] = rules;
  if (!first) return null;
  return rest.length === 0 ? first : { test: 'all', rules };
}

/** What a search finds, as a rule; null: it asks for everything. */
export function ruleOfSearch(words: string, filters: StepRule | null): StepRule | null {
  const said = wordsOf(words);
  if (said.length === 0) return filters;
  const asked: StepRule = { test: 'allWords', words: said };
  return filters === null ? asked : { test: 'all', rules: [asked, filters] };
}

export const periodOfFilters = ({ period: { from, to } }: SearchFilterValues): Period | null =>
  from !== null && to !== null ? { from, to } : null;
