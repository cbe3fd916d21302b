/** A forecast as a table in words: each number now and at low, likely and high, with its change; what is not known is left out. */
import type { Language } from '../document/records/field';
import { type GoalSubject, goalSubjects } from '../document/records/forecast-settings';
import { goalNames } from '../i18n/messages/forecast';
import { translate } from '../i18n/translate';
import type { FixOutlook } from './fix-outlook';
import { type Spread, spreadOf } from './forecast';
import { amountOf, type FigureUnits, formatForecast, formatForecastChange } from './forecast-figures';

export interface ForecastRow {
  readonly what: GoalSubject;
  readonly name: string;
  /** '': what is saved has no "now". */
  readonly now: string;
  readonly after: Spread<string>;
  /** '': it is itself the change. */
  readonly change: Spread<string>;
}

const isSaved = (what: GoalSubject): boolean => what === 'hours' || what === 'money';

export function forecastRows(
  outlook: FixOutlook,
  currency: string | null,
  language: Language,
): readonly ForecastRow[] {
  const units: FigureUnits = { per: outlook.per, currency };
  return goalSubjects.flatMap((what): ForecastRow[] => {
    const now = amountOf(outlook.now, what);
    const then = spreadOf((end) => amountOf(outlook[end], what));
    const { low, likely, high } = then;
    if (now === null || low === null || likely === null || high === null) return [];
    const known = { low, likely, high };
    return [
      {
        what,
        name: translate(language, goalNames[what]),
        now: isSaved(what) ? '' : formatForecast(what, now, units, language),
        after: spreadOf((end) => formatForecast(what, known[end], units, language)),
        change: spreadOf((end) => formatForecastChange(what, now, known[end], language) ?? ''),
      },
    ];
  });
}
