/** A table into SQLite the plain way: a stream, csv-parse, one prepared INSERT in one transaction. No masking, no index. */
import { createReadStream } from 'node:fs';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';

const [file, target, types] = process.argv.slice(2);
const columns = types.split(',');
const started = performance.now();
const database = new Database(target);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec(`CREATE TABLE contacts (${columns.map((type, i) => `c${i} ${type}`).join(', ')})`);
const insert = database.prepare(`INSERT INTO contacts VALUES (${columns.map(() => '?').join(', ')})`);
const isNumber = columns.map((type) => type !== 'TEXT');
let rows = 0;
database.exec('BEGIN');
for await (const cells of createReadStream(file).pipe(parse({ from: 2, bom: true }))) {
  insert.run(cells.map((cell, i) => (cell === '' ? null : isNumber[i] ? Number(cell) : cell)));
  rows += 1;
}
database.exec('COMMIT');
database.close();
process.stdout.write(JSON.stringify({ rows, seconds: (performance.now() - started) / 1000 }));
