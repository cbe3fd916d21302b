import { describe, expect, it } from 'vitest';
import { type ActionEntry, actionIds, actionList } from '#core/desktop/action-list';
import { actionOfKey, type KeyPress, mayRun } from '#renderer/state/shortcuts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };

describe('Shortcuts', () => {
  it('undo with Ctrl+Z, redo with Ctrl+Shift+Z and with Ctrl+Y', () => {
    expect(actionOfKey(press('z', 'KeyZ', ctrl), false)).toBe('edit.undo');
    expect(actionOfKey(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo');
    expect(actionOfKey(press('y', 'KeyY', ctrl), false)).toBe('edit.redo');
  });

  it('work on a Russian layout by the place of the key', () => {
    expect(actionOfKey(press('я', 'KeyZ', ctrl), false)).toBe('edit.undo');
    expect(actionOfKey(press('л', 'KeyK', ctrl), false)).toBe('edit.palette');
  });

  it('follow the letter where the layout moves Latin letters about', () => {
    // On a French keyboard Z lies where Y is on an English one.
    expect(actionOfKey(press('z', 'KeyY', ctrl), false)).toBe('edit.undo');
    expect(actionOfKey(press('a', 'KeyQ', ctrl), false)).toBe('edit.selectAll');
  });

  it('use Command on a Mac, and there Ctrl means nothing', () => {
    expect(actionOfKey(press('s', 'KeyS', { metaKey: true }), true)).toBe('map.save');
    expect(actionOfKey(press('s', 'KeyS', ctrl), true)).toBeNull();
    expect(actionOfKey(press('s', 'KeyS', { metaKey: true }), false)).toBeNull();
  });

  it('zoom with plus and minus however they are typed', () => {
    expect(actionOfKey(press('+', 'Equal', { ctrlKey: true, shiftKey: true }), false)).toBe('view.zoomIn');
    expect(actionOfKey(press('=', 'Equal', ctrl), false)).toBe('view.zoomIn');
    expect(actionOfKey(press('+', 'NumpadAdd', ctrl), false)).toBe('view.zoomIn');
    expect(actionOfKey(press('-', 'Minus', ctrl), false)).toBe('view.zoomOut');
  });

  it('mean one action each', () => {
    const shortcuts = actionIds.flatMap((id) => {
      const { shortcut }: ActionEntry = actionList[id];
      return shortcut === undefined ? [] : [shortcut];
    });
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('leave keys of typing to the text', () => {
    const typing = { isTyping: true, isDialogOpen: false };
    expect(mayRun('edit.undo', typing)).toBe(false);
    expect(mayRun('edit.delete', typing)).toBe(false);
    expect(mayRun('edit.moveLeft', typing)).toBe(false);
    expect(mayRun('map.save', typing)).toBe(true);
    expect(mayRun('edit.palette', typing)).toBe(true);
  });

  it('do not reach the map behind a dialog', () => {
    const dialog = { isTyping: false, isDialogOpen: true };
    expect(mayRun('edit.delete', dialog)).toBe(false);
    expect(mayRun('step.add', dialog)).toBe(false);
    expect(mayRun('map.save', dialog)).toBe(true);
  });
});
