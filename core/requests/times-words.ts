/** How long something waits, in words: the median or why there is none, and of how many. */
import type { Language } from '../document/records/field';
import { requestTimes as text } from '../i18n/messages/requests-reports';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import type { Waits } from './waiting';

export interface WaitWords {
  readonly median: string;
  /** n = 115, waiting still 70, longest 90 days; empty where nothing has been there. */
  readonly counts: string;
}

export function waitWords({ n, waiting, median, longest }: Waits, language: Language): WaitWords {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const days = (count: number): string =>
    count < 1 ? say(text.lessThanDay) : say(text.days, { count: Math.round(count) });
  if (n === 0) return { median: '—', counts: '' };
  const parts = [
    say(text.n, { n, waiting }),
    ...(longest === null ? [] : [say(text.longest, { days: days(longest) })]),
  ];
  return { median: median === null ? say(text.halfWait) : days(median), counts: parts.join(', ') };
}
