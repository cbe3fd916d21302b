/** Every page of the real draw.io boards becomes a map that needs no repair; texts of boxes are all in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { lanesInOrder, mapOf, pathsOf, stepsInOrder } from '#core/document/select';
import { listDrawioPages, readDrawio } from '#core/file/formats/read-drawio';
import { hasSharedData, sharedData } from './shared-data';

const folder = join(sharedData, 'journeys/drawio');

const page = (name: string, index: number) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const read = readDrawio(text, 'en', index);
  if (!read.ok) throw new Error(`refused in line ${read.line}: ${read.problem.en}`);
  const { records, notes } = readRecords(read.map.records);
  expect(notes).toEqual([]);
  const snapshot = buildSnapshot(
    'real',
    records.map(({ record }) => record),
  );
  return { snapshot, left: Object.fromEntries(read.left.map(({ kind, count }) => [kind, count])) };
};

const titles = (snapshot: ReturnType<typeof page>['snapshot']): readonly string[] =>
  stepsInOrder(snapshot).map(({ title }) => title);

describe.skipIf(!hasSharedData)('Boards of draw.io', () => {
  it.each([
    ['story-map.drawio', ['purchase-groceries-online', 'update-account']],
    ['job-map.drawio', ['Job map', 'job-to-be-done']],
    ['jtbd-forces-diagram.xml', ['Page-1']],
  ])('%s has its pages', (name, names) => {
    expect(listDrawioPages(readFileSync(join(folder, name), 'utf8'))).toEqual({ ok: true, names });
    for (const index of names.keys()) expect(stepsInOrder(page(name, index).snapshot)).not.toHaveLength(0);
  });

  it('A story map keeps its activities as steps, its rows as lanes, its arrows as paths', () => {
    const { snapshot, left } = page('story-map.drawio', 0);
    expect(mapOf(snapshot).title).toBe('Customer wants to purchase groceries online');
    expect(titles(snapshot)).toEqual([
      'view all products',
      'view individual product',
      'search for products',
      'create account',
      'add product to shopping cart',
      'place order',
      'pay for order',
      'track order',
      'order favourite products easily',
    ]);
    expect(lanesInOrder(snapshot).map(({ title }) => title)).toEqual([
      'Activities',
      'Tasks',
      'Sub-tasks',
      'red = out of scope for this release',
    ]);
    const texts = snapshot.byKind.cell.map(({ text }) => text).join('\n');
    for (const text of ['read product description', 'see health information', 'delete delivery address']) {
      expect(texts).toContain(text);
    }
    expect(pathsOf(snapshot).length).toBeGreaterThan(5);
    expect(left).toMatchObject({ otherPages: 1 });
  });

  it('A story map of swimlanes keeps its columns', () => {
    const { snapshot } = page('story-map.drawio', 1);
    expect(titles(snapshot)).toEqual([
      'Log in',
      'Create a new account',
      'Update contact details',
      'Update payment details',
      'Review past orders',
      'Delete account',
      'Get help',
    ]);
    expect(lanesInOrder(snapshot).map(({ title }) => title)).toEqual(['Activities', 'Tasks', 'Sub-tasks']);
  });

  it('A packed page that is cut off is refused in its line', () => {
    const text = readFileSync(join(folder, 'story-map.drawio'), 'utf8');
    const [start = '', rest = ''] = text.split(/(?<=<diagram [^>]*>)/);
    const broken = `${start}\n${rest.slice(0, 400)}</diagram></mxfile>`;
    expect(readDrawio(broken, 'en')).toMatchObject({ ok: false, line: 1 });
  });
});
