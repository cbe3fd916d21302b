import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { cellOf } from '#electron/evidence/cell-names';
import { bringIn } from '#electron/evidence/incoming-file';
import { readRawTable } from '#electron/evidence/raw-table';
import { Store } from '#electron/evidence/store';

// The smallest the database takes, so that a file of a few megabytes is read in several pieces side by side.
vi.mock('#electron/evidence/piece-bytes', () => ({ pieceBytes: () => 2_100_000 }));

let close: (() => Promise<void>) | null = null;
afterEach(() => close?.());

interface Read {
  readonly ids: readonly string[];
  readonly rejected: number;
}

async function read(table: string): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'tapki-raw-'));
  const store = new Store(join(folder, 'store'));
  close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  const path = join(folder, 'table.csv');
  await writeFile(path, table);
  const scale = { min: 1, max: 5 };
  const mapping = {
    kind: 'contacts' as const,
    sourceName: 'table',
    format: {
      encoding: 'utf-8' as const,
      delimiter: ',' as const,
      headerRow: 1,
      decimal: '.' as const,
      dateOrder: 'ymd' as const,
    },
    columns: { step: 0, text: 1 },
    questions: [],
    fixedDay: null,
    csatScale: scale,
    cesScale: scale,
  };
  return store.write(async (query) => {
    const file = await bringIn(path, 'utf-8', store.workspace, () => undefined, null);
    const raw = { path: file.path, name: 'table', columns: 3, firstLine: 2, firstRow: 2 };
    await readRawTable(query, raw, mapping, '', { secret: '', sql: (id) => id });
    const ids = await query.rows(`SELECT ${cellOf('step')} AS id FROM raw`, z.object({ id: z.string() }));
    const { count } = await query.row(
      'SELECT count(DISTINCT line)::DOUBLE AS count FROM csv_rejects',
      z.object({ count: z.number() }),
    );
    return { ids: ids.map(({ id }) => id), rejected: count };
  });
}

describe('A table read in pieces', () => {
  // Read side by side alone, each of these loses thousands of its sound rows.
  it.each([
    ['too short', 'x,'],
    ['too long', 'x,1,2,3'],
    ['of one cell', 'x'],
  ])('loses none where every other row is %s', async (_, wrong) => {
    const ids = Array.from({ length: 100_000 }, (__, i) => `${i}`);
    const rows = ids.flatMap((id) => [wrong, `${id},parcel ${id},5`]);
    const found = await read(`id,text,csat\n${rows.join('\n')}\n`);
    expect(found.rejected).toBe(ids.length);
    expect(found.ids.length).toBe(ids.length);
    expect(found.ids.findIndex((id, at) => id !== ids[at])).toBe(-1);
  });
});
