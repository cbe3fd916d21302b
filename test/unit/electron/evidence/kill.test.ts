import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openEvidence } from '#electron/evidence/client';
import { replyOf } from './workspace';

const rows = 5_000;
/** After so many lines of the child's report the kill falls into another stage each time. */
const kills = [2, 4, 5, 7, 9, 12];

function killAfter(lines: number, workspace: string, file: string): Promise<void> {
  const script = fileURLToPath(new URL('./import-forever.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, workspace, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('\n').length - 1;
    if (seen >= lines) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

describe('a process killed in the middle of an import', () => {
  it('leaves each import wholly there or wholly absent, and nothing lying about', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tapki-kill-'));
    const workspace = join(folder, 'workspace');
    const file = join(folder, 'export.csv');
    const lines = Array.from(
      { length: rows },
      (_, i) => `${i},2026-05-01,chat,A,"call 8 916 123-45-67, ${i}",5`,
    );
    await writeFile(file, `id,created_at,channel,category,text,csat\n${lines.join('\n')}\n`);
    for (const after of kills) {
      await killAfter(after, workspace, file);
      const client = openEvidence(workspace);
      const sources = replyOf(await client.request('listSources', {}));
      expect(sources.filter((source) => source.rows !== rows)).toEqual([]);
      const totals = replyOf(await client.request('totals', { period: null }));
      expect(totals.contacts).toBe(sources.length * rows);
      expect([
        ...(await readdir(join(workspace, 'incoming'))),
        ...(await readdir(join(workspace, 'temporary'))),
      ]).toEqual([]);
      for (const source of sources) replyOf(await client.request('deleteSource', { sourceId: source.id }));
      await client.close();
    }
    await rm(folder, { recursive: true, force: true });
  }, 180_000);
});
