/** The maps of a year as a mirror keeps them: the copies from which a start makes the library, and where they lie in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedRecord } from '#core/document/map-document-types';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { randomMap } from '../../unit/support/random-map';
import { type Screen, screenSize, screens } from './screens';

export const year = { maps: 200, screenshots: 2_000, copies: 5 } as const;

export const mapIdOf = (index: number): string => `map-of-year-${String(index).padStart(3, '0')}`;

const folders = ['Buying', 'Selling', 'Delivery', 'Support', 'Partners', 'Payments'];

/** From twelve steps to sixty. */
const stepsOf = (index: number): number => 12 + ((index * 7) % 49);

/** Random texts, numbers, quotes and rules; the screenshots stand at its first steps. */
function recordsOf(index: number, shown: readonly Screen[]): readonly StampedRecord[] {
  const drawn = randomMap(index + 1, { steps: stepsOf(index), lanes: 8 });
  const steps = drawn.filter(({ record }) => record.kind === 'step');
  const { records, notes } = readRecords([
    ...drawn.map(plainRecord),
    { kind: 'lane', id: 'lane-of-screens', laneKind: 'screenshot' },
    ...shown.map(({ hash, type }, place) => ({
      kind: 'screenshot',
      id: `screenshot-${place}`,
      place: { stepId: steps[place % steps.length]?.record.id },
      picture: { hash, type, ...screenSize },
    })),
  ]);
  if (notes.length > 0) throw new Error(`Map ${index} is not whole: ${JSON.stringify(notes[0])}`);
  return records;
}

/** Most in folders, an eighth put away, a few in the trash. */
const placeOf = (index: number, now: string) => ({
  mapId: mapIdOf(index),
  folder: index % 5 === 0 ? null : (folders[index % folders.length] ?? null),
  archivedAt: index % 8 === 3 ? now : null,
  trashedAt: index % 40 === 7 ? now : null,
});

/** Into the mirror of a profile that has none of them yet. Returns the size of all copies in MB. */
export function writeMaps(profile: string, now: Date): number {
  const savedAt = now.toISOString();
  const pictures = screens(year.screenshots);
  let size = 0;
  for (let index = 0; index < year.maps; index += 1) {
    const assets = Array.from(
      { length: year.screenshots / year.maps },
      () => pictures.next().value as Screen,
    );
    const records = recordsOf(index, assets);
    const manifest = manifestOf(records, { mapId: mapIdOf(index), savedAt, app: 'Tapki bench' });
    const bytes = packMap({ records, assets, manifest });
    const { mapId, title, latestStamp } = manifest;
    const note = JSON.stringify({ mapId, title, latestStamp, savedAt });
    const folder = join(profile, 'mirror', mapId);
    mkdirSync(folder, { recursive: true });
    for (let copy = 1; copy <= year.copies; copy += 1) {
      const path = join(folder, String(copy).padStart(8, '0'));
      writeFileSync(`${path}.cjm`, bytes);
      writeFileSync(`${path}.json`, note);
    }
    size += bytes.length * year.copies;
  }
  const places = Array.from({ length: year.maps }, (_, index) => placeOf(index, savedAt));
  writeFileSync(join(profile, 'mirror-places.json'), JSON.stringify({ places }));
  return size / 2 ** 20;
}
