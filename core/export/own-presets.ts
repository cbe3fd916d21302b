/** Sets of export options that a person keeps under names: each name stands for one set. Knows not where they are kept. */
import type { OwnPreset } from '../desktop/settings';
import type { Preset } from './presets';

/** Names that people take for one are one. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** Under a name that is there already, the new set takes the place of the old one. */
export const withPreset = (
  kept: readonly OwnPreset[],
  name: string,
  options: Preset,
): readonly OwnPreset[] => [...withoutPreset(kept, name), { name: name.trim(), options }];

/** It keeps its place; another set of the new name goes. */
export const withPresetRenamed = (
  kept: readonly OwnPreset[],
  from: string,
  to: string,
): readonly OwnPreset[] =>
  kept
    .filter(({ name }) => name === from || !isSameName(name, to))
    .map((preset) => (preset.name === from ? { ...preset, name: to.trim() } : preset));

export const withoutPreset = (kept: readonly OwnPreset[], gone: string): readonly OwnPreset[] =>
  kept.filter(({ name }) => !isSameName(name, gone));
