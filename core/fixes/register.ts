/**
 * The register of fixes: how many were raised and what became of every one of them. Raised is always the sum of the
 * others, so nothing raised disappears. What a status counts as is in standing.ts.
 */
import type { Language, Period } from '../document/records/field';
import { fixes as text } from '../i18n/messages/fixes';
import { type Message, translate } from '../i18n/translate';
import { formatNumber, formatPoints, formatShare } from '../metrics/format';
import { type FixCounts, implementedShare } from '../metrics/implemented-share';
import type { ListedFix } from './listed-fix';
import { standingOf } from './standing';

/** `period`: those raised in it; null: all. Of those without a day of raising nobody knows which period is theirs. */
export function raisedIn(fixes: readonly ListedFix[], period: Period | null): readonly ListedFix[] {
  if (period === null) return fixes;
  return fixes.filter(
    ({ raisedOn }) => raisedOn !== null && raisedOn >= period.from && raisedOn <= period.to,
  );
}

export function countFixes(fixes: readonly ListedFix[]): FixCounts {
  const counts = { done: 0, inWork: 0, open: 0, deferred: 0, rejected: 0 };
  for (const { fix } of fixes) counts[standingOf[fix.state.status]] += 1;
  return counts;
}

export interface RegisterPart {
  readonly standing: keyof FixCounts;
  readonly name: string;
  readonly count: number;
  /** e.g. 72.7%; empty where nothing was raised. */
  readonly share: string;
  /** 0 to 1, to draw by. */
  readonly part: number;
}

export interface RegisterWords {
  /** 132 raised */
  readonly raised: string;
  /** Those that stand at nought are left out, but for done and open. */
  readonly parts: readonly RegisterPart[];
  /** Goal 70%: passed by 2.7 pp; null: nothing was raised. */
  readonly goal: string | null;
  readonly isGoalMet: boolean;
}

const names = {
  done: text.done,
  inWork: text.inWorkNow,
  open: text.open,
  deferred: text.deferred,
  rejected: text.rejected,
} as const satisfies Record<keyof FixCounts, Message>;

const inOrder = ['done', 'inWork', 'open', 'deferred', 'rejected'] as const;

export function registerWords(counts: FixCounts, goal: number, language: Language): RegisterWords {
  const { raised, shares, overGoal } = implementedShare(counts, goal);
  const parts = inOrder
    .filter((standing) => counts[standing] > 0 || standing === 'done' || standing === 'open')
    .map((standing) => ({
      standing,
      name: translate(language, names[standing]),
      count: counts[standing],
      share: shares === null ? '' : formatShare(shares[standing], language),
      part: shares?.[standing] ?? 0,
    }));
  return {
    raised: translate(language, text.raised, { count: raised }),
    parts,
    goal: overGoal === null ? null : goalWords(goal, overGoal, language),
    isGoalMet: overGoal !== null && isReached(overGoal),
  };
}

/** To a tenth of a point, as it is shown: 70.0 % of shares added up is a goal of 70 % reached. */
const isReached = (overGoal: number): boolean => Math.round(overGoal * 1_000) >= 0;

function goalWords(goal: number, overGoal: number, language: Language): string {
  const share = formatShare(goal, language, Number.isInteger(Math.round(goal * 1_000) / 10) ? 0 : 1);
  const tenths = Math.round(overGoal * 1_000);
  if (tenths === 0) return translate(language, text.goalReached, { goal: share });
  // The words say which way; the sign would say it twice.
  const points = formatPoints(Math.abs(overGoal), language).replace(/^\+/, '');
  return translate(language, tenths > 0 ? text.goalPassed : text.goalMissed, { goal: share, points });
}

/** The whole register in one sentence, for copying and for those who hear it. */
export function registerSentence(words: RegisterWords, language: Language): string {
  const parts = words.parts.map(({ name, count, share }) =>
    [name, formatNumber(count, language), share === '' ? '' : `(${share})`].filter(Boolean).join('\u00a0'),
  );
  return [`${words.raised}: ${parts.join(', ')}`, ...(words.goal === null ? [] : [words.goal])].join('. ');
}
