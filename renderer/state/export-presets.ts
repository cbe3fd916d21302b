/** Choices of what to export that the person keeps under names. They are this computer's, not a map's. */
import { mostPresets, type OwnPreset } from '#core/desktop/settings';
import { withoutPreset, withPreset, withPresetRenamed } from '#core/export/own-presets';
import type { Preset } from '#core/export/presets';
import { changeSettings, useSettings } from './settings';

export const useOwnPresets = (): readonly OwnPreset[] => useSettings(({ exportPresets }) => exportPresets);

export const canKeepMore = (): boolean => useSettings.getState().exportPresets.length < mostPresets;

const change = (to: (kept: readonly OwnPreset[]) => readonly OwnPreset[]): Promise<void> =>
  changeSettings({ exportPresets: [...to(useSettings.getState().exportPresets)] });

export const keepPreset = (name: string, options: Preset): Promise<void> =>
  change((kept) => withPreset(kept, name, options));

export const renamePreset = (from: string, to: string): Promise<void> =>
  change((kept) => withPresetRenamed(kept, from, to));

export const deletePreset = (name: string): Promise<void> => change((kept) => withoutPreset(kept, name));
