/** Cells of screenshots: the pictures of a step, fitted, framed, with their pins, and under them what each pin says. */
import type { Pin } from '../../document/records/pin';
import type { Screenshot } from '../../document/records/screenshot';
import { liveRecord, pinsOfScreenshot, screenshotsOfStep } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { placeLines, textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { Box, MeasureText, SceneItem } from '../scene';
import type { FigureKind } from './figure-kind';
import { drawPicture, fitPicture } from './pictures';

/** More stand as a number: a column is a summary, the large view shows all. */
const SHOWN = 4;
const PINS_TOLD = 8;
const GAP = 8;
const PIN_RADIUS = 9;
/** From the edge of the cell to the words beside a pin of the list. */
const PIN_INDENT = 26;
const PIN_LINES = 3;

/** What a pin says: its own words, else those of what it is about. */
function wordsOfPin(snapshot: Snapshot, { text, subject }: Pin): string {
  if (text.trim() !== '' || subject === null) return text.trim();
  if (subject.kind === 'quote') return liveRecord(snapshot, 'quote', subject.id)?.text.trim() ?? '';
  return liveRecord(snapshot, subject.kind, subject.id)?.title.trim() ?? '';
}

function drawDisc(pin: Pin, cx: number, cy: number, measure: MeasureText): SceneItem[] {
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
}

/** Places the pins of a cell; one that would hide the number of another stands in the list alone. */
function createPinBoard(measure: MeasureText): (pin: Pin, box: Box) => SceneItem[] {
  const placed: { cx: number; cy: number }[] = [];
  return (pin, box) => {
    const cx = inside(box.x + pin.spot.x * box.width, box.x, box.width);
    const cy = inside(box.y + pin.spot.y * box.height, box.y, box.height);
    const isCovered = placed.some((other) => Math.abs(other.cx - cx) < 24 && Math.abs(other.cy - cy) < 19);
    if (isCovered) return [];
    placed.push({ cx, cy });
    return drawDisc(pin, cx, cy, measure);
  };
}

/** Keeps a whole pin within its picture, or in the middle of one that is smaller than a pin. */
function inside(value: number, start: number, length: number): number {
  if (length < 2 * PIN_RADIUS) return start + length / 2;
  return Math.min(Math.max(value, start + PIN_RADIUS), start + length - PIN_RADIUS);
}

const captionOf = (shot: Screenshot): string => shot.description.trim() || shot.title.trim();

interface ToldPin {
  readonly pin: Pin;
  readonly words: string;
}

/** The pins of one picture that say something. */
interface ToldPicture {
  /** Empty: there is no other picture to be told from. */
  readonly heading: string;
  readonly pins: readonly ToldPin[];
}

interface Drawn {
  readonly items: readonly SceneItem[];
  readonly bottom: number;
}

/** Numbers and words, one under the other from `top` down, picture by picture. */
function drawPinList(told: readonly ToldPicture[], top: number, measure: MeasureText): Drawn {
  const items: SceneItem[] = [];
  let y = top;
  for (const { heading, pins } of told) {
    const [first] = pins;
    if (!first) continue;
    const room = { x: CELL_INSET_X, y, width: CELL_TEXT_WIDTH, measure, owner: first.pin.screenshotId };
    const title = textBlock(heading, { ...room, font: 'label', color: 'inkSoft', maxLines: 1 });
    items.push(...title.items);
    y = title.lines.length > 0 ? title.bottom + 2 : y;
    for (const { pin, words } of pins) {
      const block = textBlock(words, {
        x: CELL_INSET_X + PIN_INDENT,
        y: y + 2,
        width: CELL_TEXT_WIDTH - PIN_INDENT,
        font: 'small',
        color: 'ink',
        owner: pin.id,
        measure,
        maxLines: PIN_LINES,
      });
      items.push(
        ...drawDisc(pin, CELL_INSET_X + PIN_RADIUS + 1, y + PIN_RADIUS + 1, measure),
        ...block.items,
      );
      y = Math.max(block.bottom, y + 2 * PIN_RADIUS + 2) + 4;
    }
  }
  return { items, bottom: items.length > 0 ? y - 4 : top };
}

/** As many as are told, from the first picture on. */
function firstPins(told: readonly ToldPicture[], most: number): readonly ToldPicture[] {
  let left = most;
  return told.map((picture) => {
    const pins = picture.pins.slice(0, left);
    left -= pins.length;
    return { ...picture, pins };
  });
}

export const screenshotsFigure: FigureKind = ({ step }, { snapshot }) => {
  const all = screenshotsOfStep(snapshot, step.id);
  if (all.length === 0) return null;
  const shots = all.slice(0, SHOWN);
  const pins = shots.map((shot) => pinsOfScreenshot(snapshot, shot.id));
  const told = pins.map((list) =>
    list.map((pin) => ({ pin, words: wordsOfPin(snapshot, pin) })).filter(({ words }) => words !== ''),
  );
  const toldCount = told.flat().length;
  return {
    inputs: [all.length, ...shots, ...pins.flat(), ...told.flat().map(({ words }) => words)],
    draw: ({ language, measure }) => {
      const named = shots.map((shot, index) => {
        const heading =
          shot.title.trim() || translate(language, lanes.screenshotNumber, { number: index + 1 });
        return { heading: shots.length > 1 ? heading : '', pins: told[index] ?? [] };
      });
      const columns = shots.length > 1 ? 2 : 1;
      const width = (CELL_TEXT_WIDTH - GAP * (columns - 1)) / columns;
      const items: SceneItem[] = [];
      const drawPin = createPinBoard(measure);
      let top = CELL_INSET_Y;
      for (let first = 0; first < shots.length; first += columns) {
        let bottom = top;
        shots.slice(first, first + columns).forEach((shot, index) => {
          const box = fitPicture(shot.picture, { x: CELL_INSET_X + index * (width + GAP), y: top, width });
          items.push(...drawPicture(shot.picture, { description: captionOf(shot), owner: shot.id }, box));
          for (const pin of pins[first + index] ?? []) items.push(...drawPin(pin, box));
          bottom = Math.max(bottom, box.y + box.height);
        });
        top = bottom + GAP;
      }
      const list = drawPinList(firstPins(named, PINS_TOLD), top, measure);
      const noted = hiddenThings(all.length - shots.length, toldCount - PINS_TOLD);
      const note = textBlock(
        noted.map(([message, count]) => translate(language, message, { count })).join(', '),
        {
          x: CELL_INSET_X,
          y: list.items.length > 0 ? list.bottom + GAP : top,
          width: CELL_TEXT_WIDTH,
          font: 'small',
          color: 'inkSoft',
          owner: step.id,
          measure,
        },
      );
      const drawn = list.items.length > 0 ? list.bottom : top - GAP;
      const bottom = note.lines.length > 0 ? note.bottom : drawn;
      return { height: bottom + CELL_INSET_Y, items: [...items, ...list.items, ...note.items], lines: [] };
    },
  };
};

/** What is there and not shown. */
const hiddenThings = (pictures: number, pins: number) =>
  (
    [
      [lanes.morePictures, pictures],
      [lanes.morePins, pins],
    ] as const
  ).filter(([, count]) => count > 0);
