/**
 * Files with bytes turned over, cut out and doubled: each is imported or refused with a reason, in time, whole or not
 * at all. A few in every run; FUZZ_FILES=2000 for as many as one likes, FUZZ_SEED for others.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { trials } from '../../support/trials';
import { makeWorkspace, replyOf } from './workspace';

const count = Number(process.env.FUZZ_FILES ?? trials(30, 90));
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const patienceMs = 10_000;

/** mulberry32: the same files for the same seed. */
function randomFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const head = ['Номер обращения', 'Дата создания', 'Канал', 'Текст обращения', 'Оценка', 'Решено'];
const rows = Array.from({ length: 40 }, (_, i) => [
  String(i + 1),
  `2026-0${1 + (i % 9)}-1${i % 9} 10:0${i % 6}:00`,
  ['чат', 'почта', 'телефон'][i % 3] ?? '',
  `Обращение ${i}: "не пришло", звоните\nна +7 912 345-67-${10 + i}`,
  i % 7 === 0 ? '' : String(1 + (i % 5)),
  i % 2 ? 'да' : 'нет',
]);
const quoted = (delimiter: string) =>
  [head, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n');
const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])));

function book(bookType: 'xlsx' | 'biff8' | 'ods'): Buffer {
  const whole = utils.book_new();
  utils.book_append_sheet(whole, utils.aoa_to_sheet([head, ...rows]), 'A');
  return Buffer.from(write(whole, { type: 'buffer', bookType }));
}

async function parquet(path: string): Promise<void> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (SELECT i AS id, TIMESTAMP '2026-03-01 10:00:00' + INTERVAL (i) HOUR AS created_at,
    'chat' AS channel, 'Where is my order ' || i AS text FROM range(40) t(i)) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
}

const originals: readonly (readonly [string, Buffer])[] = [
  ['a.csv', Buffer.from(quoted(','))],
  ['b.csv', iconv.encode(quoted(';'), 'windows-1251')],
  ['c.csv', iconv.encode(quoted('\t'), 'utf-16le', { addBOM: true })],
  ['d.jsonl', Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'))],
  ['e.json', Buffer.from(JSON.stringify({ total: 40, tickets: records }))],
  ['f.xlsx', book('xlsx')],
  ['g.xls', book('biff8')],
  ['h.ods', book('ods')],
  ['i.csv.gz', gzipSync(quoted(','))],
];

function damage(original: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original);
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(bytes.length);
    const length = 1 + random(random(2) ? 8 : Math.max(1, bytes.length / 3));
    switch (random(4)) {
      case 0:
        for (let i = at; i < Math.min(bytes.length, at + Math.min(length, 16)); i++) bytes[i] = random(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        break;
      default:
        bytes = bytes.subarray(0, Math.max(1, at));
    }
    if (bytes.length === 0) return Buffer.from([0]);
  }
  return bytes;
}

describe(`damaged files (seed ${seed})`, () => {
  it(`${count} of them are each imported or refused with a reason, and never by half`, {
    timeout: 20_000 + count * 1_000,
  }, async () => {
    const { client, folder } = await makeWorkspace();
    await parquet(join(folder, 'j.parquet'));
    const all = [...originals, ['j.parquet', await readFile(join(folder, 'j.parquet'))] as const];
    const random = randomFrom(seed);
    const outcomes = new Map<string, number>();
    let slowest = 0;
    let stored = 0;
    for (let i = 0; i < count; i++) {
      const [name, bytes] = all[i % all.length] ?? all[0] ?? ['', Buffer.alloc(0)];
      const path = join(folder, `${i}-${name}`);
      await writeFile(path, damage(bytes, random));
      const started = performance.now();
      const fileToken = client.addFile(path);
      const preview = await client.request('previewFile', { fileToken, mapping: null });
      let outcome = preview.ok ? 'imported' : preview.error.code;
      if (preview.ok) {
        const mapping = { ...preview.value.mapping, sourceName: `file ${i}`, fixedDay: '2026-01-01' };
        const report = await client.request('importFile', { fileToken, mapping });
        if (report.ok) stored += report.value.imported;
        else outcome = report.error.code;
      }
      slowest = Math.max(slowest, performance.now() - started);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect([`${i}-${name}`, outcome]).not.toEqual([`${i}-${name}`, 'internal']);
    }
    const totals = replyOf(await client.request('totals', { period: null }));
    const sources = replyOf(await client.request('listSources', {}));
    expect(sources.reduce((sum, source) => sum + source.rows, 0)).toBe(stored);
    expect(totals.contacts).toBeLessThanOrEqual(stored);
    expect(outcomes.get('imported') ?? 0).toBeGreaterThan(count / 4);
    if (process.env.FUZZ_FILES)
      console.info(Object.fromEntries(outcomes), `slowest ${Math.round(slowest)} ms`);
    // Far more than the slowest takes: what hangs, hangs for good.
    expect(slowest).toBeLessThan(patienceMs);
  });
});
