/** Tables that want to stop, fill or fool the reader: each is imported right or refused, in time, with the row at fault. */
import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { errorMessage } from '#core/i18n/messages/errors';
import { translate } from '#core/i18n/translate';
import { hardCheck } from '../../hard/check';
import { makeWorkspace, replyOf, type Workspace } from '../electron/evidence/workspace';
import { type HostileTable, hostileTables } from '../support/hostile-tables';

const check = hardCheck(16);
const mebibyte = 1 << 20;
const tables = hostileTables({
  line: check.size(100, 1_024) * mebibyte,
  record: check.size(20, 500) * mebibyte,
  cell: check.size(2, 10) * mebibyte,
  rows: check.size(3_000, 1_000_000),
});
const patience = 60_000;

/** What became of the file, told as the table says what must become of it. */
async function outcomeOf({ client }: Workspace, path: string, sourceName: string) {
  const fileToken = client.addFile(path);
  const preview = await client.request('previewFile', { fileToken, mapping: null });
  if (!preview.ok) return preview.error;
  const { mapping } = preview.value;
  const isNamed = preview.value.headers.includes('city');
  const corrections = {
    sourceName,
    fixedDay: '2026-01-01',
    ...(isNamed ? { attributes: [{ column: preview.value.headers.indexOf('city'), name: 'city' }] } : {}),
  };
  const report = await client.request('importFile', { fileToken, mapping: { ...mapping, ...corrections } });
  return report.ok ? report.value : report.error;
}

/** An error is said in both languages, with nothing left to fill in. */
function expectWords(error: { code: Parameters<typeof errorMessage>[0]['code']; details: object }): void {
  for (const language of ['ru', 'en'] as const) {
    const words = translate(language, errorMessage({ code: error.code, details: {} }), { ...error.details });
    expect(words).not.toMatch(/[{}]|undefined/);
  }
}

describe('hostile tables', () => {
  let slowest = 0;
  let largest = 0;

  const see = async ({ name, write, outcome }: HostileTable) => {
    const workspace = await makeWorkspace();
    const path = join(workspace.folder, name);
    write(path);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const found = await outcomeOf(workspace, path, name);
    slowest = Math.max(slowest, performance.now() - started);
    largest = Math.max(largest, process.memoryUsage().rss - before);
    if ('code' in found) {
      expect(`${name}: ${found.code}`).toBe(`${name}: ${typeof outcome === 'string' ? outcome : 'imported'}`);
      expectWords(found);
    } else {
      const { imported, rejected, rejectedSample } = found;
      const [first] = rejectedSample;
      const told = { imported, rejected, row: first?.row, column: first?.column };
      const wanted = typeof outcome === 'string' ? { code: outcome } : { rejected: 0, ...outcome };
      expect(told, name).toMatchObject(wanted);
      expect(replyOf(await workspace.client.request('totals', { period: null })).contacts).toBe(imported);
    }
    // Nothing of it lies about, and the service answers.
    const left = await readdir(join(workspace.folder, 'workspace', 'incoming')).catch(() => []);
    expect(left).toEqual([]);
    await rm(path, { force: true });
  };

  it.each(tables.map((one) => [one.name, one] as const))('%s', (_, one) => see(one), 15 * patience);

  it(
    'a billion rows in a few bytes of Parquet fill no disk',
    async () => {
      const workspace = await makeWorkspace();
      const path = join(workspace.folder, 'billion.parquet');
      const instance = await DuckDBInstance.create(':memory:', { temp_directory: workspace.folder });
      const connection = await instance.connect();
      const rows = check.size(20_000_000, 1_000_000_000);
      await connection.run(
        `COPY (SELECT 'parcel' AS text FROM range(${rows})) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 10000000)`,
      );
      connection.closeSync();
      const free = () => {
        const { bavail, bsize } = statfsSync(workspace.folder);
        return bavail * bsize;
      };
      const before = free();
      const found = await outcomeOf(workspace, path, 'billion');
      expect(found).toMatchObject({ code: 'tableTooLarge' });
      expect(before - free()).toBeLessThan(4_096 * mebibyte);
    },
    15 * patience,
  );

  it.skipIf(process.platform === 'win32')('what is no file is not read', async () => {
    const workspace = await makeWorkspace();
    const pipe = join(workspace.folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    const device = join(workspace.folder, 'zero.csv');
    await symlink('/dev/zero', device);
    for (const path of [pipe, device, workspace.folder])
      expect(await outcomeOf(workspace, path, 'none')).toMatchObject({ code: 'fileNotReadable' });
  });

  it('all of them end in time', () => {
    check.within(`the slowest of ${tables.length} hostile tables`, slowest / 1_000, 60, 's');
    check.within('growth of memory over the worst of them', largest / mebibyte, 1_500, 'MB');
    expect(tables.length).toBeGreaterThan(40);
  });
});
