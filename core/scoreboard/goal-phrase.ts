/**
 * Goals and readings as scripts write them: "csat=0.86@2026-01..2026-12", "csat=94%@2026-10:1200". Knows no document;
 * which goal is meant is found by its metric or its title.
 */
import type { Period } from '../document/records/field';
import { month as monthOfYear } from '../document/records/field';
import { type GoalMetric, goalMetrics, type ProgrammeGoal } from '../document/records/goal';
import type { Snapshot } from '../document/snapshot';
import { periodOfMonths, samePeriod } from '../metrics/periods';
import { goalsInOrder, isInPeriod } from './goals';
import { goalTitle } from './words';

export interface SaidReading {
  readonly name: string;
  readonly value: number;
  readonly month: string;
  readonly n: number | null;
}

/** null: it cannot be read. */
export function readingOf(phrase: string): SaidReading | null {
  const [, name = '', amount = '', month = '', n] =
    /^(.+?)=([^@]+)@([^:]+)(?::(\d{1,12}))?$/.exec(phrase) ?? [];
  const value = amountOf(amount);
  if (name.trim() === '' || value === null || !monthOfYear.safeParse(month).success) return null;
  return { name: name.trim(), value, month, n: n === undefined ? null : Number(n) };
}

export interface SaidGoal {
  readonly name: string;
  readonly target: number;
  readonly isShare: boolean;
  readonly period: Period;
  readonly direction: ProgrammeGoal['direction'] | null;
  readonly across: ProgrammeGoal['across'] | null;
}

export function goalOfPhrase(phrase: string): SaidGoal | null {
  const [, name = '', amount = '', first = '', last = '', marks = ''] =
    /^(.+?)=([^@]+)@(\d{4}-\d{2})\.\.(\d{4}-\d{2})((?::[a-z]+)*)$/.exec(phrase) ?? [];
  const target = amountOf(amount);
  const isMonths = [first, last].every((month) => monthOfYear.safeParse(month).success);
  if (name.trim() === '' || target === null || !isMonths || last < first) return null;
  const said = marks.split(':').filter((mark) => mark !== '');
  const direction = (['up', 'down'] as const).find((each) => said.includes(each)) ?? null;
  const across = (['sum', 'mean', 'last'] as const).find((each) => said.includes(each)) ?? null;
  const known = [direction, across].filter((each) => each !== null).length;
  if (known !== said.length) return null;
  const isShare = amount.trim().endsWith('%');
  return { name: name.trim(), target, isShare, period: periodOfMonths(first, last), direction, across };
}

/** "0.94", "0,94", "94%", "−3". */
export function amountOf(text: string): number | null {
  const [, digits, percent] =
    /^([-+]?\d+(?:[.]\d+)?)(%?)$/.exec(text.trim().replace('−', '-').replace(',', '.').replace(/\s/g, '')) ??
    [];
  if (digits === undefined) return null;
  const value = Number(digits);
  // Through the text, so that 94 % is 0.94 and not a hair beside it.
  return percent === '%' ? Number((value / 100).toPrecision(12)) : value;
}

export const metricNamed = (name: string): GoalMetric | null =>
  goalMetrics.find((metric) => metric.toLowerCase() === name.toLowerCase() && metric !== 'own') ?? null;

/** Of several of one name, the first that is meant; null: there is none. A metric names goals that have no title of their own. */
export function goalNamed(
  snapshot: Snapshot,
  name: string,
  isMeant: (goal: ProgrammeGoal) => boolean,
): ProgrammeGoal | null {
  const metric = metricNamed(name);
  const folded = name.trim().toLowerCase();
  const isCalled = (goal: ProgrammeGoal): boolean =>
    (['ru', 'en'] as const).some((language) => goalTitle(goal, language).toLowerCase() === folded);
  const named = goalsInOrder(snapshot).filter(
    (goal) => (metric !== null && goal.metric === metric && goal.title.trim() === '') || isCalled(goal),
  );
  return named.find(isMeant) ?? null;
}

export const holdsMonth =
  (month: string) =>
  ({ period }: ProgrammeGoal): boolean =>
    isInPeriod(month, period);

export const isOfPeriod =
  (period: Period) =>
  (goal: ProgrammeGoal): boolean =>
    samePeriod(goal.period, period);
