/** The order of the table of fixes. What is not known stands last, whichever way the rest goes. */
import { fixStatuses } from '../document/records/fix';
import { effortOf } from '../metrics/map-portfolio';
import type { ListedFix } from './listed-fix';

export const sortColumns = [
  'title',
  'status',
  'kind',
  'steps',
  'team',
  'owner',
  'due',
  'effort',
  'fewer',
  'map',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface FixOrder {
  readonly by: SortColumn;
  readonly isDescending: boolean;
}

type Key = string | number | null;

/** e.g. 2.10 after 2.9. */
const stepKey = (number: string | undefined): number | null => {
  if (number === undefined || number === '') return null;
  const [stage = 0, step = 0] = number.split('.').map(Number);
  return stage * 10_000 + step;
};

/** `kindName`: kinds go by their names, which are of a language. */
const keyOf = (
  { fix, mapTitle, steps, fewer }: ListedFix,
  by: SortColumn,
  kindName: (kind: ListedFix['fix']['fixKind']) => string,
): Key => {
  switch (by) {
    case 'title':
      return fix.title.trim() || null;
    case 'status':
      return fixStatuses.indexOf(fix.state.status);
    case 'kind':
      return kindName(fix.fixKind);
    case 'steps':
      return stepKey(steps[0]?.number);
    case 'team':
      return fix.team.trim() || null;
    case 'owner':
      return fix.owner.trim() || null;
    case 'due':
      return fix.shippedOn ?? fix.dueOn;
    case 'effort':
      return effortOf(fix);
    case 'fewer':
      return fewer?.likely ?? null;
    case 'map':
      return mapTitle;
  }
};

export function sortFixes(
  fixes: readonly ListedFix[],
  { by, isDescending }: FixOrder,
  kindName: (kind: ListedFix['fix']['fixKind']) => string,
  language: string,
): readonly ListedFix[] {
  const words = new Intl.Collator(language, { numeric: true });
  const keyed = fixes.map((listed) => ({ listed, key: keyOf(listed, by, kindName) }));
  const compare = (a: Key, b: Key): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order =
      typeof a === 'string' && typeof b === 'string' ? words.compare(a, b) : Number(a) - Number(b);
    return isDescending ? -order : order;
  };
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ listed }) => listed);
}
