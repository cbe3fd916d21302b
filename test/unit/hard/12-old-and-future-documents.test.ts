/** Files of every Tapki there was open whole; those of one to come are shown and never written over. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renameMap } from '#core/commands/map';
import { createMapDocument } from '#core/document/map-document';
import { formatVersion, type Migration, migrate, migrations } from '#core/document/migrations';
import { readRecords } from '#core/document/plain-record';
import { recordKinds } from '#core/document/records/record';
import { openMap, packMap } from '#core/file/cjm';
import { fileSchema, fileSchemaText } from '#core/file/file-schema';
import { manifestOf } from '#core/file/manifest';
import { hardCheck } from '../../hard/check';

const check = hardCheck(12);
const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const fixture = (version: number): string => at(`test/fixtures/maps/version-${version}.json`);
const versions = Array.from({ length: formatVersion }, (_, index) => index + 1);

describe('The map format', () => {
  it('is documented by a schema that matches the code', () => {
    expect(readFileSync(at('docs/map.schema.json'), 'utf8')).toBe(fileSchemaText());
  });

  it('has a fixture of each version, each with every kind of record', () => {
    for (const version of versions) {
      expect(existsSync(fixture(version)), `fixture of version ${version}`).toBe(true);
      const { records } = JSON.parse(readFileSync(fixture(version), 'utf8'));
      const kinds = new Set(records.map(({ kind }: { kind: string }) => kind));
      if (version === formatVersion) expect(kinds).toEqual(new Set(recordKinds));
    }
    expect(readdirSync(at('test/fixtures/maps')).filter((name) => name.startsWith('version-'))).toHaveLength(
      formatVersion,
    );
  });

  it('describes what a script may write', () => {
    const text = readFileSync(fixture(formatVersion), 'utf8');
    expect(fileSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(
      fileSchema.safeParse({ format: 'tapki-map', version: 1, records: [{ kind: 'step' }] }).success,
    ).toBe(false);
  });

  it.each(versions)('opens a file of version %i whole', (version) => {
    const result = openMap(readFileSync(fixture(version)), 'fixture.json');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.notes).toEqual([]);
    expect(result.value.isReadOnly).toBe(false);
    const { records } = JSON.parse(readFileSync(fixture(version), 'utf8'));
    expect(result.value.records).toHaveLength(records.length);
    const byId = new Map(result.value.records.map((record) => [record.id, record]));
    expect(byId.get('cell:lane-2:step-2')).toMatchObject({ emotion: -2, deletedAt: null });
    expect(byId.get('fix-1')).toMatchObject({ removal: { low: 0.1, likely: 0.2, high: 0.4 } });
    expect(byId.get('stage-1')).toMatchObject({ stamps: { title: '0mbk2c3d4.0001.anna' } });
  });

  it.each(versions)('of version %i is saved as one of today, and opens as what it was', (version) => {
    const first = openMap(readFileSync(fixture(version)), 'fixture.json');
    if (!first.ok) throw new Error(first.error.code);
    const { mapId, records: plain } = first.value;
    const { records } = readRecords(plain);
    const about = { mapId, savedAt: '2026-11-23T12:00:00.000Z', app: 'Tapki' };
    const packed = packMap({ records, assets: [], manifest: manifestOf(records, about) });
    const again = openMap(packed, 'fixture.cjm');
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.notes).toEqual([]);
    expect(new Set(readRecords(again.value.records).records)).toEqual(new Set(records));
  });

  it('has a migration from each version to the next, and each is run on a fixture of the version it leaves', () => {
    expect(migrations).toHaveLength(formatVersion - 1);
    for (const [index, migration] of migrations.entries()) {
      const { records } = JSON.parse(readFileSync(fixture(index + 1), 'utf8'));
      const before = structuredClone(records);
      const after = migration(records);
      // The same on every machine, and what it was given is left as it is.
      expect(migration(structuredClone(before))).toEqual(after);
      expect(records).toEqual(before);
      const ids = (all: readonly { readonly id?: unknown }[]) => new Set(all.map(({ id }) => id));
      expect([...ids(before)].filter((id) => !ids(after).has(id))).toEqual([]);
    }
    const versionsSeen = `${versions.length} versions of the map format`;
    check.note({
      name: 'fixtures of released formats, opened whole, saved and opened again',
      required: 'all',
      seen: versionsSeen,
      holds: true,
    });
  });
});

describe('A file of a Tapki to come', () => {
  const text = readFileSync(fixture(formatVersion), 'utf8');
  const ahead = [1, 2, 50, 9_999];
  const newer = (by: number): Uint8Array => {
    const file = JSON.parse(text);
    const strange = { kind: 'hologram', id: 'hologram-1', depth: 3 };
    const records = file.records.map((record: object) => ({ ...record, scent: 'lavender' }));
    return Buffer.from(
      JSON.stringify({ ...file, version: formatVersion + by, records: [...records, strange] }),
    );
  };

  it.each(ahead)('%i versions ahead is shown, and takes no edit', (by) => {
    const opened = openMap(newer(by), 'newer.cjm');
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.isReadOnly).toBe(true);
    const { records } = readRecords(opened.value.records, formatVersion + by);
    const document = createMapDocument({
      mapId: 'map',
      records,
      actor: 'tester',
      now: () => Date.UTC(2026, 10, 23),
      newId: () => {
        throw new Error('Nothing is made');
      },
      isReadOnly: true,
    });
    const before = document.stampedRecords();
    expect(() => document.commit('map.rename', renameMap, { title: 'Mine' })).toThrow();
    expect(document.stampedRecords()).toEqual(before);
  });
});

describe('Migrations', () => {
  const rename: Migration = (records) => records.map(({ name, ...rest }) => ({ ...rest, title: name }));
  const shout: Migration = (records) => records.map((record) => ({ ...record, title: `${record.title}!` }));

  it('run from the version of the file to the current one, in order', () => {
    expect(migrate([{ name: 'a' }], 1, [rename, shout])).toEqual([{ title: 'a!' }]);
    expect(migrate([{ title: 'a' }], 2, [rename, shout])).toEqual([{ title: 'a!' }]);
    expect(migrate([{ title: 'a' }], 3, [rename, shout])).toEqual([{ title: 'a' }]);
  });

  it('leave a newer file as it is', () => {
    expect(migrate([{ title: 'a' }], 9, [rename, shout])).toEqual([{ title: 'a' }]);
  });
});
