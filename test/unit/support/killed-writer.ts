/**
 * A program of its own for the tests of kills: says which contents it writes, by their hashes, and writes one after the
 * other until it is killed, with a line for each that is written and the ms at which it was, by its own clock. Arguments:
 * what it writes, the folder, the folder of notes.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Result, success } from '#core/desktop/app-error';
import { writeTexts } from '#electron/cli/out-folder';
import { makeFiles } from '#electron/export/make-files';
import { writeManifest } from '#electron/export/manifest';
import { noteUnfinishedIn } from '#electron/files/leftovers';
import { createMapFiles } from '#electron/map-files';

const [kind = '', folder = '', notes = ''] = process.argv.slice(2);
const versions = [1, 2, 3];

/** Differs at every place, so that a mixture is found out. */
const bytesOf = (version: number, size: number): Buffer => Buffer.alloc(size, `version ${version} `);
const textOf = (version: number): string => `version ${version} `.repeat(200_000);

interface Writing {
  readonly contents: readonly (Uint8Array | string)[];
  write(version: number): Promise<Result<unknown>>;
}

const options = {} as Parameters<typeof writeManifest>[1][number]['options'];

const writings: Readonly<Record<string, () => Writing>> = {
  map() {
    const maps = versions.map((version) => bytesOf(version, 50_000_000));
    const mapFiles = createMapFiles({
      // Beside the notes, so that the folder holds the map alone.
      backups: join(notes, '..', `${notes}-backups`),
      parse: () => Promise.reject(new Error('nothing is read')),
      now: () => new Date(),
    });
    return {
      contents: maps,
      write: (version) => mapFiles.write(join(folder, 'map.cjm'), maps[version - 1] ?? Buffer.alloc(0), null),
    };
  },
  export() {
    const reports = versions.map((version) => bytesOf(version, 4_000_000));
    return {
      contents: reports,
      write: (version) =>
        makeFiles(
          {
            formats: ['pptx', 'pdf', 'html', 'md'],
            make: async () => reports[version - 1] ?? Buffer.alloc(0),
            names: { pptx: '', pdf: '', html: '', md: '' },
            failed: 'review failed',
          },
          { folder, baseName: 'Report' },
        ),
    };
  },
  manifest() {
    const list = (version: number) =>
      Array.from({ length: 3_000 }, () => ({
        map: `version ${version}`,
        preset: null,
        options,
        files: [],
      }));
    const shown = versions.map((version) => {
      const exports = list(version).map(({ map, preset }) => ({ map, preset, options, files: [] }));
      return `${JSON.stringify({ app: 'Tapki 1', exports }, null, 2)}\n`;
    });
    return { contents: shown, write: (version) => writeManifest(folder, list(version), '1') };
  },
  command() {
    return {
      contents: versions.map(textOf),
      write: (version) =>
        writeTexts(
          folder,
          ['a.md', 'b.csv', 'c.json'].map((name) => ({ name, text: textOf(version) })),
          { folder },
        ),
    };
  },
};

const writing = writings[kind]?.();
if (!writing) throw new Error(`Nothing to write of kind ${kind}`);
noteUnfinishedIn(join(notes));
const known = writing.contents.map((content) => createHash('sha256').update(content).digest('hex'));
let result: Result<unknown> = success(undefined);
process.stdout.write(`${JSON.stringify(known)}\n`);
for (let turn = 0; result.ok; turn += 1) {
  result = await writing.write(1 + (turn % versions.length));
  process.stdout.write(`written ${performance.now()}\n`);
}
throw new Error(`A write failed: ${result.error.code}`);
