/** Choices of what to export that the person keeps under names. They are this computer's, not a map's. */
import { mostPresets, type OwnPreset } from '#core/desktop/desktop-api';
import type { Preset } from '#core/export/presets';
import { changeSettings, useSettings } from './settings';

export const useOwnPresets = (): readonly OwnPreset[] => useSettings(({ exportPresets }) => exportPresets);

export const canKeepMore = (): boolean => useSettings.getState().exportPresets.length < mostPresets;

const change = (to: (kept: readonly OwnPreset[]) => readonly OwnPreset[]): Promise<void> =>
  changeSettings({ exportPresets: [...to(useSettings.getState().exportPresets)] });

/** Under a name that is there already, the new choice takes the place of the old one. */
export const keepPreset = (name: string, options: Preset): Promise<void> =>
  change((kept) => [...kept.filter((preset) => preset.name !== name), { name, options }]);

export const renamePreset = (from: string, to: string): Promise<void> =>
  change((kept) =>
    kept
      .filter(({ name }) => name === from || name !== to)
      .map((preset) => (preset.name === from ? { ...preset, name: to } : preset)),
  );

export const deletePreset = (gone: string): Promise<void> =>
  change((kept) => kept.filter(({ name }) => name !== gone));
