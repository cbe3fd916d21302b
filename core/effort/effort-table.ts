/** Results as rows: of the comparison, and of scores; for CSV, Markdown and the screen's tables. */
import type { Language } from '../document/records/field';
import { csvText } from '../evidence/safe-cell';
import { outcomeTitles, effortText as text } from '../i18n/messages/effort';
import { type Message, translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import type { OutcomeResult } from './analyse';
import type { EffortQuestion } from './effort-request';
import { changeText, groupsText, intervalText, movedText, scoreText, valueText } from './effort-words';
import type { Estimate } from './estimate';

export interface EffortTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As it is, and beside it at the same mix. */
export function comparisonTable(
  results: readonly OutcomeResult[],
  asked: EffortQuestion,
  language: Language,
): EffortTable {
  const say = (message: Message) => translate(language, message);
  const groups = groupsText(asked, language);
  const hasChecks = asked.confounders.length > 0;
  const ofEstimate = (result: OutcomeResult, estimate: Estimate | null): readonly string[] => {
    if (estimate === null) return ['—', '—'];
    const { low, high } = intervalText(result, estimate, language);
    return [changeText(result, estimate, language), `${low} … ${high}`];
  };
  return {
    headings: [
      say(text.outcome),
      say(text.after),
      groups.easy,
      groups.hard,
      'n',
      say(text.crude),
      say(text.interval),
      ...(hasChecks ? [say(text.stratified), say(text.interval), say(text.moved)] : []),
    ],
    rows: results.map((result) => {
      const { name, days, crude, stratified, moved, observed } = result;
      const n = [observed.easy, observed.hard].map((cell) => formatNumber(cell?.n ?? 0, language));
      return [
        say(outcomeTitles[name]),
        String(days),
        crude === null ? '—' : valueText(name, crude.easy, language),
        crude === null ? '—' : valueText(name, crude.hard, language),
        n.join(' / '),
        ...ofEstimate(result, crude),
        ...(hasChecks
          ? [...ofEstimate(result, stratified), moved === null ? '—' : movedText(result, moved, language)]
          : []),
      ];
    }),
  };
}

export function doseTable(results: readonly OutcomeResult[], language: Language): EffortTable {
  const say = (message: Message) => translate(language, message);
  return {
    headings: [
      say(text.outcome),
      say(text.after),
      say(text.score),
      say(text.customers),
      say(text.value),
      say(text.interval),
    ],
    rows: results.flatMap(({ name, days, dose }) =>
      dose.map((point) => [
        say(outcomeTitles[name]),
        String(days),
        scoreText(point, language),
        formatNumber(point.n, language),
        valueText(name, point.value, language),
        point.interval === null
          ? '—'
          : `${valueText(name, point.interval.low, language)} … ${valueText(name, point.interval.high, language)}`,
      ]),
    ),
  };
}

/** Both tables, a blank line between them. */
export const effortCsv = (
  results: readonly OutcomeResult[],
  asked: EffortQuestion,
  language: Language,
): string => {
  const whole = ({ headings, rows }: EffortTable) => [headings, ...rows];
  const delimiter = language === 'ru' ? ';' : ',';
  return csvText(
    [...whole(comparisonTable(results, asked, language)), [], ...whole(doseTable(results, language))],
    delimiter,
  );
};
