/** Cells of an emotion lane: the word and the note under the curve. The curve itself runs across the lane. */
import type { Lane } from '../../document/records/lane';
import { type EmotionValue, emotionWords, lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { drawMark } from '../draw-mark';
import { EMOTION_AREA } from '../emotion-curve';
import type { Facts } from '../facts';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import { richBlock } from '../rich-block';
import { curveName } from '../row-header';
import { shortNames } from '../short-names';
import type { FigureKind } from './figure-kind';

export const isEmotion = (value: number | null | undefined): value is -2 | -1 | 0 | 1 | 2 =>
  value === -2 || value === -1 || value === 0 || value === 1 || value === 2;

/** Who feels what, where several curves share the row; each a line "name: word". */
function othersAt(lane: Lane, stepId: string, facts: Facts): readonly Felt[] {
  const others = facts.curvesIn(lane.id);
  if (others.length === 0) return [];
  return [lane, ...others].flatMap((each) => {
    const emotion = facts.cellsOf(each.id).get(stepId)?.emotion;
    return isEmotion(emotion) ? [{ lane: each, emotion }] : [];
  });
}

interface Felt {
  readonly lane: Lane;
  readonly emotion: EmotionValue;
}

export const emotionFigure: FigureKind = ({ lane, step }, facts) => {
  const cell = facts.cellsOf(lane.id).get(step.id) ?? null;
  const felt = othersAt(lane, step.id, facts);
  const { text = '', emotion: own = null, mark = null } = cell ?? {};
  if (own === null && felt.length === 0 && text.trim() === '' && mark === null) return null;
  return {
    inputs: [cell, facts.snapshot.byKind.persona, ...felt.flatMap((each) => [each.lane, each.emotion])],
    draw: ({ language, measure }) => {
      const emotion = cell?.emotion;
      const owner = cell?.id ?? lane.id;
      const common = { x: CELL_INSET_X, width: CELL_TEXT_WIDTH, owner, measure, align: 'middle' } as const;
      const word = isEmotion(emotion) && felt.length === 0 ? translate(language, emotionWords[emotion]) : '';
      const heading = textBlock(word, { ...common, y: EMOTION_AREA, font: 'strong', color: 'ink' });
      const short = shortNames(felt.map((each) => curveName(each.lane, facts, language)));
      const names = felt.map((each, index) =>
        translate(language, lanes.feltBy, {
          name: short[index] ?? '',
          emotion: translate(language, emotionWords[each.emotion]),
        }),
      );
      const words = textBlock(names.join('\n'), {
        ...common,
        y: heading.bottom,
        font: 'small',
        color: 'ink',
      });
      const note = richBlock(text, { ...common, y: words.bottom, font: 'body', color: 'inkSoft' });
      return {
        height: note.bottom + CELL_INSET_Y,
        items: [
          ...(mark === null ? [] : drawMark(mark, owner)),
          ...heading.items,
          ...words.items,
          ...note.items,
        ],
        lines: note.lines,
        ...(mark === null ? {} : { signs: { icon: null, mark } }),
      };
    },
  };
};
