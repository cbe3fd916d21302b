/** 100,000 contacts imported from a CSV file by the command line: masked, checked, stored, indexed. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Bench, type BenchTools, bar } from './report';

const rows = 100_000;
const channels = ['chat', 'phone', 'email', 'social'];
const categories = ['Payment', 'Moderation', 'Photos', 'Delivery', 'Log in', 'Other'];
const sentences = [
  'The photo does not load, I tried three times and the page turns white.',
  'Why was my ad refused? Nothing in it breaks your rules, please look again.',
  'I paid for promotion yesterday and still see no receipt, call me on +7 916 123-45-67.',
  'The code does not arrive; my address is buyer.number.one@example.com.',
  'How do I change the price without publishing again?',
];

const header = 'id,created,channel,category,text,csat,customer\n';

/** The same rows every time, each with its own text. */
function* lines(): Generator<string> {
  yield header;
  for (let row = 0; row < rows; row += 1) {
    const created = new Date(Date.UTC(2025, 10, 1) + row * 300_000).toISOString();
    const text = `${sentences[row % sentences.length]} (${row})`;
    yield `T-${row},${created},${channels[row % 4]},${categories[row % 6]},"${text}",${1 + (row % 5)},C-${row % 40_000}\n`;
  }
}

const reply = z.object({ rows: z.number(), imported: z.number(), duplicates: z.number() });

const importOnce = ({ command }: BenchTools, file: string, workspace: string) => {
  const [program = '', ...first] = command;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    program,
    [...first, 'contacts', 'import', file, '--workspace', workspace, '--json'],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`contacts import failed: ${stderr}`);
  return { seconds, ...reply.parse(JSON.parse(stdout)) };
};

export const bench: Bench = async (tools) => {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-bench-'));
  try {
    const file = join(folder, 'contacts.csv');
    await pipeline(Readable.from(lines()), createWriteStream(file));
    const workspace = join(folder, 'workspace');
    const first = importOnce(tools, file, workspace);
    const again = importOnce(tools, file, workspace);
    if (first.imported !== rows || again.imported !== 0) {
      throw new Error(`Imported ${first.imported}, then ${again.imported} of ${rows} rows`);
    }
    return {
      runs: 1,
      bars: [
        bar('100,000 rows imported, from the start of the program to its end', first.seconds, 10, 's'),
        bar('the same file again: all duplicates', again.seconds, 10, 's'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
