/** Whether chosen fixes reach the goal, and what is missing or to spare, in words: the distance with its unit. */
import type { Language } from '../document/records/field';
import type { Goal } from '../document/records/forecast-settings';
import { portfolioText as text } from '../i18n/messages/portfolio';
import { type Message, translate } from '../i18n/translate';
import type { FixOutlook } from './fix-outlook';
import { spreadOf } from './forecast';
import { amountOf, type FigureUnits, formatDistance } from './forecast-figures';
import { shortfall } from './goal';

/** null: what the goal is about cannot be forecast. */
export function goalVerdict(
  goal: Goal,
  outlook: FixOutlook,
  units: FigureUnits,
  language: Language,
): string | null {
  const amounts = spreadOf((end) => amountOf(outlook[end], goal.what));
  const { low, likely, high } = amounts;
  if (low === null || likely === null || high === null) return null;
  const missing = { low: shortfall(goal, low), likely: shortfall(goal, likely), high: shortfall(goal, high) };
  const words = spreadOf((end) => formatDistance(goal.what, Math.abs(missing[end]), units, language));
  const say = (message: Message): string =>
    // «п.п.» at the end brings its own full stop.
    translate(language, message, words).replace(/\.\.$/, '.');
  // More removed is not always better for a share, so each end is asked by itself.
  if (missing.likely > 0) return say(missing.high > 0 ? text.missed : text.reachedHigh);
  return say(missing.low > 0 ? text.reachedLikely : text.reachedAll);
}
