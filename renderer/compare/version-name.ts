/** What a version is called: by its name, or by why Tapki took it. */

import { library as text } from '#core/i18n/messages/library';
import type { Message } from '#core/i18n/translate';
import type { Version } from '#renderer/state/versions';

const reasons: Readonly<Record<Version['reason'], Message>> = {
  hourly: text.versionHourly,
  beforeMerge: text.versionBeforeMerge,
  beforeRestore: text.versionBeforeRestore,
  named: text.versionHourly,
};

export const versionName = ({ name, reason }: Version, t: (message: Message) => string): string =>
  name ?? t(reasons[reason]);
