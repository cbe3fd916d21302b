/** What forecasts of a map are computed with, as a list of facts. */
import type { Language } from '../document/records/field';
import type { ForecastSettings } from '../document/records/forecast-settings';
import { forecastSettingsText as text } from '../i18n/messages/forecast';
import { translate } from '../i18n/translate';
import { formatMinutes, formatMoney, goalInWords } from '../metrics/forecast-figures';

export function forecastSettingsWords(
  { cost, handlingMinutes, goal }: ForecastSettings,
  per: number,
  language: Language,
): string {
  const facts = [
    ...(cost === null
      ? []
      : [translate(language, text.cost, { money: formatMoney(cost.perContact, cost.currency, language) })]),
    ...(handlingMinutes === null
      ? []
      : [translate(language, text.handling, { minutes: formatMinutes(handlingMinutes, language) })]),
    ...(goal === null ? [] : [goalInWords(goal, { per, currency: cost?.currency ?? null }, language)]),
  ];
  return facts.length === 0 ? translate(language, text.none) : facts.join('; ');
}
