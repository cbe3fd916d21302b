/** A cell of a collapsed lane: its icon, its first words on one line, its mark. */
import { drawIcon } from '../draw-icon';
import { drawMarkBadge, MARK_BADGE } from '../draw-mark';
import { emptyFigure, type Figure, textBlock } from '../figure';
import { fonts } from '../fonts';
import { isText, joinTexts } from '../item-words';
import { CELL_INSET_X, CELL_TEXT_WIDTH, COLLAPSED_HEIGHT } from '../layout-types';
import type { MeasureText, SceneItem, TextItem } from '../scene';

const isWords = (item: Figure['items'][number]): item is TextItem =>
  isText(item) && item.color !== 'onAccent';

/** The first two lines of what was written first: what follows says itself by the ellipsis. */
function firstWords(items: readonly SceneItem[]): readonly TextItem[] {
  const [first, ...others] = items.filter(isWords);
  if (!first) return [];
  const { lineHeight } = fonts[first.font];
  const isSameText = (item: TextItem): boolean =>
    item.owner === first.owner &&
    (item.baseline === first.baseline || item.font === first.font) &&
    item.baseline <= first.baseline + lineHeight + 0.5;
  const end = others.findIndex((item) => !isSameText(item));
  return [first, ...(end < 0 ? others : others.slice(0, end))];
}

const ICON = 16;

export function collapseFigure(figure: Figure, measure: MeasureText): Figure {
  const { icon = null, mark = null } = figure.signs ?? {};
  const words = firstWords(figure.items);
  const owner = figure.items[0]?.owner ?? '';
  const iconWidth = icon === null ? 0 : ICON + 6;
  const markWidth = mark === null ? 0 : MARK_BADGE + 6;
  const block = textBlock(joinTexts(words), {
    x: CELL_INSET_X + iconWidth,
    y: (COLLAPSED_HEIGHT - fonts.body.lineHeight) / 2,
    width: CELL_TEXT_WIDTH - iconWidth - markWidth,
    font: 'body',
    color: words[0]?.color ?? 'ink',
    owner,
    measure,
    maxLines: 1,
  });
  const items: SceneItem[] = [...block.items];
  const iconRoom = { x: CELL_INSET_X, y: (COLLAPSED_HEIGHT - ICON) / 2, size: ICON };
  if (icon !== null) items.unshift(drawIcon(icon, iconRoom, 'inkSoft', owner));
  const badgeX = CELL_INSET_X + CELL_TEXT_WIDTH - MARK_BADGE;
  if (mark !== null) items.push(...drawMarkBadge(mark, badgeX, (COLLAPSED_HEIGHT - MARK_BADGE) / 2, owner));
  if (items.length === 0) return emptyFigure;
  const { signs } = figure;
  return { height: COLLAPSED_HEIGHT, items, lines: block.lines, ...(signs ? { signs } : {}) };
}
