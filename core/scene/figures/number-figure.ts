/** Cells of a custom number lane: the number as typed with the lane's unit, and a note. */
import type { Language } from '../../document/records/field';
import { unitBeside } from '../../metrics/counted';
import { formatNumber } from '../../metrics/format';
import { drawMark, roomBesideMark } from '../draw-mark';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import { richBlock } from '../rich-block';
import type { FigureKind } from './figure-kind';

/** As many decimals as were typed, at most four. */
function decimals(value: number): number {
  for (let digits = 0; digits < 4; digits++) {
    if (Number(value.toFixed(digits)) === value) return digits;
  }
  return 4;
}

function withUnit(number: number, unit: string, language: Language): string {
  const figure = formatNumber(number, language, decimals(number));
  const said = unitBeside(number, unit).replaceAll(' ', '\u00a0');
  return said === '' ? figure : `${figure}\u00a0${said}`;
}

export const numberFigure: FigureKind = ({ lane, step }, facts) => {
  const cell = facts.cellsOf(lane.id).get(step.id);
  if (!cell || (cell.number === null && cell.text.trim() === '' && cell.mark === null)) return null;
  return {
    inputs: [cell.number, cell.text, cell.mark, lane.unit],
    draw: ({ language, measure }) => {
      const { number, mark } = cell;
      const width = CELL_TEXT_WIDTH - roomBesideMark(mark, CELL_INSET_Y);
      const common = { x: CELL_INSET_X, width, owner: cell.id, measure } as const;
      const written = number === null ? '' : withUnit(number, lane.unit, language);
      const figure = textBlock(written, { ...common, y: CELL_INSET_Y, font: 'number', color: 'ink' });
      const note = richBlock(cell.text, {
        ...common,
        y: figure.lines.length > 0 ? figure.bottom + 2 : CELL_INSET_Y,
        font: 'body',
        color: 'inkSoft',
      });
      const bottom = note.lines.length > 0 ? note.bottom : figure.bottom;
      return {
        height: bottom + CELL_INSET_Y,
        items: [...(mark === null ? [] : drawMark(mark, cell.id)), ...figure.items, ...note.items],
        lines: note.lines,
        ...(mark === null ? {} : { signs: { icon: null, mark } }),
      };
    },
  };
};
