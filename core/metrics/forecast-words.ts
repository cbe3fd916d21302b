/** What a forecast assumes, and what it could not take into account, in words of both languages. */
import type { Language, Period } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { liveRecord, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { calculator } from '../i18n/messages/calculator';
import { gapText, goalNames, surpriseText, assumptionText as text } from '../i18n/messages/forecast';
import { lanes } from '../i18n/messages/lanes';
import { type Message, translate } from '../i18n/translate';
import type { FixOutlook } from './fix-outlook';
import type { Spread } from './forecast';
import type { ForecastGap } from './forecast-gaps';
import { formatAmount, formatNumber, formatPeriod, formatShare } from './format';
import { samePeriod } from './periods';
import type { RemovalRange } from './removal-range';

/** A share in per cent, with a decimal where it has one. */
export function formatRemoval(share: number, language: Language): string {
  const isWhole = Math.abs(share * 100 - Math.round(share * 100)) < 0.05;
  return formatShare(share, language, isWhole ? 0 : 1);
}

/** "10% to 30%, most likely 20%"; one share where all three are it. */
export function spreadInWords({ low, likely, high }: Spread, language: Language): string {
  if (low === high) return formatRemoval(likely, language);
  return translate(language, text.spread, {
    low: formatRemoval(low, language),
    likely: formatRemoval(likely, language),
    high: formatRemoval(high, language),
  });
}

/** What the forecast of one fix assumes; null: it has none. */
export function assumptionOf(
  snapshot: Snapshot,
  fix: Fix,
  outlook: FixOutlook,
  language: Language,
): string | null {
  if (fix.removal === null) return null;
  return translate(language, text.fix, {
    count: Math.round(outlook.touched),
    where: whereInWords(snapshot, fix, language),
    period: periodInWords(snapshot, fix.stepIds, language),
    share: spreadInWords(fix.removal, language),
  });
}

/** What the forecast of several fixes together assumes. */
export const assumptionOfSeveral = (
  snapshot: Snapshot,
  stepIds: readonly StepId[],
  outlook: FixOutlook,
  language: Language,
): string =>
  translate(language, text.several, {
    touched: formatNumber(Math.round(outlook.touched), language),
    all: formatNumber(Math.round(outlook.now.contacts), language),
    period: periodInWords(snapshot, stepIds, language),
  });

function whereInWords(snapshot: Snapshot, fix: Fix, language: Language): string {
  const where = stepsInWords(snapshot, fix.stepIds, language);
  const themes = fix.themeIds.flatMap((id) => liveRecord(snapshot, 'theme', id)?.title ?? []);
  if (themes.length === 0) return where;
  const message = themes.length === 1 ? text.about : text.aboutSeveral;
  return translate(language, message, { themes: namesInWords(themes, language), where });
}

const mostNamed = 3;

/** "at the steps “Pay” and “Wait”"; more than a few are counted. */
function stepsInWords(snapshot: Snapshot, stepIds: readonly StepId[], language: Language): string {
  if (stepIds.length > mostNamed) return translate(language, text.atMany, { count: stepIds.length });
  const untitled = translate(language, lanes.untitledStep);
  const names = stepIds.map((id) => liveRecord(snapshot, 'step', id)?.title || untitled);
  const message = names.length === 1 ? text.atStep : text.atSteps;
  return translate(language, message, { steps: namesInWords(names, language) });
}

function namesInWords(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNamed).map((name) => translate(language, text.quoted, { name }));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return list.format(names.length > mostNamed ? [...shown, '…'] : shown);
}

function periodInWords(snapshot: Snapshot, stepIds: readonly StepId[], language: Language): string {
  const periods: (Period | null)[] = [];
  for (const stepId of stepIds) {
    const reading = metricOf(snapshot, stepId, 'contacts')?.reading;
    if (reading && !periods.some((one) => samePeriod(one, reading.origin.period)))
      periods.push(reading.origin.period);
  }
  const [first] = periods;
  if (periods.length > 1) return translate(language, text.periods);
  if (!first) return translate(language, text.allTime);
  return translate(language, text.averaged, { period: formatPeriod(first, language) });
}

/** Where a suggested range comes from. */
export function suggestionInWords(range: RemovalRange, language: Language): string {
  const few = range.basis === 'extremes' ? calculator.suggestedExtremes : calculator.suggestedQuartiles;
  return translate(language, range.n === 1 ? calculator.suggestedOne : few, {
    count: range.n,
    low: formatRemoval(range.low, language),
    likely: formatRemoval(range.likely, language),
    high: formatRemoval(range.high, language),
  });
}

/** A share that falls although contacts go: told where it shows in the figures. */
export const surprisesInWords = ({ now, likely }: FixOutlook, language: Language): readonly string[] =>
  (['csat', 'fcr'] as const)
    .filter((what) => (now[what] ?? 0) - (likely[what] ?? now[what] ?? 0) >= visible)
    .map((what) => translate(language, surpriseText[what]));

/** Shares are shown with one decimal of a per cent. */
const visible = 0.0005;

/** One sentence for each gap, what stops a forecast before what narrows it. */
export function gapInWords(snapshot: Snapshot, gap: ForecastGap, language: Language): string {
  const say = (message: Message): string =>
    translate(language, message, {
      where: 'steps' in gap ? stepsInWords(snapshot, gap.steps, language) : '',
    });
  switch (gap.what) {
    case 'contacts':
      return say(gap.isWhole ? gapText.contacts : gapText.contactsPartly);
    case 'themes':
      return say(gapText.themes);
    case 'contactRate':
      return say(gap.reason === 'otherPeriod' ? gapText.otherPeriod : gapText.noDenominator);
    case 'few':
      return translate(language, gapText.few, {
        metric: translate(language, goalNames[gap.of]),
        n: formatAmount(gap.n, language),
      });
    case 'csat':
      if (gap.reason === 'nUnknown') return say(gapText.csatTyped);
      if (!gap.isWhole) return say(gapText.csatPartly);
      return say(gap.reason === 'otherScale' ? gapText.csatScale : gapText.csatNone);
    case 'fcr':
      if (gap.reason === 'nUnknown') return say(gapText.fcrTyped);
      return say(gap.isWhole ? gapText.fcrNone : gapText.fcrPartly);
    case 'handling':
      return say(gap.isWhole ? gapText.handling : gapText.handlingPartly);
    case 'customers':
      return say(gapText.customers);
    case 'cost':
      return say(gapText.cost);
  }
}
