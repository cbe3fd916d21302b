/** The table that is imported: realistic texts where their generator lies beside the repository, own ones elsewhere. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export const rowsOf = 1_500_000;

export interface BenchTable {
  readonly file: string;
  /** Name and type of each column, as DuckDB calls them. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly note: string;
}

const columns = [
  ['ticket_id', 'BIGINT'],
  ['created_at', 'TIMESTAMP'],
  ['resolved_at', 'TIMESTAMP'],
  ['channel', 'VARCHAR'],
  ['lang', 'VARCHAR'],
  ['category', 'VARCHAR'],
  ['subcategory', 'VARCHAR'],
  ['text', 'VARCHAR'],
  ['csat', 'DOUBLE'],
  ['ces', 'DOUBLE'],
  ['fcr', 'BOOLEAN'],
  ['resolution_hours', 'DOUBLE'],
  ['user_id', 'BIGINT'],
] as const;

/** `rows`: how many; left out: those of the bench of contacts. `seed`: another one gives another table. */
export async function makeTable(folder: string, rows: number = rowsOf, seed = 1): Promise<BenchTable> {
  const file = join(folder, 'tickets.csv');
  const generator = fileURLToPath(new URL('../../../../shared/data/make-tickets.mjs', import.meta.url));
  if (existsSync(generator)) {
    const args = ['--rows', String(rows), '--seed', String(seed), '--out', file, '--no-hash'];
    const { status, stderr } = spawnSync(process.execPath, [generator, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`make-tickets failed: ${stderr}`);
    return {
      file,
      columns,
      note: `Table: make-tickets.mjs, ${rows.toLocaleString('en')} rows, seed ${seed}.`,
    };
  }
  await pipeline(Readable.from(lines(rows, seed)), createWriteStream(file));
  return {
    file,
    columns,
    note: 'Table: own sentences, every text of its own; make-tickets.mjs is not here.',
  };
}

const channels = ['chat', 'phone', 'email', 'social'];
const categories = ['Payment', 'Moderation', 'Photos', 'Delivery', 'Log in', 'Other'];
const sentences = [
  'The photo does not load, I tried three times and the page turns white.',
  'Why was my ad refused? Nothing in it breaks your rules, please look again.',
  'I paid for promotion yesterday and still see no receipt, call me on +7 916 123-45-67.',
  'The code does not arrive; my address is buyer.number.one@example.com.',
  'How do I change the price without publishing again?',
];

/** The same rows every time, each with its own text. */
function* lines(rows: number, seed: number): Generator<string> {
  yield `${columns.map(([name]) => name).join(',')}\n`;
  for (let row = 0; row < rows; row += 1) {
    const at = (seconds: number) =>
      new Date(Date.UTC(2025, 10, 1) + row * 20_000 + seconds * 1_000).toISOString().slice(0, 19);
    const text = `${sentences[row % sentences.length]} (${seed}, ${row})`;
    yield `${row},${at(0)},${at(3_600)},${channels[row % 4]},en,${categories[row % 6]},${categories[row % 5]},"${text}",${1 + (row % 5)},${1 + (row % 7)},${row % 2},1.00,${row % 800_000}\n`;
  }
}
