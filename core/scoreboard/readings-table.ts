/** Readings of goals from a table somebody hands over: which goal, which month, how much, of how many. The export's own CSV comes back in. */
import type { TypedReading } from '../commands/goal';
import { type Result, success } from '../desktop/app-error';
import { month as monthOfYear } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { type Columns, eachRow, readRows } from '../immersion/columns';
import { amountOf, goalNamed, holdsMonth } from './goal-phrase';
import { fitsUnit, goalsInOrder } from './goals';
import { monthReadings } from './month-readings';

const columns = {
  goal: { names: ['goal', 'цель', 'name', 'название', 'metric', 'показатель'], isNeeded: true },
  month: { names: ['month', 'месяц'], isNeeded: true },
  value: { names: ['value', 'значение', 'actual', 'факт'], isNeeded: true },
  n: { names: ['n', 'ответов', 'answers'] },
  source: { names: ['source', 'источник'] },
} as const satisfies Columns;

/**
 * `name`: of the file. All of it or nothing: the first cell that does not fit is told by its line. What stands there
 * already is left out: it was not typed anew.
 */
export function readingsOfTable(
  snapshot: Snapshot,
  { text, name, today }: { readonly text: string; readonly name: string; readonly today: string },
): Result<readonly TypedReading[]> {
  const rows = readRows(text.replace(/^\ufeff/, ''), columns, name);
  if (!rows.ok) return rows;
  const read = eachRow<typeof columns, TypedReading>(rows.value, columns, name, ({ cells }) => {
    if (!monthOfYear.safeParse(cells.month).success) return { wrong: 'month' as const };
    const goal = goalNamed(snapshot, cells.goal.replace(neutralised, ''), holdsMonth(cells.month));
    if (goal === null) return { wrong: 'goal' as const };
    const value = amountOf(cells.value);
    if (value === null || !fitsUnit(value, goal.unit)) return { wrong: 'value' as const };
    if (!/^\d{0,12}$/.test(cells.n)) return { wrong: 'n' as const };
    const n = cells.n === '' ? null : Number(cells.n);
    return { goalId: goal.id, month: cells.month, value, n, source: cells.source.slice(0, 1_000) };
  });
  if (!read.ok) return read;
  const isThere = ({ goalId, month, value, n }: TypedReading): boolean => {
    const goal = goalsInOrder(snapshot).find(({ id }) => id === goalId);
    const there = goal && monthReadings(snapshot, goal, today).find((one) => one.month === month);
    return there?.value === value && there.n === n;
  };
  return success(read.value.filter((reading) => !isThere(reading)));
}

/** How cells that begin like a formula are written. */
const neutralised = /^'(?=[=+\-@\t])/;
