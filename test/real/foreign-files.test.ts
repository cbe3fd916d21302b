/** Every real diagram of other programs goes the way a file takes that somebody opens: by its name and its bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { isForeignFile } from '#core/file/formats/file-endings';
import { readForeignFile } from '#electron/parser/read-foreign-file';
import { hasSharedData, sharedData } from './shared-data';

const folder = join(sharedData, 'journeys');
const files = hasSharedData
  ? ['drawio', 'mermaid-upstream'].flatMap((part) =>
      readdirSync(join(folder, part))
        .filter((name) => /\.(mmd|drawio|xml)$/.test(name) && isForeignFile(name))
        .map((name) => join(part, name)),
    )
  : [];

describe.skipIf(!hasSharedData)('Files of other programs as they are found', () => {
  it('are there to be read', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s becomes a map that needs no repair', (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const read = readForeignFile(bytes, { name, language: 'ru', page: 0 });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(readRecords(read.value.records).notes).toEqual([]);
    expect(read.value.records.find(({ kind }) => kind === 'map')?.title).not.toBe('');
  });
});
