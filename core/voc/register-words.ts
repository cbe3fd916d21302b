/**
 * The register of reviews as tables: months with their last row the sum of the others, and every growth point. Sheets
 * of a workbook, a CSV and pages of the pack are made of the same. Knows no format.
 */
import type { Language } from '../document/records/field';
import { liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { Sheet, SheetColumn, SheetValue } from '../export/workbook-sheet';
import { registerSentence, registerWords } from '../fixes/register';
import { fixStatusNames } from '../i18n/messages/lanes';
import { monthStates, review as text } from '../i18n/messages/review';
import { type Message, translate } from '../i18n/translate';
import { type FixCounts, implementedShare } from '../metrics/implemented-share';
import type { RegisterMonth, ReviewRegister } from './register';
import { titleOrNone } from './review-words';

export interface RegisterTable {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

/** Share of what was raised that is to be done; of a document without a programme, the usual one. */
export const goalOf = (snapshot: Snapshot): number =>
  liveRecord(snapshot, 'programme', 'programme')?.implementedGoal ?? 0.7;

/** All of it in one sentence: "132 raised: done 96 (72.7%), … The goal of 70% is passed by 2.7 pp". */
export const registerTotals = (counts: FixCounts, goal: number, language: Language): string =>
  registerSentence(registerWords(counts, goal, language), language);

export const standings = ['done', 'inWork', 'open', 'deferred', 'rejected'] as const;

/** Months, the oldest first, and their sum. Shares are 0 to 1; of nothing there is none. */
export function registerTable(register: ReviewRegister, language: Language): RegisterTable {
  const say = (message: Message): string => translate(language, message);
  const columns: readonly SheetColumn[] = [
    { title: say(text.month), kind: 'text' },
    { title: say(text.state), kind: 'text' },
    { title: say(text.onPages), kind: 'count' },
    { title: say(text.raised), kind: 'count' },
    ...standings.map((standing) => ({ title: say(text[standing]), kind: 'count' as const })),
    { title: say(text.shareDone), kind: 'share' },
  ];
  const figures = (problems: number, raised: number, counts: FixCounts): readonly SheetValue[] => [
    problems,
    raised,
    ...standings.map((standing) => counts[standing]),
    implementedShare(counts).shares?.done ?? null,
  ];
  const monthRow = ({ month, state, problems, raised, counts }: RegisterMonth): readonly SheetValue[] => [
    month,
    say(monthStates[state]),
    ...figures(problems, raised, counts),
  ];
  const problems = register.months.reduce((sum, month) => sum + month.problems, 0);
  const total = [say(text.total), '', ...figures(problems, register.raised, register.counts)];
  return {
    columns,
    rows: register.months.length === 0 ? [] : [...register.months.map(monthRow), total],
  };
}

/** Every growth point with where it stands, in the order of months and pages. */
export function pointsTable({ points }: ReviewRegister, language: Language): RegisterTable {
  const titles = [
    ...[text.month, text.problem, text.growthPoint, text.team, text.owner, text.due],
    ...[text.status, text.reason, text.shippedOn],
  ];
  return {
    columns: titles.map((title) => ({ title: translate(language, title), kind: 'text' })),
    rows: points.map(({ month, problem, fix }) => [
      ...[month, titleOrNone(problem, language), fix.title, fix.team, fix.owner, fix.dueOn],
      ...[translate(language, fixStatusNames[fix.state.status]), fix.state.reason, fix.shippedOn],
    ]),
  };
}

/** Of a workbook. */
export const registerSheets = (register: ReviewRegister, language: Language): readonly Sheet[] => [
  { id: 'reviews', name: translate(language, text.register), ...registerTable(register, language) },
  { id: 'points', name: translate(language, text.points), ...pointsTable(register, language) },
];
