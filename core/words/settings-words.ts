/** The settings of metrics as a list of facts. */
import type { Language } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import { conflicts } from '../i18n/messages/conflicts';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';

const { values: text } = conflicts;

const denominators = {
  entered: text.denominatorEntered,
  mau: text.denominatorMau,
  orders: text.denominatorOrders,
  typed: text.denominatorTyped,
} as const satisfies Record<MetricSettings['denominator']['kind'], Message>;

const cesForms = { share: text.cesShare, mean: text.cesMean, index: text.cesIndex } as const;

export function settingsWords(settings: MetricSettings, language: Language): string {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const { denominator, volume, csat, dissatisfied, ces, onTimeHours, painScore } = settings;
  return [
    say(denominators[denominator.kind], {
      per: denominator.per,
      value: denominator.value === null ? '—' : formatNumber(denominator.value, language),
    }),
    say(volume === 'net' ? text.volumeNet : text.volumeGross),
    say(text.csatScale, { min: csat.min, max: csat.max, scores: csat.satisfied.join(', ') }),
    dissatisfied === null ? say(text.dsatRest) : say(text.dsatScores, { scores: dissatisfied.join(', ') }),
    say(cesForms[ces.form], { five: ces.topOfFive, seven: ces.topOfSeven }),
    say(ces.higherIsEasier ? text.higherIsEasier : text.lowerIsEasier),
    say(text.onTime, { count: onTimeHours }),
    ...(painScore === 'contacts' ? [say(text.painsByContacts)] : []),
  ].join('; ');
}
