/** The icons and marks a cell can carry, as choices: named in both languages, so that a search finds either. */
import { type CellIcon, type CellMark, cellIcons, cellMarks } from '#core/document/records/cell';
import { iconNames, markNames } from '#core/i18n/messages/cell-signs';
import type { Translate } from '#core/i18n/translate';
import { MARK_BADGE, markColors, markSigns } from '#core/scene/draw-mark';
import { ICON_GRID, iconPaths } from '#core/scene/icon-paths';
import { sceneThemes, type ThemeName } from '#core/scene/scene-theme';

interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly words: string;
  readonly path: string;
  readonly grid: number;
  readonly isCentred: boolean;
  readonly colors?: { readonly ground: string; readonly sign: string };
}

const wordsOf = ({ en, ru }: { readonly en: unknown; readonly ru: unknown }): string => `${en} ${ru}`;

export const iconChoices = (t: Translate): readonly Choice<CellIcon>[] =>
  cellIcons.map((value) => ({
    value,
    name: t(iconNames[value]),
    words: wordsOf(iconNames[value]),
    path: iconPaths[value],
    grid: ICON_GRID,
    isCentred: false,
  }));

export const markChoices = (t: Translate, theme: ThemeName): readonly Choice<CellMark>[] =>
  cellMarks.map((value) => ({
    value,
    name: t(markNames[value]),
    words: wordsOf(markNames[value]),
    path: markSigns[value],
    grid: MARK_BADGE,
    isCentred: true,
    colors: { ground: sceneThemes[theme][markColors[value]], sign: sceneThemes[theme].paper },
  }));
