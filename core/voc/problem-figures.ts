/**
 * The numbers of a problem as they are told everywhere: how many contacts, since the month before, DSAT with its n and
 * interval, and the product of both. Made of the trend that the problem keeps, so they need no contact store.
 */
import type { Language } from '../document/records/field';
import type { Problem } from '../document/records/review';
import { review as text } from '../i18n/messages/review';
import { translate } from '../i18n/translate';
import {
  formatAmount,
  formatInterval,
  formatMonth,
  formatN,
  formatRelative,
  formatShare,
  formatSigned,
} from '../metrics/format';
import { wilson } from '../metrics/intervals';
import { monthBefore } from '../metrics/periods';
import { absent, known, type MetricValue } from '../metrics/value';
import { type Growth, growthOf } from './growth';

export interface ProblemNumbers {
  readonly contacts: number;
  readonly growth: Growth;
  readonly dsat: MetricValue;
  /** contacts × DSAT; null: nobody rated. */
  readonly score: number | null;
}

/** `month`: of the review. null: nothing was counted. */
export function problemNumbers({ trend }: Pick<Problem, 'trend'>, month: string): ProblemNumbers | null {
  const now = trend.find((one) => one.month === month);
  if (!now) return null;
  const before = trend.find((one) => one.month === monthBefore(month, 1));
  const { contacts, rated, dissatisfied } = now;
  const dsat =
    rated === 0
      ? absent('dsat', 'share', 'noAnswers')
      : known(null, {
          metric: 'dsat',
          value: dissatisfied / rated,
          unit: 'share',
          n: rated,
          interval: wilson(dissatisfied, rated),
          basis: { kind: 'share', part: dissatisfied, n: rated },
        });
  return {
    contacts,
    growth: growthOf(before?.contacts ?? 0, contacts, before !== undefined),
    dsat,
    score: dsat.value === null ? null : contacts * dsat.value,
  };
}

export interface ProblemFigure {
  readonly name: string;
  /** 312, 60.0%; a dash where there is none. */
  readonly figure: string;
  /** What it rests on, or how it changed. */
  readonly note: string;
}

/** Three figures: contacts, DSAT, dissatisfied contacts. None where nothing was counted. */
export function problemFigures(
  problem: Pick<Problem, 'trend'>,
  month: string,
  language: Language,
): readonly ProblemFigure[] {
  const numbers = problemNumbers(problem, month);
  if (numbers === null) return [];
  const { contacts, growth, dsat, score } = numbers;
  const say = (message: (typeof text)[keyof typeof text]): string => translate(language, message);
  const basis = [formatInterval(dsat, language), formatN(dsat, language)];
  return [
    {
      name: say(text.contacts),
      figure: formatAmount(contacts, language),
      note: growthWords(growth, month, language),
    },
    {
      name: say(text.dsat),
      figure: dsat.value === null ? '—' : formatShare(dsat.value, language),
      note: dsat.value === null ? say(text.noRatings) : basis.filter((part) => part !== '').join('; '),
    },
    {
      name: say(text.score),
      figure: score === null ? '—' : formatAmount(Math.round(score), language),
      note: say(text.scoreHow),
    },
  ];
}

/** "+20 (+50.0% rel.) since Aug 2026, more" */
export function growthWords(growth: Growth, month: string, language: Language): string {
  const { before, difference, relative, verdict } = growth;
  if (verdict === 'unknown') return translate(language, text.beforeUnknown);
  const name = formatMonth(monthBefore(month, 1), language).replace(/\s/g, '\u00a0');
  if (before === 0 && difference === 0) return translate(language, text.fromNothing, { month: name });
  const amount = formatSigned(difference, language, Number.isInteger(difference) ? 0 : 1);
  const share = relative === null ? '' : ` (${formatRelative(relative, language)})`;
  const change = translate(language, text.sinceBefore, { change: amount + share, month: name });
  return `${change}, ${translate(language, text[verdict])}`;
}
