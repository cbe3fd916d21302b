/** The scoreboard in words and figures, as the page for leaders, tables and Markdown show it. Knows no format. */
import type { Language, Period } from '../document/records/field';
import type { ProgrammeGoal } from '../document/records/goal';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { SheetValue } from '../export/workbook-sheet';
import { formatDay } from '../i18n/dates';
import { goalStatusWords, scoreboardText as text } from '../i18n/messages/scoreboard';
import { translate } from '../i18n/translate';
import { formatMonth, formatPeriod } from '../metrics/format';
import { lineOf } from './bars';
import { type GoalStanding, type GoalStatus, goalStatuses, standingsOf } from './standing';
import {
  assumptionWords,
  factsWords,
  forecastWords,
  gapWords,
  goalTitle,
  goalValue,
  originWords,
  targetWords,
  trendWords,
} from './words';

export interface PageMonth {
  readonly month: string;
  readonly label: string;
  readonly value: number;
  readonly figure: string;
}

export interface PageRow {
  readonly name: string;
  readonly period: string;
  readonly target: string;
  readonly actual: string;
  readonly gap: string;
  readonly months: readonly PageMonth[];
  /** What a month is held against. */
  readonly line: number | null;
  readonly wholePeriod: Period | null;
  readonly trend: string;
  readonly forecast: string;
  readonly assumption: string;
  readonly status: GoalStatus;
  readonly statusWord: string;
  /** n, interval, period, sources, what is missing. */
  readonly facts: string;
}

export interface ScoreboardPage {
  readonly title: string;
  readonly language: Language;
  readonly date: string;
  readonly asOf: string;
  /** "6 goals: reached 3, on the way 2, behind 1". */
  readonly summary: string;
  readonly rows: readonly PageRow[];
}

/** `date`: YYYY-MM-DD. */
export function scoreboardPage(snapshot: Snapshot, date: string, language: Language): ScoreboardPage {
  const standings = standingsOf(snapshot, date);
  return {
    title: mapOf(snapshot).title,
    language,
    date,
    asOf: translate(language, text.asOf, { day: formatDay(date, language) }),
    summary: summaryWords(standings, language),
    rows: standings.map((standing) => rowOf(standing, language)),
  };
}

/** Every goal is in one of its parts. */
export function summaryWords(standings: readonly Pick<GoalStanding, 'status'>[], language: Language): string {
  const goals = translate(language, text.goals, { count: standings.length });
  const parts = goalStatuses.flatMap((status) => {
    const count = standings.filter((one) => one.status === status).length;
    return count === 0 ? [] : [`${translate(language, goalStatusWords[status])} ${count}`];
  });
  return translate(language, text.summary, { goals, parts: parts.join(', ') });
}

export const periodWords = ({ period }: Pick<ProgrammeGoal, 'period'>, language: Language): string =>
  period === null ? translate(language, text.noPeriod) : formatPeriod(period, language);

function rowOf(standing: GoalStanding, language: Language): PageRow {
  const { goal, actual, gap, months, status } = standing;
  return {
    name: goalTitle(goal, language),
    period: periodWords(goal, language),
    target: targetWords(goal, language),
    actual:
      actual === null ? translate(language, text.noReadings) : goalValue(actual.value, goal.unit, language),
    gap: gap === null ? '' : gapWords(gap, goal.unit, language),
    months: months.map(({ month, value }) => ({
      month,
      label: formatMonth(month, language),
      value,
      figure: goalValue(value, goal.unit, language),
    })),
    line: lineOf(goal),
    wholePeriod: goal.period,
    trend: trendWords(standing, language),
    forecast: forecastWords(standing, language),
    assumption: assumptionWords(standing, language),
    status,
    statusWord: translate(language, goalStatusWords[status]),
    facts: factsWords(standing, language).join(' · '),
  };
}

export interface ScoreboardTable {
  readonly columns: readonly { readonly title: string; readonly kind: 'text' | 'exact' }[];
  readonly rows: readonly (readonly SheetValue[])[];
}

/** Numbers in their own unit: shares 0 to 1. */
export function goalsTable(snapshot: Snapshot, date: string, language: Language): ScoreboardTable {
  const column = (title: (typeof text)[keyof typeof text], kind: 'text' | 'exact' = 'text') => ({
    title: translate(language, title),
    kind,
  });
  return {
    columns: [
      column(text.name),
      column(text.period),
      column(text.target, 'exact'),
      column(text.actual, 'exact'),
      column(text.gap),
      column(text.trend),
      column(text.forecast),
      column(text.assumption),
      column(text.status),
      column(text.facts),
    ],
    rows: standingsOf(snapshot, date).map((standing) => {
      const row = rowOf(standing, language);
      const { goal, actual } = standing;
      return [
        row.name,
        row.period,
        goal.target,
        actual?.value ?? null,
        row.gap,
        row.trend,
        row.forecast,
        row.assumption,
        row.statusWord,
        row.facts,
      ];
    }),
  };
}

/** Every month of every goal. */
export function readingsTable(snapshot: Snapshot, date: string, language: Language): ScoreboardTable {
  const titles = [text.name, text.month, text.value, text.count, text.source] as const;
  return {
    columns: titles.map((title) => ({
      title: translate(language, title),
      kind: title === text.value || title === text.count ? 'exact' : 'text',
    })),
    rows: standingsOf(snapshot, date).flatMap(({ goal, months }) =>
      months.map((one) => [
        goalTitle(goal, language),
        one.month,
        one.value,
        one.n,
        originWords(one, language),
      ]),
    ),
  };
}
