/** Cells that hold one picture, with the cell's text under it. */
import { cellAt } from '../../document/select';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { FigureKind } from './figure-kind';
import { drawPicture, fitPicture } from './pictures';

const GAP = 6;

export const pictureFigure: FigureKind = ({ lane, step }, { snapshot }) => {
  const cell = cellAt(snapshot, lane.id, step.id);
  const picture = cell?.picture;
  if (!cell || !picture) return null;
  return {
    inputs: [cell],
    draw: ({ measure }) => {
      const box = fitPicture(picture, { x: CELL_INSET_X, y: CELL_INSET_Y, width: CELL_TEXT_WIDTH });
      const about = { description: picture.description.trim(), owner: cell.id };
      const bottom = box.y + box.height;
      const words = textBlock(cell.text, {
        x: CELL_INSET_X,
        y: bottom + GAP,
        width: CELL_TEXT_WIDTH,
        font: 'small',
        color: 'inkSoft',
        owner: cell.id,
        measure,
      });
      const end = words.lines.length > 0 ? words.bottom : bottom;
      const items = [...drawPicture(picture, about, box), ...words.items];
      return { height: end + CELL_INSET_Y, items, lines: [] };
    },
  };
};
