/** Cells of text: actions, thoughts, touchpoint, systems and the like, with an icon, a picture and a mark. */
import type { Cell, CellIcon } from '../../document/records/cell';
import { iconNames } from '../../i18n/messages/cell-signs';
import { translate } from '../../i18n/translate';
import { isFormatted } from '../../text/rich-text';
import { drawIcon } from '../draw-icon';
import { drawMark, roomBesideMark } from '../draw-mark';
import { emptyFigure, type Figure } from '../figure';
import { fonts } from '../fonts';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import { mostLines } from '../most-lines';
import { richBlock } from '../rich-block';
import type { ColorName, FontName, SceneItem } from '../scene';
import type { FigureContext, FigureKind } from './figure-kind';
import { drawPicture, fitPicture, TALLEST, TALLEST_BESIDE_TEXT } from './pictures';

interface TextLook {
  readonly font: FontName;
  readonly color: ColorName;
  readonly tallestPicture: number;
  /** The icon is what the lane is about: large, on a ground, named where there are no words. */
  readonly isIconProminent: boolean;
}

const TILE = 30;
const TILE_RADIUS = 8;
const LARGE_ICON = 20;
const SMALL_ICON = 18;
const UNDER_PICTURE = 6;

const isBare = ({ text, icon, mark, picture }: Cell): boolean =>
  text.trim() === '' && icon === null && mark === null && picture === null;

/** With the width it takes from the text. */
function iconAt(
  icon: CellIcon,
  y: number,
  look: TextLook,
  owner: string,
): { items: SceneItem[]; used: number } {
  const x = CELL_INSET_X;
  if (!look.isIconProminent) {
    const room = { x, y, size: SMALL_ICON };
    return { items: [drawIcon(icon, room, 'inkSoft', owner)], used: SMALL_ICON + 8 };
  }
  const inset = (TILE - LARGE_ICON) / 2;
  const tile: SceneItem = {
    type: 'rect',
    box: { x, y, width: TILE, height: TILE },
    radius: TILE_RADIUS,
    fill: 'track',
    stroke: null,
    strokeWidth: 0,
    owner,
  };
  const room = { x: x + inset, y: y + inset, size: LARGE_ICON };
  return { items: [tile, drawIcon(icon, room, 'ink', owner)], used: TILE + 10 };
}

function drawText(cell: Cell, look: TextLook, { language, measure }: FigureContext): Figure {
  const { icon, mark, picture } = cell;
  const besides: SceneItem[] = [];
  let top = CELL_INSET_Y;
  if (picture) {
    const slot = { x: CELL_INSET_X, y: top, width: CELL_TEXT_WIDTH };
    const box = fitPicture(picture, slot, look.tallestPicture);
    besides.push(...drawPicture(picture, { description: picture.description.trim(), owner: cell.id }, box));
    top = box.y + box.height + UNDER_PICTURE;
  }
  const sign = icon === null ? { items: [], used: 0 } : iconAt(icon, top, look, cell.id);
  besides.push(...sign.items);
  // Over the picture, whose corner it may stand on.
  if (mark !== null) besides.push(...drawMark(mark, cell.id));
  const iconHeight = icon === null ? 0 : look.isIconProminent ? TILE : SMALL_ICON;
  const isNamed = icon !== null && look.isIconProminent && cell.text.trim() === '';
  const { lineHeight } = fonts[look.font];
  const x = CELL_INSET_X + sign.used;
  // The first line stands in the middle of the icon.
  const y = top + Math.max(0, (iconHeight - lineHeight) / 2);
  const width = CELL_TEXT_WIDTH - sign.used - roomBesideMark(mark, y);
  const words = richBlock(isNamed ? translate(language, iconNames[icon]) : cell.text, {
    x,
    y,
    width,
    font: look.font,
    color: isNamed ? 'inkSoft' : look.color,
    owner: cell.id,
    measure,
  });
  const hasWords = words.lines.length > 0;
  const content = Math.max(hasWords ? words.bottom : 0, icon === null ? 0 : top + iconHeight);
  const bottom = content > 0 ? content : top - (picture ? UNDER_PICTURE : 0);
  if (!hasWords && besides.length === 0) return emptyFigure;
  const figure = {
    height: bottom + CELL_INSET_Y,
    items: besides.length === 0 ? words.items : [...besides, ...words.items],
    lines: words.lines,
  };
  if (besides.length === 0) return figure;
  return { ...figure, field: { x, y, width, besides }, signs: { icon: isNamed ? null : icon, mark } };
}

/** Words alone. */
function tallestText(text: string, { font }: TextLook, { measure }: FigureContext): number {
  const lines = mostLines(text, { width: CELL_TEXT_WIDTH, font, measure });
  return lines * fonts[font].lineHeight + 2 * CELL_INSET_Y;
}

const textIn =
  (look: TextLook): FigureKind =>
  ({ lane, step }, facts) => {
    const cell = facts.cellsOf(lane.id).get(step.id);
    if (!cell || isBare(cell)) return null;
    const { text, icon, mark, picture } = cell;
    const drawing = {
      inputs: [text, icon, mark, picture],
      draw: (context: FigureContext) => drawText(cell, look, context),
    };
    const isPlain = icon === null && mark === null && picture === null && !isFormatted(text);
    return isPlain ? { ...drawing, tallest: (context) => tallestText(text, look, context) } : drawing;
  };

const plain: TextLook = {
  font: 'body',
  color: 'ink',
  tallestPicture: TALLEST_BESIDE_TEXT,
  isIconProminent: false,
};

export const textFigure = textIn(plain);
/** What the company does or owns behind the scenes speaks more quietly than the customer. */
export const quietTextFigure = textIn({ ...plain, color: 'inkSoft' });
export const touchpointFigure = textIn({ ...plain, isIconProminent: true });
/** The picture is what the lane is about; words under it are its caption. */
export const pictureFigure = textIn({ ...plain, font: 'small', color: 'inkSoft', tallestPicture: TALLEST });
