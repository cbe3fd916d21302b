/** How notes come in, as Settings show it; main keeps it. */
import { create } from 'zustand';
import type { Result } from '#core/desktop/app-error';
import type { CaptureSettings } from '#core/desktop/capture-settings';
import { call } from '../platform/desktop';
import { valueOrNotice } from './notices';

/** null: not read yet. */
export const useCaptureSettings = create<{ readonly now: CaptureSettings | null }>(() => ({ now: null }));

const keep = (answer: Result<CaptureSettings>): void => {
  const now = valueOrNotice(answer);
  if (now) useCaptureSettings.setState({ now });
};

export const readCaptureSettings = async () => keep(await call('capture.settings', {}));
export const setCaptureShortcut = async (shortcut: string | null) =>
  keep(await call('capture.setShortcut', { shortcut }));
export const chooseCaptureFolder = async () => keep(await call('capture.chooseFolder', {}));
export const leaveCaptureFolder = async () => keep(await call('capture.leaveFolder', {}));
