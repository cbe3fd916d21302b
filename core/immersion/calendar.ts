/** Days of a month as weeks from Monday to Sunday, with the days of its neighbours that fill them. Knows no visits. */
import { daysOn, mondayOf, periodOfMonth } from '../metrics/periods';

/** `month` YYYY-MM; each week has seven days, YYYY-MM-DD. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const { from, to } = periodOfMonth(month);
  const weeks: string[][] = [];
  for (let monday = mondayOf(from); monday <= to; monday = daysOn(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => daysOn(monday, index)));
  return weeks;
}
