/** What has to be kept in mind beside a measured effect, in the words of both languages. */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { Language } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { MetricSettings } from '../document/records/map';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { type EffectWarningName, effectWarnings as text } from '../i18n/messages/effect';
import { metricNames } from '../i18n/messages/metrics';
import { type MessageValues, translate } from '../i18n/translate';
import { effectOnContacts, type MetricEffect, mainEffect, unitOfEffect } from './effect';
import { countedBy } from './effect-fingerprint';
import { seasonDoubt } from './effect-season';
import { othersShipped, shippedDayOf } from './effect-steps';
import type { Trend } from './effect-trend';
import { trendBefore } from './effect-weeks';
import { lengthOf } from './effect-windows';
import { amountWords } from './effect-words';
import { formatAmount, formatMonth, formatNumber } from './format';
import type { Comparison } from './intervals';
import type { ShownMetric } from './value';

export interface EffectWarning {
  readonly name: EffectWarningName;
  readonly words: string;
}

/** A measured window with everything it is judged by. */
interface Judged {
  readonly snapshot: Snapshot;
  readonly fix: Fix;
  readonly effect: Effect;
  readonly window: EffectWindow;
  readonly effects: readonly MetricEffect[];
  readonly settings: MetricSettings;
  readonly language: Language;
}
type Doubt = readonly [EffectWarningName, MessageValues?];

/** The gravest first. */
export function effectWarningsOf(
  snapshot: Snapshot,
  fix: Fix,
  effect: Effect,
  window: EffectWindow,
  effects: readonly MetricEffect[],
  settings: MetricSettings,
  language: Language,
): readonly EffectWarning[] {
  const judged = { snapshot, fix, effect, window, effects, settings, language };
  return [...ofWindows(judged), ...ofOtherCauses(judged), ...ofNumbers(judged)].map(
    ([name, values = {}]) => ({
      name,
      words: translate(language, text[name], values),
    }),
  );
}

/** Other windows, or numbers counted otherwise, than there should be. */
function ofWindows({ snapshot, fix, effect, window, language }: Judged): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const shippedOn = shippedDayOf({ ...fix, effect: null }) ?? effect.shippedOn;
  if (shippedOn !== effect.shippedOn) doubts.push(['otherDay', { day: formatDay(shippedOn, language) }]);
  const now = countedBy(snapshot, fix);
  if (effect.countedBy && effect.countedBy.rules !== now.rules) doubts.push(['rulesChanged']);
  if (effect.countedBy && effect.countedBy.divisor !== now.divisor) doubts.push(['divisorChanged']);
  const unit = unitOfEffect(effect);
  const [length, count] = [lengthOf(effect.baseline.period, unit), lengthOf(window.period, unit)];
  if (count < length && unit === 'week') doubts.push(['tooEarly', { count, length }]);
  return doubts;
}

/** What else the change may come from. */
function ofOtherCauses({
  snapshot,
  fix,
  effect,
  window,
  effects,
  settings,
  language,
}: Judged): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const others = othersShipped(snapshot, fix, { from: effect.baseline.period.from, to: window.period.to });
  if (others.length > 0)
    doubts.push(['otherFixes', { titles: others.map(({ title }) => quoted(title, language)).join(', ') }]);
  const main = mainEffect(effects);
  if (!main) return doubts;
  const isAlone = main.net === null;
  if (isAlone) doubts.push(['noComparison']);
  const trend =
    unitOfEffect(effect) === 'week' && trendBefore(effect, settings, weeklyMetric(main), !isAlone);
  if (trend)
    doubts.push([
      isAlone ? 'trend' : 'trendApart',
      { slope: amountWords(asChange(trend), main.after, language) },
    ]);
  const contacts = effectOnContacts(effects);
  const season = seasonDoubt(snapshot, fix, effect, window, settings, contacts);
  if (season?.kind === 'yearAgo' && contacts)
    doubts.push(['seasonYearAgo', { change: amountWords(season.change, contacts.after, language) }]);
  if (season?.kind === 'usual')
    doubts.push([
      'seasonUsual',
      {
        month: formatMonth(season.month, language),
        low: formatNumber(season.expected.low, language),
        high: formatNumber(season.expected.high, language),
        value: formatAmount(season.value, language),
      },
    ]);
  return doubts;
}

/** What the numbers themselves lack. */
function ofNumbers({ snapshot, fix, effect, effects, language }: Judged): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const few = effects.filter(({ isFew }) => isFew);
  if (few.length > 0)
    doubts.push([
      'few',
      { metrics: few.map(({ metric }) => translate(language, metricNames[metric])).join(', ') },
    ]);
  const contacts = effectOnContacts(effects);
  if (contacts?.isByTime && contacts.change) doubts.push(['noDivisor']);
  else if (contacts?.untouched?.before.metric === 'contacts') doubts.push(['noDivisorOthers']);
  if (!areThemesKnown(snapshot, fix)) doubts.push(['themes']);
  if (unitOfEffect(effect) === 'month') doubts.push(['months']);
  const factor = mainEffect(effects)?.spread.factor ?? 1;
  if (factor >= 1.5) doubts.push(['scatter', { times: formatNumber(Math.sqrt(factor), language, 1) }]);
  return doubts;
}

/** Where contacts of both were compared, so are their weeks. */
const weeklyMetric = ({ metric, untouched }: MetricEffect): ShownMetric =>
  untouched?.before.metric === 'contacts' ? 'contacts' : metric;

function asChange({ slope, isInProportion }: Trend): Comparison {
  const change = isInProportion ? 1 + slope : slope;
  return {
    change,
    interval: { low: change, high: change },
    neutral: isInProportion ? 1 : 0,
    kind: isInProportion ? 'ratio' : 'difference',
  };
}

const quoted = (title: string, language: Language): string =>
  language === 'ru' ? `«${title}»` : `“${title}”`;

/** Contacts of a theme are found by its rule; a theme without one is all contacts of the steps. */
const areThemesKnown = (snapshot: Snapshot, fix: Fix): boolean =>
  fix.themeIds.every((id) =>
    snapshot.byKind.theme.some((theme) => theme.id === id && theme.expression !== null),
  );
