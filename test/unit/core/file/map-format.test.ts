import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatVersion, type Migration, migrate, migrations } from '#core/document/migrations';
import { recordKinds } from '#core/document/records/record';
import { openMap } from '#core/file/cjm';
import { fileSchema, fileSchemaText } from '#core/file/file-schema';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
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

  it('has a migration from each version to the next', () => {
    expect(migrations).toHaveLength(formatVersion - 1);
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
