/** Settings of the program as the window knows them; main keeps them on disk. */
import { create } from 'zustand';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import type { Settings } from '#core/desktop/settings';
import type { Language } from '#core/document/records/field';
import { call } from '../platform/desktop';

export interface AppSettings extends Settings {
  readonly systemLanguage: Language;
  readonly prefersDark: boolean;
  readonly version: string;
  readonly platform: string;
}

export const useSettings = create<AppSettings>(() => ({
  language: null,
  theme: 'system',
  hasSeenGuide: false,
  lastMapId: null,
  authorName: '',
  interfaceSize: 100,
  exportPresets: [],
  exportLogo: null,
  crashDumps: false,
  systemLanguage: 'ru',
  prefersDark: false,
  version: '',
  platform: '',
}));

export const chosenLanguage = (settings: AppSettings): Language =>
  settings.language ?? settings.systemLanguage;

export const chosenScheme = (settings: AppSettings): 'light' | 'dark' => {
  if (settings.theme !== 'system') return settings.theme;
  return settings.prefersDark ? 'dark' : 'light';
};

/** The language texts outside React are written in: toasts, window title, names of new maps. */
export const currentLanguage = (): Language => chosenLanguage(useSettings.getState());

/** Reads what main knows; on failure the defaults stand, so that the window opens all the same. */
export async function loadSettings(info: DesktopOutput<'app.info'> | null): Promise<void> {
  const read = await call('settings.read', {});
  if (read.ok) useSettings.setState(read.value);
  if (info) {
    const { systemLanguage, version, platform } = info;
    useSettings.setState({ systemLanguage, version, platform });
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  useSettings.setState({ prefersDark: dark.matches });
  dark.addEventListener('change', () => useSettings.setState({ prefersDark: dark.matches }));
}

/** Shows the change at once and keeps it; a settings file that cannot be written costs nobody the change. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  useSettings.setState(change);
  await call('settings.write', change);
}
