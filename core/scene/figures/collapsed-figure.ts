/** A cell of a collapsed lane: its first words on one line. */

import { emptyFigure, type Figure, textBlock } from '../figure';
import { fonts } from '../fonts';
import { CELL_INSET_X, CELL_TEXT_WIDTH, COLLAPSED_HEIGHT } from '../layout-types';
import type { MeasureText, TextItem } from '../scene';

const isWords = (item: Figure['items'][number]): item is TextItem =>
  item.type === 'text' && item.color !== 'onAccent';

/** What follows the first line says itself by the ellipsis. */
export function collapseFigure(figure: Figure, measure: MeasureText): Figure {
  const [first, second] = figure.items.filter(isWords);
  if (!first) return emptyFigure;
  const isSameText = second !== undefined && second.font === first.font && second.owner === first.owner;
  const block = textBlock(isSameText ? `${first.text} ${second.text}` : first.text, {
    x: CELL_INSET_X,
    y: (COLLAPSED_HEIGHT - fonts.body.lineHeight) / 2,
    width: CELL_TEXT_WIDTH,
    font: 'body',
    color: first.color,
    owner: first.owner,
    measure,
    maxLines: 1,
  });
  return { height: COLLAPSED_HEIGHT, items: block.items, lines: block.lines };
}
