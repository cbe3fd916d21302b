/** Sheets of paper: how large a map is printed, and which part of it each sheet shows. Lengths are mm on paper. */
import type { ExportOptions } from '#core/desktop/desktop-api';
import type { Box } from '#core/scene/scene';

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** Part of the scene, in its px. */
  readonly view: Box;
}

export interface Tiling {
  readonly rows: number;
  readonly columns: number;
  /** mm of paper per px of the scene. */
  readonly scale: number;
  readonly sheets: readonly Sheet[];
}

/** Margin that any printer leaves; marks stand in it. */
export const MARGIN = 12;
/** Around a map that fits one sheet: the page of the map has its own margin. */
const FITTED_MARGIN = 3;
/** What neighbouring sheets both show, so that they can be glued. */
export const OVERLAP = 10;
/** A css px on paper: 1/96 inch. */
const MM_PER_PX = 25.4 / 96;
/** Past this a wall of paper helps nobody: the map is printed smaller. */
const MOST_SHEETS = 200;

const sizes = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
} as const;

/** Of one's own, where it was not measured: what hangs on most walls. */
const usualCustom: Paper = { width: 900, height: 600 };

export function paperOf({ paper, isLandscape, custom }: ExportOptions['pdf']): Paper {
  if (paper === 'custom') return custom ?? usualCustom;
  const { width, height } = sizes[paper];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/** The same sheet, turned so that the scene becomes larger on it. */
export function turnedFor(scene: { width: number; height: number }, paper: Paper): Paper {
  const turned = { width: paper.height, height: paper.width };
  return fitInto(scene, turned).width > fitInto(scene, paper).width ? turned : paper;
}

/** Size in mm of a scene as large as the paper inside its margins allows; a small one at most half as large again. */
export function fitInto(
  scene: { width: number; height: number },
  paper: Paper,
  margin = FITTED_MARGIN,
): Paper {
  const scale = Math.min(
    (paper.width - 2 * margin) / scene.width,
    (paper.height - 2 * margin) / scene.height,
    MM_PER_PX * 1.5,
  );
  return { width: scene.width * scale, height: scene.height * scale };
}

const sheetsAlong = (length: number, room: number): number =>
  length <= room ? 1 : Math.ceil((length - OVERLAP) / (room - OVERLAP));

/** Length in mm of so many sheets glued together. */
const lengthOf = (sheets: number, room: number): number => sheets * (room - OVERLAP) + OVERLAP;

/**
 * The scale that needs the fewest sheets and fills them best, near life size: a last row of sheets with nothing
 * but a margin on it is paper for the bin.
 */
function bestScale(scene: Paper, room: Paper, count: (scale: number) => { sheets: number }): number {
  const least = MM_PER_PX * 0.88;
  const most = MM_PER_PX * 1.12;
  let best = least;
  for (let sheets = 1; sheets <= MOST_SHEETS; sheets++) {
    for (const side of ['width', 'height'] as const) {
      // A hair less, so that rounding asks for no further sheet.
      const scale = Math.min(most, (lengthOf(sheets, room[side]) / scene[side]) * (1 - 1e-9));
      if (scale < least) continue;
      const more = count(scale).sheets - count(best).sheets;
      if (more < 0 || (more === 0 && scale > best)) best = scale;
    }
  }
  return best;
}

export function tileOnto(scene: { width: number; height: number }, paper: Paper): Tiling {
  const room = { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN };
  const count = (scale: number) => {
    const columns = sheetsAlong(scene.width * scale, room.width);
    const rows = sheetsAlong(scene.height * scale, room.height);
    return { columns, rows, sheets: columns * rows };
  };
  let scale = bestScale(scene, room, count);
  while (count(scale).sheets > MOST_SHEETS) scale *= 0.9;
  const { rows, columns } = count(scale);
  const sheets = Array.from({ length: rows * columns }, (_, index): Sheet => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return {
      row: row + 1,
      column: column + 1,
      view: {
        x: (column * (room.width - OVERLAP)) / scale,
        y: (row * (room.height - OVERLAP)) / scale,
        width: room.width / scale,
        height: room.height / scale,
      },
    };
  });
  return { rows, columns, scale, sheets };
}
