/** Cells of plain text: actions, thoughts, touchpoint, systems and the like. */
import { emptyFigure, textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { ColorName } from '../scene';
import type { FigureKind } from './figure-kind';

const textIn =
  (color: ColorName): FigureKind =>
  ({ lane, step }, facts) => {
    const cell = facts.cellsOf(lane.id).get(step.id);
    if (!cell || cell.text.trim() === '') return null;
    return {
      inputs: [cell.text],
      draw: ({ measure }) => {
        const block = textBlock(cell.text, {
          x: CELL_INSET_X,
          y: CELL_INSET_Y,
          width: CELL_TEXT_WIDTH,
          font: 'body',
          color,
          owner: cell.id,
          measure,
        });
        if (block.lines.length === 0) return emptyFigure;
        return { height: block.bottom + CELL_INSET_Y, items: block.items, lines: block.lines };
      },
    };
  };

export const textFigure = textIn('ink');
/** What the company does or owns behind the scenes speaks more quietly than the customer. */
export const quietTextFigure = textIn('inkSoft');
