/** Where the window was, kept inside the screens there are now. */
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { SettingsFile } from './settings-file';
import type { WindowState } from './stored-window';

const defaultSize = { width: 1440, height: 900 };
export const smallestSize = { width: 880, height: 560 };

export function restoredBounds(state: WindowState | null): Partial<Rectangle> {
  const { workArea } = state ? screen.getDisplayMatching(state) : screen.getPrimaryDisplay();
  if (state === null) {
    return {
      width: Math.min(defaultSize.width, workArea.width),
      height: Math.min(defaultSize.height, workArea.height),
    };
  }
  return fitInto(state, workArea);
}

/** Moves and shrinks a window that would lie partly off the screen. */
export function fitInto(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width);
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height);
  return { x, y, width, height };
}

export const keepWindowState = (window: BrowserWindow, settings: SettingsFile): Promise<void> =>
  settings.keepWindowState({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
