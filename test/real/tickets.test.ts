/** Generated contact exports in both dialects: what the command line prints equals the exact totals beside the file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runContacts } from '#electron/cli/contacts';
import { hasSharedData, sharedData, withWorkspace } from './shared-data';

const counts = z.record(z.string(), z.number());
const truthFile = z.object({
  rows: z.number(),
  by_channel: counts,
  by_category: counts,
  by_month: counts,
  csat: counts,
  ces: counts,
  fcr_yes: z.number(),
  resolved: z.number(),
});
const report = z.object({
  rows: z.number(),
  imported: z.number(),
  rejected: z.number(),
  duplicates: z.number(),
  masked: z.number(),
  seconds: z.number(),
});

/** As many as the main job promises, fewer where machines are shared. */
const rows = process.env.CI ? 20_000 : 100_000;

const sum = (tally: Record<string, number>, from = 0) =>
  Object.entries(tally).reduce((total, [score, count]) => (Number(score) >= from ? total + count : total), 0);

describe.skipIf(!hasSharedData)('a contact export of many rows', () => {
  it.each(['std', 'excel-ru'])(
    'in the dialect %s gives its exact totals, and nothing twice',
    async (dialect) => {
      await withWorkspace(async (client, folder) => {
        await client.close();
        const file = join(folder, 'tickets.csv');
        const options = ['--rows', String(rows), '--seed', '7', '--dialect', dialect, '--out', file];
        execFileSync('node', [join(sharedData, 'make-tickets.mjs'), ...options]);
        const truth = truthFile.parse(JSON.parse(readFileSync(`${file}.truth.json`, 'utf8')));
        const run = async (...words: string[]): Promise<unknown> => {
          const printed: string[] = [];
          const code = await runContacts(words, {
            out: (text) => printed.push(text),
            err: (text) => printed.push(text),
            language: 'en',
            isJson: true,
            workspace: join(folder, 'store'),
          });
          expect([code, printed.length, code === 0 ? '' : printed]).toEqual([0, 1, '']);
          return JSON.parse(printed[0] ?? '');
        };
        expect(report.parse(await run('import', file))).toMatchObject({
          rows,
          imported: rows,
          rejected: 0,
          duplicates: 0,
        });
        expect(report.parse(await run('import', file))).toMatchObject({
          rows,
          imported: 0,
          duplicates: rows,
        });
        const n = { csat: sum(truth.csat), ces: sum(truth.ces) };
        expect(await run('totals')).toMatchObject({
          contacts: rows,
          csat: { share: sum(truth.csat, 4) / n.csat, n: n.csat },
          ces: { share: sum(truth.ces, 5) / n.ces, n: n.ces },
          fcr: { share: truth.fcr_yes / truth.resolved, n: truth.resolved },
          byChannel: truth.by_channel,
          byCategory: truth.by_category,
          byMonth: truth.by_month,
        });
      });
    },
  );
});
