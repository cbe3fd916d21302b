/**
 * What the statuses of fixes mean for those who count them, in one place: what is done, what still stands open, what is
 * late. Knows no words and no screens.
 */
import type { Fix, FixKind, FixStatus } from '../document/records/fix';
import type { FixCounts } from '../metrics/implemented-share';

/**
 * Done: it reached customers, measured or not. Open: nobody works on it yet, agreed on or not. In work stands apart, so
 * that neither share is better than it is.
 */
export const standingOf = {
  proposed: 'open',
  accepted: 'open',
  inWork: 'inWork',
  shipped: 'done',
  measured: 'done',
  deferred: 'deferred',
  rejected: 'rejected',
} as const satisfies Record<FixStatus, keyof FixCounts>;

/** Nobody waits for it any more. */
export const isSettled = (status: FixStatus): boolean => {
  const standing = standingOf[status];
  return standing === 'done' || standing === 'deferred' || standing === 'rejected';
};

/** Why must be said. */
export const needsReason = (status: FixStatus): status is 'deferred' | 'rejected' =>
  status === 'deferred' || status === 'rejected';

/** `today`: a day. What is due today is not late yet. */
export const isOverdue = ({ dueOn, state }: Pick<Fix, 'dueOn' | 'state'>, today: string): boolean =>
  dueOn !== null && dueOn < today && !isSettled(state.status);

/**
 * Only a change of the product waits for developers. Texts, help articles, messages, scenarios of the bot, rules of
 * support and processes are changed by those who write and run them.
 */
export const needsDevelopment = (kind: FixKind): boolean => kind === 'product';
