/** Toasts: what happened, with Undo instead of "are you sure". */
import { Button, Group, Text } from '@mantine/core';
import { Notifications, notifications, notificationsStore, useNotifications } from '@mantine/notifications';
import { useEffect } from 'react';

export interface Toast {
  readonly message: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays until dismissed: for what must not be missed. */
  readonly isSticky?: boolean;
  /** A toast with the same id replaces the one on the screen. */
  readonly id?: string;
}

const colors = { plain: 'gray', good: 'teal', bad: 'red' } as const;
const readingTime = 6_000;
const actingTime = 10_000;

/** More at once is a pile that nobody reads and that covers what people work on. */
export const mostToasts = 2;
let count = 0;

/** The newest is always in view: it answers what was done just now. One with a button or a worry comes back later. */
function dropPassed(): void {
  for (const waiting of notificationsStore.getState().queue)
    if (waiting.id !== undefined && waiting['data-passing']) notifications.hide(waiting.id);
}

/** Of a toast as it stands in the page. */
export const toastSelector = '[data-toast]';

function letGo(toastId: string): void {
  const active = document.activeElement;
  const toast = active?.closest<HTMLElement>(toastSelector);
  if (toast?.dataset.toast === toastId && active instanceof HTMLElement) active.blur();
}

export function showToast({ message, tone = 'plain', action, isSticky = false, id }: Toast): void {
  // The same sentence twice is one toast; but each Undo takes back something else.
  const toastId = id ?? (action ? crypto.randomUUID() : message);
  count += 1;
  const run = () => {
    notifications.hide(toastId);
    action?.run();
  };
  notifications.hide(toastId);
  notifications.show({
    id: toastId,
    priority: count,
    // It fades out with the button in it: the keyboard is let go at once, and taken where it came from.
    'data-toast': toastId,
    onClose: () => letGo(toastId),
    'data-passing': tone !== 'bad' && !isSticky && !action,
    color: colors[tone],
    withBorder: true,
    role: tone === 'bad' ? 'alert' : 'status',
    // What is no worry is said by the announcer, and by it alone.
    'aria-live': tone === 'bad' ? 'assertive' : 'off',
    autoClose: isSticky ? false : action ? actingTime : readingTime,
    message: (
      // A long sentence beside a long button would be a tower of single words: the button goes under it.
      <Group justify="end" gap="sm">
        <Text size="sm" flex="1 1 220px" style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Text>
        {action && (
          <Button size="compact-sm" variant="light" onClick={run} style={{ flex: 'none' }}>
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
  dropPassed();
}

export const hideToast = (id: string): void => {
  notifications.hide(id);
};

/** Between the toasts and the dialog above them, with their own distance from the edge. */
const toastsMargin = 24;

/** Tells dialogs how much of the lower edge the toasts take. */
function useRoomForToasts(): void {
  const { notifications: shown } = useNotifications();
  const isAny = shown.length > 0;
  useEffect(() => {
    const { style } = document.documentElement;
    const root = document.querySelector('.mantine-Notifications-root[data-position="bottom-left"]');
    if (!isAny || !root) return;
    const watching = new ResizeObserver(() => {
      style.setProperty(
        '--tapki-toasts',
        `${Math.ceil(root.getBoundingClientRect().height) + toastsMargin}px`,
      );
    });
    watching.observe(root);
    return () => {
      watching.disconnect();
      style.removeProperty('--tapki-toasts');
    };
  }, [isAny]);
}

export function Toasts() {
  useRoomForToasts();
  return <Notifications position="bottom-left" limit={mostToasts} zIndex={500} containerWidth={420} />;
}
