import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import { lastMonth, reviewedProgramme } from '../../support/reviewed-programme';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const { said, complained, printed, ear } = listen();

function worldWithProgramme(more: Partial<CommandWorld> = {}): CommandWorld {
  const folder = temporaryFolder();
  const records = reviewedProgramme('en').programme.stampedRecords();
  const about = { mapId: 'programme-1', savedAt: '2026-11-02T00:00:00.000Z', app: 'Tapki' };
  writeFileSync(
    join(folder, 'voc.cjm'),
    packMap({ records, assets: [], manifest: manifestOf(records, about) }),
  );
  return commandWorld(folder, {
    ...ear,
    ...more,
  });
}

const review = (world: CommandWorld, ...words: string[]): Promise<number> =>
  runCommand(['review', '--programme', 'voc.cjm', '--date', '2026-11-20', ...words], world);

const growthPoint = z.object({
  status: z.string(),
  standing: z.string(),
  reason: z.string(),
  team: z.string(),
  dueOn: z.string().nullable(),
  shippedOn: z.string().nullable(),
});
const answer = z.object({
  state: z.string().optional(),
  heldOn: z.string().nullable().optional(),
  decisions: z.array(z.string()).optional(),
  problems: z
    .array(z.object({ number: z.number(), title: z.string(), growthPoint: growthPoint.nullable() }))
    .default([]),
  register: z
    .object({
      months: z.array(
        z.object({
          month: z.string(),
          state: z.string(),
          raised: z.number(),
          counts: z.record(z.string(), z.number()),
        }),
      ),
      raised: z.number(),
      counts: z.record(z.string(), z.number()),
      gaps: z.number(),
    })
    .optional(),
  files: z.array(z.object({ format: z.string(), path: z.string() })),
});
const answered = () => answer.parse(printed());
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('review', () => {
  it('holds a review, notes what was decided and what became of its growth points', async () => {
    const world = worldWithProgramme();
    const words = [
      ...['--month', lastMonth, '--hold', '2026-11-06', '--decision', 'Refunds are shown'],
      ...['--status', '1=done', '--shipped', '2026-11-18', '--team', '1=Payments', '--due', '1=2026-11-30'],
    ];
    expect(await review(world, ...words)).toBe(0);
    const { state, heldOn, decisions, problems } = answered();
    expect({ state, heldOn }).toEqual({ state: 'held', heldOn: '2026-11-06' });
    expect(decisions).toContain('Refunds are shown');
    expect(problems[0]?.growthPoint).toMatchObject({
      status: 'shipped',
      standing: 'done',
      team: 'Payments',
      dueOn: '2026-11-30',
      shippedOn: '2026-11-18',
    });
    const bytes = readFileSync(join(world.folder, 'voc.cjm'));
    expect(await review(world, ...words)).toBe(0);
    expect(readFileSync(join(world.folder, 'voc.cjm'))).toEqual(bytes);
    expect(said.at(-1)).toBe(said.at(-2));
  });

  it('knows a problem by its number, its id and its title', async () => {
    const world = worldWithProgramme();
    const told = ['--month', lastMonth, '--reason', 'No one is free'];
    expect(await review(world, ...told, '--status', 'The confirmation code does not come=deferred')).toBe(0);
    expect(answered().problems[0]?.growthPoint).toMatchObject({
      status: 'deferred',
      reason: 'No one is free',
    });
  });

  it('answers with the register whose totals are the sums of its months', async () => {
    expect(await review(worldWithProgramme(), '--register')).toBe(0);
    const { register } = answered();
    expect(register?.gaps).toBe(1);
    expect(sum(register?.counts ?? {})).toBe(register?.raised);
    expect(register?.months.reduce((total, month) => total + month.raised, 0)).toBe(register?.raised);
    for (const { counts, raised } of register?.months ?? []) expect(sum(counts)).toBe(raised);
  });

  it('writes the pack of the month and the register, in the language that was asked for', async () => {
    const world = worldWithProgramme({ chosenLanguage: 'ru', language: 'ru' });
    const words = ['--month', lastMonth, '--register', '--out', 'out', '--formats', 'html,md,xlsx,csv'];
    expect(await review(world, ...words)).toBe(0);
    expect(answered().files.map(({ path }) => path.slice(world.folder.length + 5))).toEqual([
      'voc-2026-10.html',
      'voc-2026-10.md',
      'voc-register.xlsx',
      'voc-register.csv',
      'voc-register.md',
    ]);
    expect(readFileSync(join(world.folder, 'out', 'voc-2026-10.md'), 'utf8')).toContain(
      'VOC-обзор за октябрь',
    );
  });

  it('says what is wrong, and changes nothing', async () => {
    const world = worldWithProgramme();
    const bytes = readFileSync(join(world.folder, 'voc.cjm'));
    const wrong: readonly (readonly [string[], string])[] = [
      [['--month', '2026-13'], '--month'],
      [['--month', '2025-01'], 'no review of 2025-01'],
      [['--hold', '2026-11-06'], '--month'],
      [['--month', lastMonth, '--status', '9=done'], 'no problem “9”'],
      [['--month', lastMonth, '--status', '1=perhaps'], '--status'],
      [['--month', lastMonth, '--status', '4=done'], 'was not raised'],
      [['--month', lastMonth, '--due', '1=soon'], '--due'],
      [['--month', lastMonth, '--due', '1=2026-02-30'], '--due'],
      [['--month', lastMonth, '--out', 'out', '--formats', 'docx'], '--formats'],
    ];
    for (const [words, part] of wrong) {
      expect(await review(world, ...words)).toBe(1);
      expect(complained.at(-1)).toContain(part);
    }
    expect(readFileSync(join(world.folder, 'voc.cjm'))).toEqual(bytes);
  });

  it('speaks to people in lines', async () => {
    await review(worldWithProgramme({ isJson: false }), '--month', lastMonth, '--register');
    expect(said.at(-1)?.replaceAll('\u00a0', ' ')).toContain(
      '1. The confirmation code does not come — proposed',
    );
  });
});
