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
import { type MetricEffect, mainEffect, unitOfEffect } from './effect';
import { countedBy } from './effect-fingerprint';
import { seasonDoubt } from './effect-season';
import { othersShipped, shippedDayOf } from './effect-steps';
import { lengthOf } from './effect-windows';
import { amountWords } from './effect-words';
import { formatAmount, formatNumber, formatPeriod } from './format';
import { periodOfMonth } from './periods';

export interface EffectWarning {
  readonly name: EffectWarningName;
  readonly words: string;
}

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
  const warnings: EffectWarning[] = [];
  const warn = (name: EffectWarningName, values: MessageValues = {}) =>
    warnings.push({ name, words: translate(language, text[name], values) });
  const unit = unitOfEffect(effect);
  const { baseline } = effect;
  const contacts = effects.find(({ metric }) => metric === 'contactRate' || metric === 'contacts') ?? null;

  const shippedOn = shippedDayOf({ ...fix, effect: null }) ?? effect.shippedOn;
  if (shippedOn !== effect.shippedOn) warn('otherDay', { day: formatDay(shippedOn, language) });
  const now = countedBy(snapshot, fix);
  if (effect.countedBy && effect.countedBy.rules !== now.rules) warn('rulesChanged');
  if (effect.countedBy && effect.countedBy.divisor !== now.divisor) warn('divisorChanged');

  const others = othersShipped(snapshot, fix, { from: baseline.period.from, to: window.period.to });
  if (others.length > 0)
    warn('otherFixes', { titles: others.map(({ title }) => quoted(title, language)).join(', ') });

  const [length, passed] = [lengthOf(baseline.period, unit), lengthOf(window.period, unit)];
  if (passed < length && unit === 'week') warn('tooEarly', { count: passed, length });

  const main = mainEffect(effects);
  if (main && main.net === null) warn('noComparison');
  const doubt = seasonDoubt(snapshot, fix, effect, window, settings, contacts);
  if (doubt?.kind === 'yearAgo' && contacts)
    warn('seasonYearAgo', { change: amountWords(doubt.change, contacts.after, language) });
  if (doubt?.kind === 'usual')
    warn('seasonUsual', {
      month: formatPeriod(periodOfMonth(doubt.month), language),
      low: formatNumber(doubt.expected.low, language),
      high: formatNumber(doubt.expected.high, language),
      value: formatAmount(doubt.value, language),
    });

  const few = effects.filter(({ isFew }) => isFew);
  if (few.length > 0)
    warn('few', { metrics: few.map(({ metric }) => translate(language, metricNames[metric])).join(', ') });
  if (contacts?.isByTime && contacts.change) warn('noDivisor');
  if (contacts && !contacts.isByTime && contacts.untouched?.before.metric === 'contacts')
    warn('noDivisorOthers');
  if (!areThemesKnown(snapshot, fix)) warn('themes');
  if (unit === 'month') warn('months');
  if (main && main.spread.factor >= 1.5)
    warn('scatter', { times: formatNumber(Math.sqrt(main.spread.factor), language, 1) });
  return warnings;
}

const quoted = (title: string, language: Language): string =>
  language === 'ru' ? `«${title}»` : `“${title}”`;

/** Contacts of a theme are found by its rule; a theme without one is all contacts of the steps. */
export const areThemesKnown = (snapshot: Snapshot, fix: Fix): boolean =>
  fix.themeIds.every((id) =>
    snapshot.byKind.theme.some((theme) => theme.id === id && theme.expression !== null),
  );
