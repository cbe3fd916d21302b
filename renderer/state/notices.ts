/** What the window has to tell the person; shown as toasts by the app, in the language of the moment. */
import type { AppError, Result } from '#core/desktop/app-error';
import { errorMessage } from '#core/i18n/messages/errors';
import type { Message, MessageValues } from '#core/i18n/translate';

export interface Notice {
  readonly message: Message;
  readonly values?: MessageValues;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: Message; readonly run: () => void };
  readonly isSticky?: boolean;
  /** No toast: whoever sees the map sees what happened. */
  readonly isSpokenOnly?: boolean;
  /** A notice with the same id takes the place of the earlier one. */
  readonly id?: string;
}

interface Listener {
  readonly show: (notice: Notice) => void;
  readonly withdraw: (id: string) => void;
}
let listener: Listener | null = null;
const waiting: Notice[] = [];

/** Notices given before the window is drawn wait for it; what is only said is of its moment. */
export function notify(notice: Notice): void {
  if (listener) listener.show(notice);
  else if (!notice.isSpokenOnly) waiting.push(notice);
}

/** Takes a notice back that no longer holds. */
export function withdraw(id: string): void {
  listener?.withdraw(id);
}

export function listenToNotices(
  show: Listener['show'],
  hide: Listener['withdraw'] = () => undefined,
): () => void {
  const screen: Listener = { show, withdraw: hide };
  listener = screen;
  for (const notice of waiting.splice(0)) show(notice);
  return () => {
    if (listener === screen) listener = null;
  };
}

/** Says an error in words; a cancelled thing needs none, and of a damaged store the report of main says more. */
export function notifyError(error: AppError, action?: Notice['action']): void {
  if (error.code === 'cancelled' || error.code === 'workspaceDamaged') return;
  notify({
    message: errorMessage(error),
    values: error.details,
    tone: 'bad',
    isSticky: true,
    id: `error.${error.code}`,
    ...(action ? { action } : {}),
  });
}

/** The value, or null after the person was told why there is none. */
export function valueOrNotice<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  notifyError(result.error);
  return null;
}
