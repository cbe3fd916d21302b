/** Minutes of a session as PDF. */
import type { Minutes } from '#core/sessions/minutes';
import { minutesHtml } from './minutes-html';
import { printPage } from './print-page';

export const minutesPdf = (minutes: Minutes, signal: AbortSignal): Promise<Uint8Array> =>
  printPage(minutesHtml(minutes), minutes.date, signal);
