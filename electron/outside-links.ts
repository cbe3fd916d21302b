/**
 * Links of people's texts open outside after a question that main asks in the system's own dialog, so that a page cannot
 * answer for the person. A page that has been taken over cannot ask either: each question needs a press of the person's own
 * just before, one is asked at a time, and only so many a minute.
 */
import { failure, type Result, success } from '#core/desktop/app-error';
import { type OutsideLink, readOutsideLink } from './outside-link';

export interface LinkMachine {
  /** The person pressed something in the window just now; true once for each press. */
  readonly takePress: () => boolean;
  readonly ask: (link: OutsideLink) => Promise<boolean>;
  readonly open: (address: string) => Promise<void>;
  readonly now: () => number;
}

const minute = 60_000;
export const questionsInAMinute = 6;

export type OpenLink = (address: string) => Promise<Result<{ isOpened: boolean }>>;

export function createOutsideLinks({ takePress, ask, open, now }: LinkMachine): OpenLink {
  let isAsking = false;
  let askedAt: readonly number[] = [];
  const mayAsk = (): boolean => {
    askedAt = askedAt.filter((at) => now() - at < minute);
    return !isAsking && askedAt.length < questionsInAMinute && takePress();
  };
  return async (address) => {
    const link = readOutsideLink(address);
    if (link === null) return failure('linkRefused');
    if (!mayAsk()) return success({ isOpened: false });
    askedAt = [...askedAt, now()];
    isAsking = true;
    try {
      const isOpened = await ask(link);
      if (isOpened) await open(link.address);
      return success({ isOpened });
    } finally {
      isAsking = false;
    }
  };
}
