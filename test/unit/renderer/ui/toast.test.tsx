import { notifications, notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mostToasts, showToast } from '#renderer/ui/toast';

const undo = { label: 'Undo', run: () => {} };
const textOf = (toast: { readonly message: unknown }): unknown => {
  const { message } = toast;
  return message !== null && typeof message === 'object' ? JSON.stringify(message) : message;
};
const says = (words: string) => expect.stringContaining(`"${words}"`);
const shown = () => notificationsStore.getState().notifications.map(textOf);
const waiting = () => notificationsStore.getState().queue.map(textOf);
const dismiss = (at: number) => notifications.hide(notificationsStore.getState().notifications[at]?.id ?? '');

describe('Toasts', () => {
  beforeEach(() => {
    // Nothing has the keyboard.
    vi.stubGlobal('document', { activeElement: null });
    notificationsStore.setState({ ...notificationsStore.getState(), limit: mostToasts });
  });
  afterEach(() => {
    notifications.clean();
    vi.unstubAllGlobals();
  });

  it('are two at most, and the newest is always one of them', () => {
    for (const message of ['first', 'second', 'third']) showToast({ message, action: undo });
    expect(shown()).toEqual([says('third'), says('second')]);
  });

  it('with a button, a worry or no end of their own come back when there is room', () => {
    showToast({ message: 'deleted', action: undo });
    showToast({ message: 'unreadable', tone: 'bad' });
    showToast({ message: 'recovered', isSticky: true });
    showToast({ message: 'saved', tone: 'good' });
    expect(shown()).toEqual([says('saved'), says('recovered')]);
    dismiss(0);
    dismiss(0);
    expect(shown()).toEqual([says('unreadable'), says('deleted')]);
  });

  it('that only told what had been done do not come back stale', () => {
    showToast({ message: 'saved', tone: 'good' });
    showToast({ message: 'deleted', action: undo });
    showToast({ message: 'moved', action: undo });
    expect(waiting()).toEqual([]);
  });

  it('of the same kind take the place of the earlier one', () => {
    showToast({ message: 'saved to one', id: 'saved' });
    showToast({ message: 'saved to two', id: 'saved' });
    showToast({ message: 'nothing changed' });
    showToast({ message: 'nothing changed' });
    expect(shown()).toEqual([says('nothing changed'), says('saved to two')]);
    expect(waiting()).toEqual([]);
  });

  it('each keep their own Undo, though they say the same', () => {
    showToast({ message: 'deleted', action: undo });
    showToast({ message: 'deleted', action: undo });
    expect(shown()).toHaveLength(2);
  });
});
