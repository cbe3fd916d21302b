/** Cells of screenshots: the pictures of a step, fitted, framed, with the numbers of their pins. */
import type { Pin } from '../../document/records/pin';
import type { Screenshot } from '../../document/records/screenshot';
import { pinsOfScreenshot, screenshotsOfStep } from '../../document/select';
import { lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { placeLines, textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { Box, MeasureText, SceneItem } from '../scene';
import type { FigureKind } from './figure-kind';

/** More stand as a number: a column is a summary, the inspector shows all. */
const SHOWN = 4;
const GAP = 8;
const TALLEST = 260;
const PIN_RADIUS = 9;
const FRAME_RADIUS = 6;

/** The picture fitted into a slot without changing its shape, centred across. */
function fitPicture(
  { width, height }: Screenshot['picture'],
  slot: { x: number; y: number; width: number },
): Box {
  const scale = Math.min(slot.width / width, TALLEST / height);
  const fitted = { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
  return { x: slot.x + (slot.width - fitted.width) / 2, y: slot.y, ...fitted };
}

/** Places the pins of a cell; one that would hide the number of another is left to the inspector. */
function createPinBoard(measure: MeasureText): (pin: Pin, box: Box) => SceneItem[] {
  const placed: { cx: number; cy: number }[] = [];
  return (pin, box) => {
    const cx = inside(box.x + pin.spot.x * box.width, box.x, box.width);
    const cy = inside(box.y + pin.spot.y * box.height, box.y, box.height);
    const isCovered = placed.some((other) => Math.abs(other.cx - cx) < 24 && Math.abs(other.cy - cy) < 19);
    if (isCovered) return [];
    placed.push({ cx, cy });
    const text = String(pin.number);
    const label = placeLines([{ text, width: measure(text, 'label') }], {
      x: cx - 12,
      y: cy - 7.5,
      width: 24,
      font: 'label',
      color: 'onAccent',
      align: 'middle',
      owner: pin.id,
    });
    const disc = { type: 'circle', cx, cy, r: PIN_RADIUS, owner: pin.id } as const;
    return [{ ...disc, fill: 'accent', stroke: 'paper', strokeWidth: 1.5 }, ...label.items];
  };
}

/** Keeps a whole pin within its picture, or in the middle of one that is smaller than a pin. */
function inside(value: number, start: number, length: number): number {
  if (length < 2 * PIN_RADIUS) return start + length / 2;
  return Math.min(Math.max(value, start + PIN_RADIUS), start + length - PIN_RADIUS);
}

function drawPicture(shot: Screenshot, box: Box): SceneItem[] {
  const radius = Math.min(FRAME_RADIUS, box.width / 2, box.height / 2);
  const frame = { type: 'rect', box, radius, strokeWidth: 1, owner: shot.id } as const;
  return [
    { ...frame, fill: 'surface', stroke: null },
    { type: 'image', box, radius, hash: shot.picture.hash, description: captionOf(shot), owner: shot.id },
    { ...frame, fill: null, stroke: 'frame' },
  ];
}

const captionOf = (shot: Screenshot): string => shot.description.trim() || shot.title.trim();

export const screenshotsFigure: FigureKind = ({ step }, facts) => {
  const all = screenshotsOfStep(facts.snapshot, step.id);
  if (all.length === 0) return null;
  const shots = all.slice(0, SHOWN);
  const pins = shots.map((shot) => pinsOfScreenshot(facts.snapshot, shot.id));
  return {
    inputs: [all.length, ...shots, ...pins.flat()],
    draw: ({ language, measure }) => {
      const columns = shots.length > 1 ? 2 : 1;
      const width = (CELL_TEXT_WIDTH - GAP * (columns - 1)) / columns;
      const items: SceneItem[] = [];
      const drawPin = createPinBoard(measure);
      let top = CELL_INSET_Y;
      for (let first = 0; first < shots.length; first += columns) {
        let bottom = top;
        shots.slice(first, first + columns).forEach((shot, index) => {
          const box = fitPicture(shot.picture, { x: CELL_INSET_X + index * (width + GAP), y: top, width });
          items.push(...drawPicture(shot, box));
          for (const pin of pins[first + index] ?? []) items.push(...drawPin(pin, box));
          bottom = Math.max(bottom, box.y + box.height);
        });
        top = bottom + GAP;
      }
      const hidden = all.length - shots.length;
      const more = hidden > 0 ? translate(language, lanes.morePictures, { count: hidden }) : '';
      const note = textBlock(more, {
        x: CELL_INSET_X,
        y: top,
        width: CELL_TEXT_WIDTH,
        font: 'small',
        color: 'inkSoft',
        owner: step.id,
        measure,
      });
      const bottom = note.lines.length > 0 ? note.bottom : top - GAP;
      return { height: bottom + CELL_INSET_Y, items: [...items, ...note.items], lines: [] };
    },
  };
};
