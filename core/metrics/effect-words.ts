/**
 * What a fix changed, in sentences of both languages: shares in percentage points, rates and counts in per cent with
 * the word that says "relative", never one for the other.
 */
import type { Language } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { MetricSettings } from '../document/records/map';
import { effectWords as text } from '../i18n/messages/effect';
import { metricNames, metrics } from '../i18n/messages/metrics';
import { translate } from '../i18n/translate';
import type { Verdict } from './change';
import { claimOf, effectOf, type MetricEffect, mainEffect, unitOfEffect } from './effect';
import type { AgainstForecast } from './effect-forecast';
import type { WindowUnit } from './effect-windows';
import {
  formatMetric,
  formatNumber,
  formatPoints,
  formatRelative,
  formatShare,
  formatSigned,
  noBreak,
} from './format';
import type { Comparison } from './intervals';
import { fewAnswers, type MetricValue, type Unit } from './value';

/** Large changes are told whole, small ones with a decimal. */
const digitsOf = (percent: number): number => (Math.abs(percent) >= 9.95 ? 0 : 1);

/** Ends of an interval: as many as tell one from the other, and each from nought. */
function digitsBetween({ change, interval, kind }: Comparison, unit: Unit): number {
  if (kind === 'difference' && unit !== 'share') return unit === 'points' ? 2 : 1;
  const neutral = kind === 'ratio' ? 1 : 0;
  const isNearNought = [interval.low, interval.high].some((end) => Math.abs(end - neutral) < 0.0095);
  const isNarrow = (interval.high - interval.low) * 100 < 1.5;
  return isNearNought || isNarrow ? 1 : digitsOf((change - neutral) * 100);
}

/** An amount of change with its unit: −31% rel., +10 pp, +0.4. */
export function amountWords({ kind, change }: Comparison, { unit }: MetricValue, language: Language): string {
  if (kind === 'ratio') return formatRelative(change - 1, language, digitsOf((change - 1) * 100));
  if (unit === 'share') return formatPoints(change, language, digitsOf(change * 100));
  return formatSigned(change, language, unit === 'points' ? 2 : 1);
}

/** Its interval, with the unit at the end: −36 to −25% rel. */
export function intervalWords(comparison: Comparison, { unit }: MetricValue, language: Language): string {
  const { kind, interval } = comparison;
  const scale = kind === 'ratio' || unit === 'share' ? 100 : 1;
  const digits = digitsBetween(comparison, unit);
  const bare = (amount: number) => formatSigned(amount * scale, language, digits);
  const low = kind === 'ratio' ? interval.low - 1 : interval.low;
  const high = kind === 'ratio' ? interval.high - 1 : interval.high;
  const last =
    kind === 'ratio'
      ? formatRelative(high, language, digits)
      : unit === 'share'
        ? formatPoints(high, language, digits)
        : bare(high);
  return noBreak(translate(language, metrics.between, { low: bare(low), high: last }));
}

/** 0.500 (0.490–0.510); null: it is no ratio. */
export function ratioWords({ kind, change, interval }: Comparison, language: Language): string | null {
  if (kind !== 'ratio') return null;
  const said = (amount: number) => formatNumber(amount, language, 3);
  return `${said(change)} (${said(interval.low)}–${said(interval.high)})`;
}

export const certainWords = (comparison: Comparison, value: MetricValue, language: Language): string =>
  translate(language, text.certain, {
    amount: amountWords(comparison, value, language),
    interval: intervalWords(comparison, value, language),
  });

/** A value of a window; contacts that nothing divides, by the week or month. */
export function windowValueWords(
  value: MetricValue,
  isByTime: boolean,
  unit: WindowUnit,
  language: Language,
): string {
  if (value.value === null || !isByTime) return formatMetric(value, language);
  const amount = formatNumber(value.value, language, value.value < 100 ? 1 : 0);
  return noBreak(translate(language, unit === 'week' ? text.aWeek : text.aMonth, { value: amount }));
}

export function verdictWords(verdict: Verdict | null, language: Language): string {
  return translate(language, verdict === null ? text.unclaimed : metrics[verdict]);
}

/** "few answers", "few contacts", or nothing. */
export function fewWords({ isFew, before, after }: MetricEffect, language: Language): string {
  if (!isFew) return '';
  const isOfContacts = [before, after].some(
    ({ basis }) => basis?.kind === 'rate' && basis.events < fewAnswers,
  );
  return translate(language, isOfContacts ? text.fewContacts : text.few);
}

/** What happened at the steps of the fix; without a comparison, or with it, each with its own verdict. */
export function changeSentence(effect: MetricEffect, unit: WindowUnit, language: Language): string {
  const { metric, before, after, change, isByTime } = effect;
  const name = translate(language, metricNames[metric]);
  const said = (value: MetricValue) => windowValueWords(value, isByTime, unit, language);
  if (before.value === null)
    return translate(language, text.onlyAfter, { metric: name, after: said(after), reason: said(before) });
  if (after.value === null || change === null)
    return translate(language, text.onlyBefore, { metric: name, before: said(before), reason: said(after) });
  const { comparison } = change;
  const few = fewWords(effect, language);
  const moved = change.difference < 0 ? text.fell : change.difference > 0 ? text.rose : text.stayed;
  return translate(language, moved, {
    metric: name,
    before: withoutUnit(said(before), said(after)),
    after: said(after),
    change: comparison ? certainWords(comparison, after, language) : said(after),
    verdict: [verdictWords(change.verdict, language), few].filter((word) => word !== '').join(', '),
  });
}

/** "4.2 per 100" before "2.9 per 100" is "4.2": what both end with is said once; a per cent sign stays. */
function withoutUnit(before: string, after: string): string {
  const unit = /(\u00a0(?:per|на|a|в|of|из)\u00a0.*)$/.exec(after)?.[1];
  return unit !== undefined && before.endsWith(unit) ? before.slice(0, -unit.length) : before;
}

/** Against steps that were not touched; '' where there are none. */
export function netSentence({ net, verdict, after }: MetricEffect, language: Language): string {
  if (net === null) return '';
  return translate(language, text.against, {
    change: certainWords(net, after, language),
    verdict: verdictWords(verdict, language),
  });
}

/** For a lane of the map: "Contact rate 4.2 → 2.9 per 100", and how much of that the untouched steps do not explain. */
export function shortLines(effect: MetricEffect, unit: WindowUnit, language: Language): readonly string[] {
  const { metric, before, after, net, verdict } = effect;
  const told = claimOf(effect);
  if (before.value === null || after.value === null || !told) return [];
  const [was, now] = [before, after].map((value) => windowValueWords(value, effect.isByTime, unit, language));
  if (was === undefined || now === undefined) return [];
  const moved = noBreak(translate(language, text.wasNow, { before: withoutUnit(was, now), after: now }));
  const said = {
    amount: amountWords(told, after, language),
    interval: shortInterval(told, after, language),
    verdict: verdictWords(verdict, language),
  };
  return [
    `${translate(language, metricNames[metric])} ${moved}`,
    translate(language, net ? text.shortAgainst : text.short, said),
  ];
}

/** The same of the last window of a fix; empty: it was not measured. */
export function effectLines(
  { effect }: Fix,
  settings: MetricSettings,
  language: Language,
): readonly string[] {
  const window = effect?.windows.at(-1);
  const main = effect && window ? mainEffect(effectOf(effect, window, settings)) : null;
  return effect && main ? shortLines(main, unitOfEffect(effect), language) : [];
}

function shortInterval(comparison: Comparison, { unit }: MetricValue, language: Language): string {
  const { kind, interval } = comparison;
  const ofRatio = kind === 'ratio' ? 1 : 0;
  const scale = kind === 'ratio' || unit === 'share' ? 100 : 1;
  const digits = digitsBetween(comparison, unit);
  return [interval.low, interval.high]
    .map((end) => formatSigned((end - ofRatio) * scale, language, digits))
    .join('…');
}

const placeWords = {
  below: { clear: text.below, unclear: text.belowUnclear },
  within: { clear: text.within, unclear: text.withinUnclear },
  above: { clear: text.above, unclear: text.aboveUnclear },
} as const;

export function forecastSentences(told: AgainstForecast, language: Language): readonly string[] {
  const { removed, interval, forecast, place, isClear } = told;
  const share = (part: number) => formatShare(part, language, 0);
  const range = {
    low: removed >= 0 ? share(forecast.low) : formatNumber(forecast.low * 100, language),
    high: share(forecast.high),
    likely: share(forecast.likely),
  };
  const between = (low: number, high: number) =>
    noBreak(
      translate(language, metrics.between, { low: formatNumber(low * 100, language), high: share(high) }),
    );
  const measured =
    removed >= 0
      ? translate(language, text.forecast, {
          ...range,
          removed: share(removed),
          interval: between(interval.low, interval.high),
        })
      : translate(language, text.grown, {
          ...range,
          added: share(-removed),
          interval: between(-interval.high, -interval.low),
        });
  return [measured, translate(language, placeWords[place][isClear ? 'clear' : 'unclear'])];
}
