/** Fixes team by team: who has what to do until when, and what is late. Knows no screens. */
import { type FixStatus, fixStatuses } from '../document/records/fix';
import type { FixCounts } from '../metrics/implemented-share';
import type { ListedFix } from './listed-fix';
import { countFixes } from './register';
import { isOverdue, isSettled } from './standing';

export interface TeamFixes {
  /** Empty: of no team. */
  readonly team: string;
  readonly owners: readonly string[];
  /** Late first, then by date, then as far as they have come. */
  readonly fixes: readonly ListedFix[];
  readonly counts: FixCounts;
  readonly overdue: number;
  /** Person-days of what is not done yet, from the least to the most; null: nothing of it is estimated. */
  readonly effortLeft: { readonly low: number; readonly high: number; readonly isWhole: boolean } | null;
}

const isLeft = ({ fix: { state } }: ListedFix): boolean => !isSettled(state.status);

const rankOf = (status: FixStatus): number => fixStatuses.indexOf(status);

/** By name; fixes of no team come last. One team spelt in two cases is one. `today`: a day. */
export function teamsOf(fixes: readonly ListedFix[], today: string, language: string): readonly TeamFixes[] {
  const byTeam = new Map<string, ListedFix[]>();
  for (const listed of fixes) {
    const key = listed.fix.team.trim().toLocaleLowerCase(language);
    const list = byTeam.get(key);
    if (list) list.push(listed);
    else byTeam.set(key, [listed]);
  }
  const words = new Intl.Collator(language, { numeric: true });
  return [...byTeam.values()]
    .map((list) => teamOf(list, today, words))
    .sort((a, b) => (a.team === '' ? 1 : b.team === '' ? -1 : words.compare(a.team, b.team)));
}

function teamOf(list: readonly ListedFix[], today: string, words: Intl.Collator): TeamFixes {
  const isLate = ({ fix }: ListedFix): boolean => isOverdue(fix, today);
  const dayOf = ({ fix }: ListedFix): string => fix.dueOn ?? '9999';
  const owners = new Set(list.map(({ fix }) => fix.owner.trim()).filter(Boolean));
  const estimated = list.filter(isLeft).flatMap(({ fix }) => fix.effort ?? []);
  const sum = (end: 'low' | 'high'): number => estimated.reduce((days, effort) => days + effort[end], 0);
  return {
    team: list[0]?.fix.team.trim() ?? '',
    owners: [...owners].sort(words.compare),
    fixes: list.toSorted(
      (a, b) =>
        Number(isLate(b)) - Number(isLate(a)) ||
        Number(isLeft(b)) - Number(isLeft(a)) ||
        words.compare(dayOf(a), dayOf(b)) ||
        rankOf(a.fix.state.status) - rankOf(b.fix.state.status),
    ),
    counts: countFixes(list),
    overdue: list.filter(isLate).length,
    effortLeft:
      estimated.length === 0
        ? null
        : { low: sum('low'), high: sum('high'), isWhole: estimated.length === list.filter(isLeft).length },
  };
}
