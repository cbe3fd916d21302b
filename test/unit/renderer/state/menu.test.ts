import { afterEach, describe, expect, it, vi } from 'vitest';

/** What main was told of the menu. */
const told = vi.hoisted(() => {
  const updates: { enabled: readonly string[] }[] = [];
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('tapki', {
    call: (name: string, input: { enabled: readonly string[] }) => {
      if (name === 'menu.update') updates.push(input);
      return Promise.resolve({ ok: true, value: {} });
    },
    on: () => () => {},
  });
  return { updates };
});

const { registerActions } = await import('#renderer/state/actions');
const { watchMenu } = await import('#renderer/state/menu');
const { closeDialog, openDialog } = await import('#renderer/state/view');

const offered = () => told.updates.at(-1)?.enabled ?? [];

describe('The native menu', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('offers what is possible now, and under a dialog only what the dialog lets through', async () => {
    vi.useFakeTimers();
    const possible = { run: () => {} };
    const impossible = { isEnabled: () => false, run: () => {} };
    registerActions({
      'map.new': possible,
      'map.save': possible,
      'edit.undo': possible,
      'quote.add': impossible,
    });
    watchMenu();
    await vi.advanceTimersByTimeAsync(100);
    expect(offered()).toEqual(['map.new', 'map.save', 'edit.undo']);
    openDialog('settings');
    await vi.advanceTimersByTimeAsync(100);
    expect(offered()).toEqual(['map.save', 'edit.undo']);
    closeDialog();
    await vi.advanceTimersByTimeAsync(100);
    expect(offered()).toEqual(['map.new', 'map.save', 'edit.undo']);
  });
});
