/** Which of many fixes are looked at. Knows no screens: a choice is data, and matching it is pure. */
import type { FixKind, FixStatus } from '../document/records/fix';
import { daysOn } from '../metrics/periods';
import { normalise } from '../text/words';
import type { ListedFix } from './listed-fix';
import { isOverdue, needsDevelopment } from './standing';

export const dueChoices = ['overdue', 'month', 'none'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** Empty lists, null and empty words ask for nothing. */
export interface FixFilter {
  readonly words: string;
  readonly statuses: readonly FixStatus[];
  readonly kinds: readonly FixKind[];
  readonly teams: readonly string[];
  readonly owners: readonly string[];
  readonly stepIds: readonly string[];
  readonly painIds: readonly string[];
  /** Late, due within thirty days (late ones too), or without a date. */
  readonly due: DueChoice | null;
  readonly isWithoutDevelopment: boolean;
}

export const everyFix: FixFilter = {
  words: '',
  statuses: [],
  kinds: [],
  teams: [],
  owners: [],
  stepIds: [],
  painIds: [],
  due: null,
  isWithoutDevelopment: false,
};

/** How many choices are made, the words apart. */
export const countChoices = ({ words: _, ...choices }: FixFilter): number =>
  Object.values(choices).filter((choice) => (Array.isArray(choice) ? choice.length > 0 : Boolean(choice)))
    .length;

/** `today`: a day. */
export function filterFixes(
  fixes: readonly ListedFix[],
  filter: FixFilter,
  today: string,
): readonly ListedFix[] {
  const words = normalise(filter.words).split(/\s+/).filter(Boolean);
  const lastDay = daysOn(today, 30);
  return fixes.filter((listed) => {
    const { fix, steps, pains } = listed;
    const isDue = (choice: DueChoice): boolean => {
      if (choice === 'none') return fix.dueOn === null;
      if (isOverdue(fix, today)) return true;
      return choice === 'month' && fix.dueOn !== null && fix.dueOn >= today && fix.dueOn <= lastDay;
    };
    return (
      isAmong(filter.statuses, fix.state.status) &&
      isAmong(filter.kinds, fix.fixKind) &&
      isAmong(filter.teams, fix.team.trim()) &&
      isAmong(filter.owners, fix.owner.trim()) &&
      isAnyAmong(filter.stepIds, steps) &&
      isAnyAmong(filter.painIds, pains) &&
      (filter.due === null || isDue(filter.due)) &&
      (!filter.isWithoutDevelopment || !needsDevelopment(fix.fixKind)) &&
      says(listed, words)
    );
  });
}

const isAmong = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

const isAnyAmong = (wanted: readonly string[], things: readonly { readonly id: string }[]): boolean =>
  wanted.length === 0 || things.some(({ id }) => wanted.includes(id));

function says({ fix, mapTitle, steps, pains }: ListedFix, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const around = [...steps, ...pains].map(({ title }) => title);
  const { title, description, team, owner, link } = fix;
  const all = normalise([title, description, team, owner, link, mapTitle, ...around].join('\n'));
  return words.every((word) => all.includes(word));
}

/** Names used before, each once, the most used first. */
export function namesIn(
  fixes: readonly ListedFix[],
  field: 'team' | 'owner',
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { fix } of fixes) {
    const name = fix[field].trim();
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
