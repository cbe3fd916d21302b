/** What a number of a lane is compared with: an arrow, the difference in its unit, and in words whether it is more than chance. */
import type { Language } from '../../document/records/field';
import { lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import type { BesidePeriod, BesidePeriods } from '../../metrics/beside';
import { directionOf } from '../../metrics/change';
import { formatChange, formatChangeInterval, formatPeriod } from '../../metrics/format';
import type { SceneItem } from '../scene';

export interface ChangeLine {
  readonly text: string;
  readonly direction: ReturnType<typeof directionOf>;
}

export function changeLines(
  { value, isLastMonth, previous, yearAgo }: BesidePeriods,
  language: Language,
): readonly ChangeLine[] {
  const line = (one: BesidePeriod | null, isYear: boolean): ChangeLine[] => {
    if (!one?.change) return [];
    const { change } = one;
    const interval = formatChangeInterval(change, value, language);
    const amount = formatChange(change, value, language);
    const isClear = change.verdict === 'better' || change.verdict === 'worse';
    const said =
      interval === '' || !isClear
        ? amount
        : translate(language, lanes.changeWithin, { change: amount, interval });
    const message = isYear ? lanes.sinceYearAgo : isLastMonth ? lanes.sincePrevious : lanes.sinceEarlier;
    return [
      {
        text: translate(language, message, { change: said, period: formatPeriod(one.period, language) }),
        direction: directionOf(change),
      },
    ];
  };
  return [...line(previous, false), ...line(yearAgo, true)];
}

export const ARROW_WIDTH = 11;

/** Read without colour: up, down, or a dash where the change is no more than chance. */
export function drawArrow(
  direction: ChangeLine['direction'],
  x: number,
  middle: number,
  owner: string,
): readonly SceneItem[] {
  if (direction === 'unknown') return [];
  const d =
    direction === 'flat'
      ? `M ${x} ${middle - 1} L ${x + 7} ${middle - 1} L ${x + 7} ${middle + 1} L ${x} ${middle + 1} Z`
      : direction === 'up'
        ? `M ${x} ${middle + 3} L ${x + 3.5} ${middle - 3.5} L ${x + 7} ${middle + 3} Z`
        : `M ${x} ${middle - 3} L ${x + 3.5} ${middle + 3.5} L ${x + 7} ${middle - 3} Z`;
  return [{ type: 'path', d, stroke: null, strokeWidth: 0, dash: [], fill: 'inkSoft', owner }];
}
