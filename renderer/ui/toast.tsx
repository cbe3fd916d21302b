/** Toasts: what happened, with Undo instead of "are you sure". */
import { Button, Group, Text } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';

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

export function showToast({ message, tone = 'plain', action, isSticky = false, id }: Toast): void {
  const toastId = id ?? crypto.randomUUID();
  const run = () => {
    notifications.hide(toastId);
    action?.run();
  };
  if (id !== undefined) notifications.hide(id);
  notifications.show({
    id: toastId,
    color: colors[tone],
    withBorder: true,
    role: tone === 'bad' ? 'alert' : 'status',
    autoClose: isSticky ? false : action ? actingTime : readingTime,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
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
}

export const Toasts = () => (
  <Notifications position="bottom-left" limit={4} zIndex={500} containerWidth={420} />
);
