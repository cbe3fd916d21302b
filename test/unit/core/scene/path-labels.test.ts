/** Labels of paths in the templates: each stands clear of the lines of other paths, of other labels and of cards. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { readMapJson } from '#core/file/map-json';
import { mapFileLimits } from '#core/limits';
import { layoutMap } from '#core/scene/layout';
import type { EdgeLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { Box } from '#core/scene/scene';

const folder = resolve(import.meta.dirname, '../../../../assets/templates');

/** Points along a line of straight parts and small bends. */
function pointsOf({ d }: EdgeLayout): readonly (readonly [number, number])[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const corners = numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []));
  return corners.flatMap(([x, y], at) => {
    const [toX, toY] = corners[at + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / 3));
    return Array.from(
      { length: count },
      (_, part) => [x + ((toX - x) * part) / count, y + ((toY - y) * part) / count] as const,
    );
  });
}

const isIn = (box: Box, [x, y]: readonly [number, number]): boolean =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - 1 &&
  other.x < one.x + one.width - 1 &&
  one.y < other.y + other.height - 1 &&
  other.y < one.y + one.height - 1;

it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const file = readMapJson(readFileSync(resolve(folder, name), 'utf8'), mapFileLimits);
  if (typeof file === 'string') throw new Error(file);
  const { records } = readRecords(file.records, file.version);
  const snapshot = buildSnapshot(
    name,
    records.map(({ record }) => record),
  );
  const { edges, cards } = layoutMap(snapshot, {
    language: 'ru',
    measure: measureText,
  });
  const labelled = edges.flatMap((edge) => (edge.labelBox ? [{ ...edge, labelBox: edge.labelBox }] : []));
  const found = labelled.flatMap(({ pathId, labelBox }) => [
    ...edges
      .filter((other) => other.pathId !== pathId && pointsOf(other).some((point) => isIn(labelBox, point)))
      .map((other) => `${pathId} lies on the line of ${other.pathId}`),
    ...labelled
      .filter((other) => other.pathId > pathId && meets(labelBox, other.labelBox))
      .map((other) => `${pathId} meets ${other.pathId}`),
    ...cards.filter(({ box }) => meets(labelBox, box)).map(({ stepId }) => `${pathId} lies on ${stepId}`),
  ]);
  expect(found).toEqual([]);
});
