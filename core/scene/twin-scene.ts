/**
 * An as-is map and its to-be twin on one page, one above the other on one grid: a step stands in one column of both,
 * its sign says what became of it, and a place that only the other map has is hatched.
 */
import { comparedMaps } from '../document/compared';
import type { Snapshot } from '../document/snapshot';
import { scene as text } from '../i18n/messages/scene';
import type { Message } from '../i18n/translate';
import type { MapHeat } from '../pains/heat';
import { alignLayouts } from './align-layouts';
import { type PageOptions, pageScene, type SceneOptions } from './build-scene';
import { columnSigns, type Sign, type SignedColumn, signColors } from './column-signs';
import { remarkMarks } from './draw-remarks';
import { hundredth } from './hundredth';
import { layoutMap } from './layout';
import type { MapLayout } from './layout-types';
import type { LegendEntry } from './legend';
import { type ItemGroup, namedGroups } from './map-items';
import { movePath } from './move-item';
import type { Remark } from './remarks';
import type { LineItem, MeasureText, Scene, SceneItem } from './scene';

const RADIUS = 11;
const HATCH_GAP = 14;
const HATCH_INSET = 4;

/** Around nought; shapes, so that no font is asked for signs that it may not have. */
const signPaths: Readonly<Record<Sign, string>> = {
  added: 'M -5 0 L 5 0 M 0 -5 L 0 5',
  removed: 'M -5 0 L 5 0',
  changed: 'M -5 -2.5 L 5 -2.5 M -5 2.5 L 5 2.5 M 3 -6 L -3 6',
  moved: 'M -6 0 L 6 0 M -3 -3 L -6 0 L -3 3 M 3 -3 L 6 0 L 3 3',
};

const signItems = ({ card, sign }: SignedColumn): readonly SceneItem[] =>
  card && sign ? drawSign(sign, card.x + card.width - 4, card.y + 4) : [];

function drawSign(sign: Sign, cx: number, cy: number): readonly SceneItem[] {
  const isInk = sign === 'added' || sign === 'removed';
  return [
    {
      type: 'circle',
      cx,
      cy,
      r: RADIUS,
      fill: signColors[sign],
      stroke: 'paper',
      strokeWidth: 2,
      owner: 'comparison',
    },
    line(movePath(signPaths[sign], cx, cy), isInk ? 'faceInk' : 'onAccent', 1.8),
  ];
}

const line = (d: string, stroke: LineItem['stroke'], strokeWidth: number): LineItem => ({
  type: 'path',
  d,
  stroke,
  strokeWidth,
  dash: [],
  fill: null,
  owner: 'comparison',
});

const signNames = {
  added: text.stepAdded,
  removed: text.stepRemoved,
  changed: text.stepChanged,
  moved: text.stepMoved,
} as const satisfies Readonly<Record<Sign, Message>>;

/** Signs that are on either map, explained. */
function signEntries(columns: readonly SignedColumn[]): readonly LegendEntry[] {
  const shown = new Set(columns.flatMap(({ sign }) => sign ?? []));
  return [...shown].sort().map((sign) => ({
    message: signNames[sign],
    width: 2 * RADIUS,
    draw: (x, y) => drawSign(sign, x + RADIUS, y),
  }));
}

/** Slanting lines in a place that this map does not have, cut at its edges. */
function hatchItems({ card, x, width, top, bottom }: SignedColumn): readonly SceneItem[] {
  if (card) return [];
  const box = { x: x + HATCH_INSET, y: top, width: width - 2 * HATCH_INSET, height: bottom - top };
  const strokes: string[] = [];
  for (let from = HATCH_GAP; from < box.width + box.height; from += HATCH_GAP) {
    const [left, right] = [Math.max(0, from - box.height), Math.min(box.width, from)];
    const at = (along: number): string => `${hundredth(box.x + along)} ${hundredth(box.y + from - along)}`;
    strokes.push(`M ${at(left)} L ${at(right)}`);
  }
  return [
    {
      type: 'rect',
      box,
      radius: 0,
      fill: 'surface',
      stroke: null,
      strokeWidth: 0,
      owner: 'comparison',
    },
    line(strokes.join(' '), 'frame', 1),
  ];
}

function groupsOf(
  layout: MapLayout,
  columns: readonly SignedColumn[],
  remarks: readonly Remark[],
  measure: MeasureText,
): readonly ItemGroup[] {
  const box = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    // Under the map: a curve goes on across a step that it does not have.
    { box, items: columns.flatMap(hatchItems) },
    ...namedGroups(layout, measure),
    { box, items: [...columns.flatMap(signItems), ...remarkMarks(layout, remarks, measure)] },
  ];
}

export interface TwinSceneOptions extends Pick<SceneOptions, 'language' | 'measure'> {
  /** Remarks of the as-is map are the page's own. */
  readonly page: PageOptions;
  readonly remarksAfter: readonly Remark[];
  /** Where the as-is map hurts: what is only planned hurts nobody yet. */
  readonly heat?: MapHeat | null;
}

export function twinScene(before: Snapshot, after: Snapshot, options: TwinSceneOptions): Scene {
  const { language, measure, page, heat = null } = options;
  const { comparison } = comparedMaps(before, after, 'origin');
  const asIs = layoutMap(before, { language, measure, heat });
  const aligned = alignLayouts(asIs, layoutMap(after, { language, measure }), {
    idOf: (id) => comparison.stepIds.get(id) ?? id,
    moved: comparison.movedSteps,
  });
  const signs = columnSigns(aligned, comparison);
  const own = page.remarks ?? [];
  const count = own.filter(({ number }) => number !== null).length;
  const others = options.remarksAfter.map((remark) => ({
    ...remark,
    number: remark.number === null ? null : remark.number + count,
  }));
  const paneOf = (side: 'before' | 'after', snapshot: Snapshot, remarks: readonly Remark[]) => {
    const layout = aligned[side];
    const { width, height } = layout;
    return { snapshot, width, height, groups: groupsOf(layout, signs[side], remarks, measure) };
  };
  return pageScene([paneOf('before', before, own), paneOf('after', after, others)], {
    language,
    measure,
    page: {
      ...page,
      remarks: [...own, ...others],
      signs: [...(page.signs ?? []), ...signEntries([...signs.before, ...signs.after])],
    },
  });
}
