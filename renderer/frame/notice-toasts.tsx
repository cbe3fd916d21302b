/** Shows the notices of the state as toasts, and says them to assistive tools. */
import { useEffect } from 'react';
import { listenToNotices } from '../state/notices';
import { announce } from '../ui/announcer';
import { useTranslate } from '../ui/language';
import { hideToast, showToast, Toasts } from '../ui/toast';

export function NoticeToasts() {
  const t = useTranslate();
  useEffect(
    () =>
      listenToNotices(({ message, values, tone, action, isSticky, isSpokenOnly, id }) => {
        const text = t(message, values);
        // A worry is a toast that speaks for itself, and before everything else.
        if (tone !== 'bad' || isSpokenOnly) announce(text);
        if (isSpokenOnly) return;
        showToast({
          message: text,
          ...(tone ? { tone } : {}),
          ...(isSticky ? { isSticky } : {}),
          ...(id ? { id } : {}),
          ...(action ? { action: { label: t(action.label), run: action.run } } : {}),
        });
      }, hideToast),
    [t],
  );
  return <Toasts />;
}
