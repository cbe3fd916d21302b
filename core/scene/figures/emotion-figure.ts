/** Cells of an emotion lane: the word and the note under the curve. The curve itself runs across the lane. */
import { emotionWords } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { EMOTION_AREA } from '../emotion-curve';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { FigureKind } from './figure-kind';

export const isEmotion = (value: number | null | undefined): value is -2 | -1 | 0 | 1 | 2 =>
  value === -2 || value === -1 || value === 0 || value === 1 || value === 2;

export const emotionFigure: FigureKind = ({ lane, step }, facts) => {
  const cell = facts.cellsOf(lane.id).get(step.id);
  if (!cell || (cell.emotion === null && cell.text.trim() === '')) return null;
  return {
    inputs: [cell.emotion, cell.text],
    draw: ({ language, measure }) => {
      const { emotion } = cell;
      const common = { x: CELL_INSET_X, width: CELL_TEXT_WIDTH, owner: cell.id, measure } as const;
      const word = isEmotion(emotion) ? translate(language, emotionWords[emotion]) : '';
      const heading = textBlock(word, {
        ...common,
        y: EMOTION_AREA,
        font: 'strong',
        color: 'ink',
        align: 'middle',
      });
      const note = textBlock(cell.text, {
        ...common,
        y: heading.bottom,
        font: 'body',
        color: 'inkSoft',
        align: 'middle',
      });
      return {
        height: note.bottom + CELL_INSET_Y,
        items: [...heading.items, ...note.items],
        lines: note.lines,
      };
    },
  };
};
