/** Remarks on a page: a numbered mark where each is about, and the list of what they say below the map. */
import type { Language } from '../document/records/field';
import { scene as text } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import { textBlock } from './figure';
import { cellKey, type MapLayout } from './layout-types';
import type { PageBlock } from './page-header';
import type { Remark, RemarkPlace } from './remarks';
import type { Box, MeasureText, SceneItem } from './scene';
import {
  type ColumnPiece,
  type ColumnsPlace,
  columnsIn,
  flowPieces,
  gapPiece,
  textPieces,
} from './word-columns';

/** Half its height. */
const RADIUS = 9;
/** Three digits need a wider mark. */
const PILL_INSET = 6;
const AFTER_HEADING = 10;
const BETWEEN = 10;
const MARK_ROOM = 34;

const owner = 'remarks';

/** The mark with its middle at the point: a dark square, for pins on screenshots are round and blue. */
function mark(number: number, cx: number, cy: number, measure: MeasureText): readonly SceneItem[] {
  const label = String(number);
  const width = Math.max(2 * RADIUS, measure(label, 'label') + 2 * PILL_INSET);
  const box: Box = { x: cx - width / 2, y: cy - RADIUS, width, height: 2 * RADIUS };
  const words = textBlock(label, {
    x: box.x,
    y: cy - 7.5,
    width,
    font: 'label',
    color: 'paper',
    align: 'middle',
    owner,
    measure,
  });
  const field: SceneItem = {
    type: 'rect',
    box,
    radius: 4,
    fill: 'ink',
    stroke: 'paper',
    strokeWidth: 1.5,
    owner,
  };
  return [field, ...words.items];
}

/** On the top left corner, where no cell and no card has text. */
export function remarkMarks(
  layout: MapLayout,
  remarks: readonly Remark[],
  measure: MeasureText,
): readonly SceneItem[] {
  const cards = new Map(layout.cards.map(({ stepId, box }) => [stepId, box]));
  const boxOf = ({ stepId, laneId }: RemarkPlace): Box | undefined =>
    (laneId === null ? undefined : layout.cells.get(cellKey(laneId, stepId))?.box) ?? cards.get(stepId);
  return remarks.flatMap(({ number, place }) => {
    const box = place === null ? undefined : boxOf(place);
    return number === null || !box ? [] : mark(number, box.x, box.y, measure);
  });
}

/** Lines. What is longer may go on in the next column. */
const SHORT = 12;

const together = (pieces: readonly ColumnPiece[]): readonly ColumnPiece[] =>
  pieces.length > SHORT
    ? pieces
    : pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, staysWithNext: true } : piece));

export function remarkList(
  remarks: readonly Remark[],
  place: ColumnsPlace,
  measure: MeasureText,
  language: Language,
): PageBlock {
  if (remarks.length === 0) return { items: [], bottom: place.y };
  const { x, y } = place;
  const heading = textBlock(translate(language, text.remarks), {
    x,
    y,
    width: place.width,
    font: 'heading',
    color: 'ink',
    owner,
    measure,
  });
  const { width } = columnsIn(place.width);
  const common = { width, inset: MARK_ROOM, measure, owner } as const;
  const pieces = remarks.flatMap((remark): readonly ColumnPiece[] => [
    ...together([
      ...textPieces(remark.heading, {
        ...common,
        font: 'strong',
        color: 'ink',
        staysWithNext: true,
        sign: (left, top) =>
          remark.number === null ? [] : mark(remark.number, left + MARK_ROOM / 2 - 4, top + 9, measure),
      }),
      ...remark.lines.flatMap(({ by, text: words }) => [
        ...textPieces(by, { ...common, font: 'small', color: 'inkSoft', staysWithNext: true }),
        ...textPieces(words, { ...common, font: 'body', color: 'ink' }),
      ]),
    ]),
    gapPiece(BETWEEN),
  ]);
  const list = flowPieces(pieces, { ...place, y: heading.bottom + AFTER_HEADING });
  return { items: [...heading.items, ...list.items], bottom: list.bottom };
}
