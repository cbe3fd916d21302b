/** The service alone, killed in the middle of an import: quicker to start than the app, so that more moments are tried. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#core/themes/random';
import { openEvidence } from '#electron/evidence/client';
import { hardCheck } from '../../hard/check';
import { replyOf } from '../electron/evidence/workspace';

const rows = 3_000;
const check = hardCheck(4);
const kills = check.size(5, 100);
const { seed } = check;
const script = fileURLToPath(new URL('../electron/evidence/import-forever.ts', import.meta.url));

let folder = '';
let file = '';
const started: ChildProcess[] = [];

/** A process that has loaded the service and waits to be given a workspace. */
async function startImporter(): Promise<ChildProcess> {
  const child = fork(script, [file], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  started.push(child);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** What a process left that was killed, after the store was opened again. */
async function look(workspace: string) {
  const client = openEvidence(workspace);
  const sources = replyOf(await client.request('listSources', {}));
  const totals = replyOf(await client.request('totals', { period: null }));
  const search = { words: 'call', rule: null, period: null, page: { offset: 0, limit: 1 } };
  const found = replyOf(await client.request('searchContacts', search));
  await client.close();
  const leftovers = await Promise.all(
    ['incoming', 'temporary'].map((name) => readdir(join(workspace, name))),
  );
  return {
    rowsOfSources: sources.map((source) => source.rows),
    contacts: totals.contacts,
    found: found.total,
    leftovers: leftovers.flat(),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-kill-'));
  file = join(folder, 'export.csv');
  const lines = Array.from(
    { length: rows },
    (_, i) => `${i},2026-05-01,chat,A,"call 8 916 123-45-67, ${i}",5`,
  );
  await writeFile(file, `id,created_at,channel,category,text,csat\n${lines.join('\n')}\n`);
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('a process killed in the middle of an import', () => {
  it(`leaves each import wholly there or wholly absent, and nothing lying about (${kills} random moments)`, async () => {
    const first = await startImporter();
    const begun = performance.now();
    first.send(join(folder, 'measured'));
    await once(first, 'message');
    const duration = performance.now() - begun;
    await kill(first);
    const random = seededRandom(seed);
    let next = startImporter();
    for (let i = 0; i < kills; i++) {
      const child = await next;
      const workspace = join(folder, `workspace ${i}`);
      // One moment in each twentieth of an import and a half: the first one opens the store, the second finds it filled.
      const moment = ((i + random()) / kills) * duration * 1.5;
      child.send(workspace);
      await setTimeout(moment);
      await kill(child);
      next = i + 1 < kills ? startImporter() : next;
      const left = await look(workspace);
      const imports = left.rowsOfSources.length;
      expect(left, `killed after ${Math.round(moment)} of ${Math.round(duration)} ms, seed ${seed}`).toEqual({
        rowsOfSources: Array.from({ length: imports }, () => rows),
        contacts: imports * rows,
        found: imports * rows,
        leftovers: [],
      });
    }
  }, 900_000);
});
