/** The scoreboard by the command line alone: goals, months from contacts and by hand, files for leaders. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const answer = z.object({
  total: z.number(),
  statuses: z.record(z.string(), z.number()),
  goals: z.array(
    z.object({
      metric: z.string(),
      title: z.string(),
      target: z.number().nullable(),
      actual: z.number().nullable(),
      n: z.number().nullable(),
      difference: z.number().nullable(),
      relative: z.number().nullable(),
      status: z.string(),
      months: z.array(z.object({ month: z.string(), value: z.number(), origin: z.string() })),
    }),
  ),
  taken: z.object({ taken: z.number(), typed: z.number() }).nullable(),
  files: z.array(z.object({ format: z.string(), path: z.string() })),
});
const run = (...words: string[]) =>
  ask(answer, world, 'scoreboard', '--programme', 'year.cjm', '--date', '2026-11-02', ...words);

/** In October 30 of 40 rated 4 or 5, 20 of 50 resolved at once. */
const rows = Array.from({ length: 50 }, (_, i) =>
  [
    `c${i}`,
    `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`,
    'chat',
    `It does not work ${i}`,
    i < 40 ? (i < 30 ? 5 : 2) : '',
    i < 20 ? 1 : 0,
  ].join(),
);

beforeAll(async () => {
  writeFileSync(
    join(folder, 'chats.csv'),
    ['ticket id,created at,channel,text,csat,fcr', ...rows].join('\n'),
  );
  expect(await runCommand(['contacts', 'import', 'chats.csv'], world)).toBe(0);
  expect(await runCommand(['programme', 'new', 'year.cjm', '--title', 'Voice'], world)).toBe(0);
}, 60_000);

describe('scoreboard', () => {
  it('sets goals once, takes a month from contacts, and keeps what was typed', async () => {
    const goals = [
      '--goal',
      'csat=0.7@2026-01..2026-12',
      'fcr=60%@2026-01..2026-12',
      'Fewer calls=5%@2026-01..2026-12',
    ];
    const set = ['--set', 'csat=0.94@2026-09:1000', 'Fewer calls=15%@2026-09'];
    await run(...goals, ...set);
    const { reply } = await run(...goals, ...set, '--take', '2026-10');
    if (!reply) throw new Error(complained.join());
    expect(reply.total).toBe(3);
    expect(Object.values(reply.statuses).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(reply.taken).toEqual({ taken: 2, typed: 0 });
    const [csat, fcr, calls] = reply.goals;
    expect(csat?.months).toMatchObject([
      { month: '2026-09', value: 0.94, origin: 'hand' },
      { month: '2026-10', value: 0.75, origin: 'contacts' },
    ]);
    expect(csat?.n).toBe(1_040);
    expect(csat?.actual).toBeCloseTo((940 + 30) / 1_040, 12);
    expect(fcr).toMatchObject({ target: 0.6, actual: 0.4, n: 50, status: 'notEnough' });
    expect(fcr?.difference).toBeCloseTo(-0.2, 12);
    expect(calls).toMatchObject({ title: 'Fewer calls', status: 'reached' });
    expect(calls?.relative).toBeCloseTo(2, 12);
    expect((await run('--set', 'csat=0.8@2026-10:40', '--take', '2026-10')).reply?.taken).toEqual({
      taken: 1,
      typed: 1,
    });
  });

  it('writes tables and text; what people wrote cannot run as a formula', async () => {
    await run('--goal', '=cmd|calc=3@2026-01..2026-12', '--set', '=cmd|calc=1@2026-10');
    const { reply } = await run('--out', 'files', '--formats', 'xlsx,csv,md');
    expect(reply?.files.map(({ format }) => format)).toEqual(['xlsx', 'csv', 'md']);
    expect(readdirSync(join(folder, 'files')).toSorted()).toEqual([
      'year-scoreboard.csv',
      'year-scoreboard.md',
      'year-scoreboard.xlsx',
    ]);
    const csv = readFileSync(join(folder, 'files/year-scoreboard.csv'), 'utf8');
    expect(csv).toContain("'=cmd|calc");
    expect(readFileSync(join(folder, 'files/year-scoreboard.md'), 'utf8')).toContain('+10.0');
  });

  it('reads its own table of readings back, and one as a spreadsheet in Russian writes it', async () => {
    const before = (await run()).reply;
    expect(
      (await run('--import', 'files/year-scoreboard.csv')).reply?.goals.map(({ actual }) => actual),
    ).toEqual(before?.goals.map(({ actual }) => actual));
    writeFileSync(join(folder, 'more.csv'), 'Показатель;Месяц;Значение;n\nCSAT;2026-08;90,5%;200');
    const { reply } = await run('--import', 'more.csv');
    expect(reply?.goals[0]?.months[0]).toMatchObject({ month: '2026-08', value: 0.905, origin: 'hand' });
    writeFileSync(join(folder, 'wrong.csv'), 'goal,month,value\nCSAT,2026-08,much');
    expect((await run('--import', 'wrong.csv')).code).toBe(1);
    expect(complained.at(-1)).toContain('row 2');
    writeFileSync(join(folder, 'wrong.csv'), 'goal,month,value\nCSAT,2026-08,94');
    expect((await run('--import', 'wrong.csv')).code).toBe(1);
    expect(complained.at(-1)).toContain('row 2');
  });

  it('refuses in words what cannot be read', async () => {
    for (const words of [
      ['--goal', 'csat'],
      ['--goal', 'csat=0.9@2026-12..2026-01'],
      ['--set', 'csat=high@2026-10'],
      ['--set', 'Nobody=1@2026-10'],
      ['--set', 'csat=94@2026-10'],
      ['--goal', 'fcr=85@2026-01..2026-12'],
      ['--take', '2026-13'],
      ['--take', '2031-01'],
      ['--out', 'x', '--formats', 'doc'],
    ])
      expect((await run(...words)).code).toBe(1);
    expect(complained).toHaveLength(9);
    expect(complained[7]).toContain('There are no contacts in 2031-01');
  });
});
