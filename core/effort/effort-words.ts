/** Results as sentences and figures in both languages. Says what goes together, never what comes of what. */
import type { Language } from '../document/records/field';
import {
  confounderTitles,
  effortGroups,
  outcomeTitles,
  effortSentences as say,
  effortText as text,
} from '../i18n/messages/effort';
import { translate } from '../i18n/translate';
import { formatNumber, formatPoints, formatRelative, formatShare, formatSigned } from '../metrics/format';
import { fewAnswers, type Interval } from '../metrics/value';
import { type DosePoint, isShareOutcome, type OutcomeResult } from './analyse';
import type { Confounder, EffortQuestion, OutcomeName } from './effort-request';
import type { Estimate } from './estimate';

const noBreak = '\u00a0';

export const daysText = (days: number, language: Language): string =>
  translate(language, say.days, { count: days }).replaceAll(' ', noBreak);

/** Contacts by hundredths: most customers write once or not at all. */
export function valueText(name: OutcomeName, value: number, language: Language): string {
  if (isShareOutcome(name)) return formatShare(value, language);
  return formatNumber(value, language, name === 'contacts' ? 2 : Math.abs(value) >= 100 ? 0 : 2);
}

export const groupsText = ({ metric }: Pick<EffortQuestion, 'metric'>, language: Language) => ({
  easy: translate(language, effortGroups[`${metric}EasyShort`]),
  hard: translate(language, effortGroups[`${metric}HardShort`]),
});

export const confounderText = ({ by, attribute }: Confounder, language: Language): string =>
  by === 'attribute' ? attribute : translate(language, confounderTitles[by]);

/** The difference as it is named: points of shares, relative of means; of means without a ratio their difference. */
export function changeText({ name, isShare }: OutcomeResult, estimate: Estimate, language: Language): string {
  if (isShare) return formatPoints(estimate.difference, language);
  if (estimate.ratio !== null) return formatRelative(estimate.ratio - 1, language, 0);
  return formatSigned(estimate.difference, language, name === 'contacts' ? 2 : 0);
}

export function intervalOf(estimate: Estimate, isShare: boolean): Interval {
  if (isShare || estimate.ratioInterval === null) return estimate.interval;
  return { low: estimate.ratioInterval.low - 1, high: estimate.ratioInterval.high - 1 };
}

export function intervalText(result: OutcomeResult, estimate: Estimate, language: Language) {
  const { low, high } = intervalOf(estimate, result.isShare);
  if (result.isShare) return { low: formatSigned(low * 100, language), high: formatPoints(high, language) };
  if (estimate.ratioInterval !== null)
    return { low: formatSigned(low * 100, language, 0), high: formatRelative(high, language, 0) };
  const digits = result.name === 'contacts' ? 2 : 0;
  return { low: formatSigned(low, language, digits), high: formatSigned(high, language, digits) };
}

/** The finding of one outcome: what is clear, that nothing is, or that there is too little to say. */
export const sentence = (result: OutcomeResult, asked: EffortQuestion, language: Language): string =>
  once(finding(result, asked, language));

function finding(result: OutcomeResult, asked: EffortQuestion, language: Language): string {
  const { name, days, said, standing, observed } = result;
  const outcome = translate(language, outcomeTitles[name]);
  const common = { outcome, days: daysText(days, language) };
  if (said === null && asked.confounders.length > 0) return translate(language, say.fewStrata, common);
  if (standing === 'few' || said === null)
    return translate(language, say.few, {
      ...common,
      easyN: formatNumber(said?.n.easy ?? observed.easy?.n ?? 0, language),
      hardN: formatNumber(said?.n.hard ?? observed.hard?.n ?? 0, language),
      least: fewAnswers,
    });
  const a = valueText(name, said.easy, language);
  const b = valueText(name, said.hard, language);
  if (standing === 'unclear')
    return translate(language, say.unclear, { ...common, a, b, ...groupsText(asked, language) });
  const groups = {
    easy: translate(language, effortGroups[`${asked.metric}Easy`]),
    hard: translate(language, effortGroups[`${asked.metric}Hard`]),
    hardOf: translate(language, effortGroups[`${asked.metric}HardOf`]),
  };
  const all = { ...common, ...groups, a, b };
  if (result.isShare)
    return translate(language, say[name === 'retention' ? 'retention' : 'anyContact'], {
      ...all,
      change: formatPoints(said.difference, language),
    });
  if (said.ratio === null)
    return translate(language, say.plain, { ...all, change: changeText(result, said, language) });
  const isLess = said.ratio < 1;
  const kind =
    name === 'contacts' ? (isLess ? 'contactsLess' : 'contactsMore') : isLess ? 'spendLess' : 'spendMore';
  return translate(language, say[kind], {
    ...all,
    change: formatShare(Math.abs(said.ratio - 1), language, 0),
  });
}

/** What stands behind the finding: interval, checks, correlation, scores. */
export function supportingSentences(
  result: OutcomeResult,
  asked: EffortQuestion,
  language: Language,
): readonly string[] {
  const { said, standing, crude, stratified, moved, observed, course } = result;
  if (standing === 'few' || said === null) return [];
  const { rank } = observed;
  const rho = (value: number) => formatSigned(value, language, 2);
  return [
    translate(language, say.interval, {
      ...intervalText(result, said, language),
      easyN: formatNumber(said.n.easy, language),
      hardN: formatNumber(said.n.hard, language),
    }),
    ...(asked.confounders.length === 0
      ? []
      : [
          translate(language, say.sameMix, {
            names: asked.confounders.map((one) => confounderText(one, language)).join(', '),
          }),
        ]),
    ...(crude === null || stratified === null || moved === null
      ? []
      : [
          translate(language, say.moved, {
            crude: changeText(result, crude, language),
            stratified: changeText(result, stratified, language),
            moved: movedText(result, moved, language),
          }),
        ]),
    ...(rank === null
      ? []
      : [
          translate(language, say.rank, {
            rho: rho(rank.rho),
            low: rho(rank.low),
            high: rho(rank.high),
            n: formatNumber(rank.n, language),
          }),
        ]),
    translate(language, say[course]),
  ].map(once);
}

/** Points either way: of shares, and of per cent by which means differ. */
export const movedText = ({ isShare }: OutcomeResult, moved: number, language: Language): string =>
  formatPoints(moved, language, isShare ? 1 : 0);

/** A short unit brings its own full stop. */
const once = (words: string): string => words.replaceAll('..', '.');

export const scoreText = ({ from, to }: Pick<DosePoint, 'from' | 'to'>, language: Language): string => {
  const digits = (value: number) => (Number.isInteger(value) ? 0 : 1);
  const first = formatNumber(from, language, digits(from));
  return from === to ? first : `${first}–${formatNumber(to, language, digits(to))}`;
};

export function pointText(name: OutcomeName, point: DosePoint, language: Language): string {
  return translate(language, text.pointName, {
    score: scoreText(point, language),
    value: valueText(name, point.value, language),
    low: valueText(name, point.interval?.low ?? point.value, language),
    high: valueText(name, point.interval?.high ?? point.value, language),
    n: formatNumber(point.n, language),
  });
}
