/** Effort and behaviour by the command line alone: sentences, one object for programs, files for a report, clear refusals. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { sharedFolder } from '../support/temporary-folder';

const folder = sharedFolder();
const { said, complained, printed, ear } = listen();
const world = commandWorld(folder, ear);

/** A hundred customers; those who found it hard write once more each, and half of them twice. */
beforeAll(async () => {
  const ids = Array.from({ length: 100 }, (_, at) => at);
  const survey = ids.map((at) => `a${at},c${at},2026-03-01,${at % 2 === 0 ? 5 + (at % 3) : 1 + (at % 4)}`);
  const chat = ids.flatMap((at) =>
    at % 2 === 0
      ? at % 10 === 0
        ? [`e${at},c${at},2026-03-09,Where is my order`]
        : []
      : [
          `h${at},c${at},2026-03-05,Where is my order`,
          ...(at % 4 === 1 ? [`i${at},c${at},2026-03-20,Still nothing`] : []),
        ],
  );
  chat.push('x,nobody,2026-01-01,First', 'y,nobody,2026-09-01,Last');
  writeFileSync(join(folder, 'survey.csv'), ['id,customer_id,date,CES', ...survey].join('\n'));
  writeFileSync(join(folder, 'chat.csv'), ['ticket_id,customer_id,created_at,text', ...chat].join('\n'));
  for (const name of ['survey.csv', 'chat.csv'])
    expect(await runCommand(['contacts', 'import', name], world), complained.join()).toBe(0);
});

const answer = z.object({
  customers: z.number(),
  results: z.array(
    z.object({ name: z.string(), days: z.number(), standing: z.string(), sentence: z.string() }),
  ),
  missing: z.array(z.string()),
  files: z.array(z.string()),
});

describe('effort', () => {
  it('says the finding, and writes text, table and charts', async () => {
    const out = join(folder, 'report');
    expect(await runCommand(['effort', '--horizons', '30', '--out', out], world)).toBe(0);
    const { customers, results, missing, files } = answer.parse(printed());
    expect(customers).toBe(100);
    expect(results.map(({ name, standing }) => [name, standing])).toEqual([
      ['contacts', 'clear'],
      ['anyContact', 'clear'],
    ]);
    expect(results[0]?.sentence.replaceAll('\u00a0', ' ')).toBe(
      'Customers who found it easy contact support 87% less (rel.) within 30 days than those who found it hard: 0.20 against 1.50 contacts a customer.',
    );
    expect(missing).toEqual([expect.stringContaining('No activity of customers')]);
    expect(files).toEqual(['effort.md', 'effort.csv', 'effort.svg'].map((name) => join(out, name)));
    expect(readFileSync(join(out, 'effort.md'), 'utf8')).toContain('87% less (rel.)');
    expect(readFileSync(join(out, 'effort.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it('refuses what cannot be asked, by the option', async () => {
    for (const words of [
      ['--horizons', '0'],
      ['--by', 'weather'],
      ['--metric', 'joy'],
      ['--easy', 'high'],
      ['--easy', '1-7'],
    ]) {
      expect(await runCommand(['effort', ...words], world)).toBe(1);
      expect(complained.at(-1)).toContain(words[0]);
    }
    expect(await runCommand(['effort', '--metric', 'nps'], world)).toBe(1);
    // Nothing of that kind was answered: the questions there are stand beside it.
    expect(said.at(-1)).toContain('"missing"');
  });
});
