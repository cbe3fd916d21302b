/** Names of lanes and steps at the edges of the frame, where the map's own heads have moved out of sight. */
import { lanesInOrder } from '#core/document/select';
import { laneHeading } from '#core/file/formats/lane-heading';
import { isRuleLane } from '#core/scene/layout-types';
import { stageColors } from '#core/scene/scene-theme';
import type { Walk } from '#core/walk/journey';
import { element } from './element';
import type { Size, View } from './pan-zoom';
import type { Words } from './words';

/** px of a head that is still enough to read it. */
const ENOUGH = 48;
/** px that a name needs. */
const LEAST_COLUMN = 64;
const LEAST_ROW = 18;
/** Of the rulers; each begins where the other ends. */
const HEIGHT = 30;
const WIDTH = 136;

export interface Rulers {
  readonly elements: readonly HTMLElement[];
  show(walk: Walk): void;
  place(view: View, frame: Size): void;
}

interface Label {
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly fill: string;
  readonly ink: string;
}

interface Heads {
  readonly columns: readonly Label[];
  readonly rows: readonly Label[];
  /** Where the map's own heads end. */
  readonly right: number;
  readonly bottom: number;
}

/** For those who see alone: the map's list of steps and the page of each say the same. */
const ruler = (name: string): HTMLElement =>
  element('div', { class: `ruler ${name}`, 'aria-hidden': 'true', hidden: true });

export function createRulers({ language }: Words): Rulers {
  const top = ruler('of-steps');
  const left = ruler('of-lanes');
  let heads: Heads = { columns: [], rows: [], right: 0, bottom: 0 };
  return {
    elements: [left, top],
    show: (walk) => {
      heads = headsOf(walk, language);
    },
    place: (view, frame) => {
      const isBelow = view.y < 0 && heads.bottom * view.scale + view.y < ENOUGH;
      const isRight = view.x < 0 && heads.right * view.scale + view.x < ENOUGH;
      top.hidden = !isBelow;
      left.hidden = !isRight;
      if (isBelow) top.replaceChildren(...labels(heads.columns, view, frame, 'x', isRight ? WIDTH : 0));
      if (isRight) left.replaceChildren(...labels(heads.rows, view, frame, 'y', isBelow ? HEIGHT : 0));
    },
  };
}

/** Those in sight that have room for their name. */
function labels(
  all: readonly Label[],
  view: View,
  frame: Size,
  axis: 'x' | 'y',
  from: number,
): readonly HTMLElement[] {
  const end = axis === 'x' ? frame.width : frame.height;
  const least = axis === 'x' ? LEAST_COLUMN : LEAST_ROW;
  return all.flatMap(({ text, start, length, fill, ink }) => {
    const first = Math.max(from, start * view.scale + view[axis]);
    const last = Math.min(end, (start + length) * view.scale + view[axis]);
    if (last - first < least) return [];
    const made = element('span', {}, text);
    made.style[axis === 'x' ? 'left' : 'top'] = `${first}px`;
    made.style[axis === 'x' ? 'width' : 'maxHeight'] = `${last - first}px`;
    made.style.background = `var(--${fill})`;
    made.style.color = `var(--${ink})`;
    return [made];
  });
}

function headsOf({ snapshot, layout, steps }: Walk, language: Words['language']): Heads {
  const columns = new Map(layout.columns.map((column) => [column.stepId, column]));
  const lanes = new Map(lanesInOrder(snapshot).map((lane) => [lane.id as string, lane]));
  return {
    columns: steps.flatMap(({ step, number, stage }): Label[] => {
      const at = columns.get(step.id);
      const colors = stageColors(stage.id === null ? null : stage.color);
      return at ? [{ text: `${number} ${step.title}`, start: at.x, length: at.width, ...colors }] : [];
    }),
    rows: layout.rows.flatMap(({ laneId, laneKind, y, height }): Label[] => {
      const lane = lanes.get(laneId);
      if (!lane || isRuleLane(laneKind)) return [];
      const text = laneHeading(snapshot, lane, language);
      return [{ text, start: y, length: height, fill: 'paper', ink: 'ink' }];
    }),
    right: layout.headerWidth,
    bottom: layout.pathRow.y + layout.pathRow.height,
  };
}
