/** Colours of the scene as CSS variables, so that the near view and the exports share one palette. */
import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties } from 'react';
import { type SceneTheme, sceneThemes, type ThemeName } from '#core/scene/scene-theme';

const variablesOf = (theme: SceneTheme): CSSProperties =>
  Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--scene-${name}`, value]));

const variables: Readonly<Record<ThemeName, CSSProperties>> = {
  light: variablesOf(sceneThemes.light),
  dark: variablesOf(sceneThemes.dark),
};

export const useThemeName = (): ThemeName => useComputedColorScheme('light');

/** Style of the element all colours are used in; `--zoom` keeps outlines as thick on the screen at every zoom. */
export const sceneVariables = (theme: ThemeName, zoom: number): CSSProperties => {
  const own: Record<`--${string}`, number> = { '--zoom': zoom };
  return { ...variables[theme], ...own };
};
