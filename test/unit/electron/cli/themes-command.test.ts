/** Themes from the command line: what a monthly cycle runs by itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { sharedFolder } from '../support/temporary-folder';

const folder = sharedFolder();
const { complained, ear, ask } = listen();
const world = commandWorld(folder, ear);

const problems = [
  'The payment failed with my card',
  'The code does not arrive',
  'Photos do not load in my ad',
];
const endings = ['again', 'on my phone', 'since Monday', 'at home', 'in the app', 'for my sister'];
const rows = problems.flatMap((problem, p) =>
  endings.map((ending, e) => `${p}${e},2026-0${4 + (e % 2)}-1${e},chat,"${problem} ${ending}",${1 + p}`),
);

const answer = z.object({
  contacts: z.number(),
  found: z.object({ texts: z.number() }).nullable(),
  themes: z.array(z.object({ label: z.string(), size: z.number(), series: z.array(z.unknown()) })),
});
const run = (...words: string[]) => ask(answer, world, 'themes', ...words);

beforeAll(async () => {
  expect(await runCommand(['themes'], world)).toBe(1);
  writeFileSync(join(folder, 'calls.csv'), ['ticket id,created at,channel,text,csat', ...rows].join('\n'));
  expect(await runCommand(['contacts', 'import', 'calls.csv'], world)).toBe(0);
});

describe('themes', () => {
  it('looks at new contacts and lists themes with sizes and months', async () => {
    const { reply } = await run();
    expect(reply?.contacts).toBe(18);
    expect(reply?.found?.texts).toBe(18);
    expect(reply?.themes.length).toBeGreaterThan(0);
  });

  it('of a month counts that month; --known searches for nothing', async () => {
    const { reply } = await run('--month', '2026-05', '--known');
    expect(reply?.contacts).toBe(9);
    expect(reply?.found).toBeNull();
  });

  it('refuses a month that is none, and a step without its map', async () => {
    expect((await run('--month', '2026-13')).code).toBe(1);
    expect((await run('--step', 'Pay')).code).toBe(1);
    expect(complained).toHaveLength(2);
  });
});
