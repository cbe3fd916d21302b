/**
 * What reviews promised and what is to be remembered of it: growth points that nobody has settled yet, by their day.
 * The day it is comes in from outside.
 */
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { isSettled } from '../fixes/standing';
import { daysIn, daysOn } from '../metrics/periods';
import { type RaisedPoint, raisedPoints } from './register';

/** soon: within a week. undated: nobody said when. */
export const promiseTimes = ['late', 'soon', 'thisMonth', 'later', 'undated'] as const;
export type PromiseTime = (typeof promiseTimes)[number];

export interface Promised extends RaisedPoint {
  readonly time: PromiseTime;
  /** Days from today to the day it is due; negative: it is late. null: undated. */
  readonly days: number | null;
}

const soonDays = 7;

/** `today`: YYYY-MM-DD. The most pressing first. */
export function promises(snapshot: Snapshot, today: string): readonly Promised[] {
  const open = raisedPoints(snapshot).filter(({ fix }) => !isSettled(fix.state.status));
  const timed = open.map((point): Promised => {
    const { dueOn } = point.fix;
    return { ...point, time: timeOf(dueOn, today), days: dueOn === null ? null : daysTo(dueOn, today) };
  });
  const place = ({ time }: Promised): number => promiseTimes.indexOf(time);
  return timed.toSorted(
    (a, b) => place(a) - place(b) || (a.days ?? 0) - (b.days ?? 0) || compareText(a.month, b.month),
  );
}

/** Those that a person is reminded of. */
export const isPressing = ({ time }: Promised): boolean => time !== 'later' && time !== 'undated';

function timeOf(dueOn: string | null, today: string): PromiseTime {
  if (dueOn === null) return 'undated';
  if (dueOn < today) return 'late';
  if (dueOn <= daysOn(today, soonDays)) return 'soon';
  return dueOn.slice(0, 7) === today.slice(0, 7) ? 'thisMonth' : 'later';
}

const daysTo = (dueOn: string, today: string): number =>
  dueOn < today ? 1 - daysIn({ from: dueOn, to: today }) : daysIn({ from: today, to: dueOn }) - 1;
