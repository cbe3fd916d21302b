import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMirrorPlaces } from '#electron/mirror-places';
import { temporaryFolder } from './support/temporary-folder';

const nowhere = { folder: null, archivedAt: null, trashedAt: null };
const inFolder = { ...nowhere, mapId: 'map-1', folder: 'Доставка' };
const archived = { ...nowhere, mapId: 'map-2', archivedAt: '2026-11-02T10:00:00.000Z' };

describe('The note of where maps are in the library', () => {
  it('keeps what it was told, also of maps that are not named later', async () => {
    const path = join(temporaryFolder(), 'places.json');
    const places = openMirrorPlaces(path);
    await Promise.all([places.note([inFolder]), places.note([archived])]);
    expect(await openMirrorPlaces(path).read()).toEqual([inFolder, archived]);
  });

  it('forgets a map that is nowhere in particular', async () => {
    const path = join(temporaryFolder(), 'places.json');
    const places = openMirrorPlaces(path);
    await places.note([inFolder, archived]);
    await places.note([{ ...nowhere, mapId: 'map-1' }]);
    expect(await places.read()).toEqual([archived]);
    expect(readFileSync(path, 'utf8')).not.toContain('Доставка');
  });

  it.each([['{'], ['{"places":[{"mapId":7}]}'], ['']])(
    'that is damaged (%j) is none, and begun anew',
    async (text) => {
      const path = join(temporaryFolder(), 'places.json');
      writeFileSync(path, text);
      const places = openMirrorPlaces(path);
      expect(await places.read()).toEqual([]);
      await places.note([inFolder]);
      expect(await places.read()).toEqual([inFolder]);
    },
  );
});
