/** Sheets of paper: how large a map is printed, and which part of it each sheet shows. Lengths are mm on paper. */
import type { Box } from '../scene/scene';
import type { Paper } from './paper-size';

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
/** Where marks still fit. */
const LEAST_MARGIN = 8;
/** Around a map that fits one sheet: the page of the map has its own margin. */
export const FITTED_MARGIN = 3;
/** What neighbouring sheets both show, so that they can be glued. */
export const OVERLAP = 10;
/** A css px on paper: 1/96 inch. */
const MM_PER_PX = 25.4 / 96;
/** Past this a wall of paper helps nobody: the map is printed smaller. */
const MOST_SHEETS = 200;

/** Of sheets that are glued: as it was asked for, or as it usually is. */
export const tileMargin = (margin: number | undefined): number => Math.max(LEAST_MARGIN, margin ?? MARGIN);

/** The same sheet, turned so that the scene becomes larger on it. */
export function turnedFor(
  scene: { width: number; height: number },
  paper: Paper,
  margin = FITTED_MARGIN,
): Paper {
  const turned = { width: paper.height, height: paper.width };
  return fitInto(scene, turned, margin).width > fitInto(scene, paper, margin).width ? turned : paper;
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

export function tileOnto(scene: { width: number; height: number }, paper: Paper, margin = MARGIN): Tiling {
  const room = { width: paper.width - 2 * margin, height: paper.height - 2 * margin };
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
