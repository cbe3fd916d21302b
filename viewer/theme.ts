/**
 * Light, dark, or as the device has it. Colours of the page and of its drawings are variables of the style sheet, which
 * holds both themes; what is painted is painted anew.
 */
import type { ColorName } from '#core/scene/scene';
import { type SceneTheme, sceneThemes, type ThemeName } from '#core/scene/scene-theme';

export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export interface PageTheme {
  choice(): ThemeChoice;
  /** What is shown now. */
  shown(): ThemeName;
  choose(choice: ThemeChoice): void;
  /** To the other one of the two, whatever was chosen. */
  turn(): void;
}

const isColor = (name: string): name is ColorName => name in sceneThemes.light;

/** Every colour as a variable: a drawing that is made once follows the page. */
export function liveTheme(): SceneTheme {
  const live: Record<ColorName, string> = { ...sceneThemes.light };
  for (const name of Object.keys(live)) if (isColor(name)) live[name] = `var(--${name})`;
  return live;
}

/** Begins with the theme that the page was exported in. */
export function createTheme(first: ThemeName, changed: () => void): PageTheme {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  let choice: ThemeChoice = first;
  const shown = (): ThemeName => {
    if (choice !== 'system') return choice;
    return device.matches ? 'dark' : 'light';
  };
  const show = (): void => {
    document.documentElement.dataset.theme = shown();
    changed();
  };
  const choose = (next: ThemeChoice): void => {
    choice = next;
    show();
  };
  device.addEventListener('change', () => {
    if (choice === 'system') show();
  });
  return {
    choice: () => choice,
    shown,
    choose,
    turn: () => choose(shown() === 'dark' ? 'light' : 'dark'),
  };
}
