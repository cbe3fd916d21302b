/** Which scores are easy and which are hard, on the scale of a question, by the settings of a map. Knows no answers. */
import type { MetricSettings } from '../document/records/map';
import type { Groups } from './cells';
import type { EffortMetric } from './effort-request';

interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * CES: the top of the scale by the settings, everything else is hard. CSAT: satisfied and not. NPS: promoters and
 * detractors. A scale that the settings do not know is parted at three quarters of it, as dissatisfied scores are.
 */
export function groupsOf(metric: EffortMetric, { min, max }: Scale, settings: MetricSettings): Groups {
  const at = (easyFrom: number): Groups => ({
    easy: { from: easyFrom, to: max },
    hard: { from: min, to: easyFrom - 1 },
  });
  if (metric === 'nps' && min === 0 && max === 10)
    return { easy: { from: 9, to: 10 }, hard: { from: 0, to: 6 } };
  if (metric === 'csat' && min === settings.csat.min && max === settings.csat.max)
    return at(Math.min(max, ...settings.csat.satisfied));
  if (metric === 'ces' && min === 1 && (max === 5 || max === 7)) {
    const { topOfFive, topOfSeven, higherIsEasier } = settings.ces;
    const top = max === 5 ? topOfFive : topOfSeven;
    return higherIsEasier
      ? at(max - top + 1)
      : { easy: { from: min, to: min + top - 1 }, hard: { from: min + top, to: max } };
  }
  return at(Math.min(max, Math.max(min + 1, Math.ceil(min + 0.75 * (max - min)))));
}
