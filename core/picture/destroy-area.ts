/**
 * Makes an area of a picture unreadable for good: what is left of it are a few rough averages, drawn softly.
 * A fine mosaic of text can be undone by trying out letters; averages this few and this coarse cannot tell them apart.
 */
import type { Area } from './geometry';

export interface Pixels {
  /** RGBA, four bytes a pixel, row by row. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** No more averages along the longer side, and none over less than so many px. */
const mostCells = 5;
const leastCell = 24;
/** Averages are rounded to so few levels of light and colour that one letter more or less does not show. */
const lightStep = 32;
const colorStep = 64;

const cellsAlong = (length: number): number =>
  Math.max(1, Math.min(mostCells, Math.floor(length / leastCell)));

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Red, green and blue of each cell, row by row. */
  readonly colors: readonly number[];
}

/** Changes `pixels` in place. `area`: whole px within the picture. */
export function destroyArea(pixels: Pixels, area: Area): void {
  const grid = averages(pixels, area);
  for (let y = 0; y < area.height; y += 1) {
    const row = between(y, area.height, grid.rows);
    for (let x = 0; x < area.width; x += 1) {
      const column = between(x, area.width, grid.columns);
      const offset = ((area.y + y) * pixels.width + area.x + x) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        pixels.data[offset + channel] = colorAt(grid, column, row, channel);
      // What shines through tells of what was there as well as a colour does.
      pixels.data[offset + 3] = 255;
    }
  }
}

function averages({ data, width }: Pixels, area: Area): Grid {
  const columns = cellsAlong(area.width);
  const rows = cellsAlong(area.height);
  const sums = new Float64Array(columns * rows * 4);
  for (let y = 0; y < area.height; y += 1) {
    const row = Math.floor((y * rows) / area.height);
    for (let x = 0; x < area.width; x += 1) {
      const cell = (row * columns + Math.floor((x * columns) / area.width)) * 4;
      const offset = ((area.y + y) * width + area.x + x) * 4;
      const alpha = (data[offset + 3] ?? 255) / 255;
      for (let channel = 0; channel < 3; channel += 1) {
        const onWhite = (data[offset + channel] ?? 0) * alpha + 255 * (1 - alpha);
        sums[cell + channel] = (sums[cell + channel] ?? 0) + onWhite;
      }
      sums[cell + 3] = (sums[cell + 3] ?? 0) + 1;
    }
  }
  const colors: number[] = [];
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const count = sums[cell * 4 + 3] ?? 1;
    const mean = [0, 1, 2].map((channel) => (sums[cell * 4 + channel] ?? 0) / count);
    const light = mean.reduce((sum, value) => sum + value, 0) / 3;
    for (const value of mean)
      colors.push(within(roughly(light, lightStep) + roughly(value - light, colorStep)));
  }
  return { columns, rows, colors };
}

const roughly = (value: number, step: number): number => Math.round(value / step) * step;
const within = (value: number): number => Math.min(255, Math.max(0, value));

interface Between {
  readonly first: number;
  readonly second: number;
  /** How near to the second, 0 to 1. */
  readonly share: number;
}

/** Which two cells a pixel lies between, by their middles. */
function between(at: number, length: number, cells: number): Between {
  const position = ((at + 0.5) * cells) / length - 0.5;
  const first = Math.min(Math.max(Math.floor(position), 0), cells - 1);
  const second = Math.min(first + 1, cells - 1);
  return { first, second, share: Math.min(Math.max(position - first, 0), 1) };
}

function colorAt({ columns, colors }: Grid, column: Between, row: Between, channel: number): number {
  const value = (x: number, y: number): number => colors[(y * columns + x) * 3 + channel] ?? 0;
  const top =
    value(column.first, row.first) * (1 - column.share) + value(column.second, row.first) * column.share;
  const bottom =
    value(column.first, row.second) * (1 - column.share) + value(column.second, row.second) * column.share;
  return top * (1 - row.share) + bottom * row.share;
}
