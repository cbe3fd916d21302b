import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const { complained, printed, ear } = listen();
let world: CommandWorld;
beforeEach(async () => {
  const folder = temporaryFolder();
  world = commandWorld(folder, ear);
  await runCommand(['programme', 'new', 'voc.cjm', '--title', 'Voice'], world);
});

const requests = (...words: string[]): Promise<number> =>
  runCommand(['requests', '--programme', 'voc.cjm', ...words], world);

/** What the last command said, as programs read it. */
const told = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).parse(printed());

async function added(title: string, count: number, on: string): Promise<string> {
  expect(await requests('add', '--title', title, '--count', String(count), '--on', on)).toBe(0);
  return told({ id: z.string() }).id;
}

const bytesNow = () => readFileSync(join(world.folder, 'voc.cjm'));

describe('Requests by the command line', () => {
  it('go from an idea to customers and are counted on the way', async () => {
    const map = await added('Price on the map', 30, '2026-01-12');
    const price = await added('Show the price on the map', 12, '2026-02-03');
    const thanks = await added('Thank you', 5, '2026-02-03');
    const theme = await added('A dark theme', 8, '2026-02-10');
    await added('Voice messages', 4, '2026-02-11');
    expect(await requests('groom', price, '--as', 'duplicate', '--of', map, '--on', '2026-02-12')).toBe(0);
    expect(await requests('groom', thanks, '--as', 'notIdea', '--on', '2026-02-12')).toBe(0);
    expect(
      await requests('groom', theme, '--as', 'exists', '--where', 'Settings', '--on', '2026-02-12'),
    ).toBe(0);
    expect(await requests('hand', map, '--team', 'Search', '--on', '2026-02-20', '--due', '2026-06-01')).toBe(
      0,
    );
    expect(await requests('set', map, '--status', 'planned', '--on', '2026-03-01')).toBe(0);
    expect(
      await requests('set', map, '--status', 'shipped', '--on', '2026-05-04', '--answer', 'Zoom in.'),
    ).toBe(0);
    expect(await requests('funnel')).toBe(0);
    expect(printed()).toMatchObject({
      ideas: 59,
      unique: 1,
      tasks: 1,
      planned: 0,
      shipped: 1,
      repeats: 41,
      parts: { notIdea: { ideas: 5 }, exists: { ideas: 8 }, new: { ideas: 4 }, shipped: { requests: 1 } },
    });
    expect(await requests('times')).toBe(0);
    const wait = z.object({ n: z.number(), median: z.number().nullable() });
    const { times } = told({ times: z.object({ backlog: wait, planned: wait }) });
    expect(times.backlog).toMatchObject({ n: 1, median: 9 });
    expect(times.planned).toMatchObject({ n: 1, median: 64 });
    expect(await requests('list', '--status', 'shipped')).toBe(0);
    expect(printed()).toMatchObject({
      total: 1,
      ideas: 42,
      requests: [{ id: map, asked: 42, duplicates: [price], shippedOn: '2026-05-04', team: 'Search' }],
    });
  });

  it('told twice are changed once, and the file is left alone the second time', async () => {
    const id = await added('Price on the map', 3, '2026-01-12');
    const script = [
      ['add', '--title', 'Price on the map', '--on', '2026-01-12'],
      ['groom', id, '--as', 'valid', '--on', '2026-01-20'],
      ['hand', id, '--team', 'Search', '--on', '2026-02-20'],
      ['set', id, '--status', 'planned', '--on', '2026-03-01'],
      ['set', id, '--status', 'shipped', '--on', '2026-05-04'],
    ];
    const run = async () => {
      for (const words of script) expect(await requests(...words)).toBe(0);
    };
    await run();
    const before = bytesNow();
    await run();
    await requests('groom', id, '--as', 'valid');
    await requests('set', id, '--status', 'shipped');
    expect(bytesNow().equals(before)).toBe(true);
  });

  it('refuses days that are in no calendar and counts beyond counting, and leaves the file alone', async () => {
    const map = await added('Price on the map', 30, '2026-01-12');
    const before = bytesNow();
    expect(await requests('hand', map, '--team', 'Search', '--due', '2026-02-30')).toBe(1);
    expect(complained.at(-1)).toContain('2026-02-30');
    expect(await requests('add', '--title', 'A dark theme', '--count', '99999999999999999999')).toBe(1);
    expect(complained.at(-1)).toContain('--count');
    expect(bytesNow().equals(before)).toBe(true);
  });

  it('finds the tasks of a team however its name is spelt', async () => {
    const map = await added('Price on the map', 30, '2026-01-12');
    expect(await requests('hand', map, '--team', 'Search')).toBe(0);
    expect(await requests('list', '--team', ' search')).toBe(0);
    expect(told({ total: z.number() }).total).toBe(1);
  });

  it('takes decisions from a table, all of them or none', async () => {
    const [one, two, three] = [
      await added('One', 3, '2026-01-12'),
      await added('Two', 2, '2026-01-12'),
      await added('Three', 1, '2026-01-12'),
    ];
    const table = (lastStatus: string) =>
      writeFileSync(
        join(world.folder, 'decisions.csv'),
        [
          'id;as;of;team;status;on',
          `${one};valid;;Search;planned;2026-02-01`,
          `${two};duplicate;${one};;;2026-02-01`,
          `${three};valid;;;${lastStatus};2026-02-01`,
        ].join('\n'),
      );
    const before = bytesNow();
    table('wrong');
    expect(await requests('groom', '--from', 'decisions.csv')).toBe(1);
    expect(complained.at(-1)).toContain(
      'Line 4 of “decisions.csv” cannot be done: check its column “status”',
    );
    expect(bytesNow().equals(before)).toBe(true);
    table('declined');
    expect(await requests('groom', '--from', 'decisions.csv')).toBe(0);
    expect(told({ changed: z.array(z.string()) }).changed).toHaveLength(3);
    expect(await requests('groom', '--from', 'decisions.csv')).toBe(0);
    expect(told({ changed: z.array(z.string()) }).changed).toEqual([]);
    await requests('funnel');
    expect(printed()).toMatchObject({ unique: 2, tasks: 1, planned: 1 });
  });

  it('reads a table of decisions as spreadsheets of Windows write it', async () => {
    const id = await added('One', 3, '2026-01-12');
    const rows = ['id;as;team;on', `${id};valid;Поиск и карты;2026-02-01`].join('\r\n');
    writeFileSync(join(world.folder, 'decisions.csv'), iconv.encode(rows, 'windows-1251'));
    expect(await requests('groom', '--from', 'decisions.csv')).toBe(0);
    await requests('list');
    expect(printed()).toMatchObject({ requests: [{ id, team: 'Поиск и карты' }] });
  });

  it('writes the digest of a week and the list of answers', async () => {
    const id = await added('Price on the map', 3, '2026-01-12');
    await requests('hand', id, '--team', 'Search / maps', '--on', '2026-02-24');
    await requests('set', id, '--status', 'shipped', '--on', '2026-02-26');
    expect(await requests('digest', '--week', '2026-W09', '--out', 'out')).toBe(0);
    expect(printed()).toMatchObject({
      from: '2026-02-23',
      teams: [{ team: 'Search / maps', tasks: 1, fresh: [{ id }], shipped: [{ id, asked: 3 }] }],
    });
    expect(await requests('answers', '--out', 'out')).toBe(0);
    expect(printed()).toMatchObject({ total: 1, asked: 3 });
    const files = readdirSync(join(world.folder, 'out')).sort();
    expect(files.map((name) => name.replace(/^.*\./, ''))).toEqual(['html', 'md', 'csv', 'html', 'md']);
    for (const name of files) expect(statSync(join(world.folder, 'out', name)).size).toBeGreaterThan(50);
    expect(readFileSync(join(world.folder, 'out', 'answers.csv'), 'utf8')).toContain('Price on the map');
  });

  it.each([
    [['groom', 'request-none', '--as', 'valid'], 'no request request-none'],
    [['groom', '--as', 'valid'], 'Missing: ID'],
    [['set', 'ONE', '--status', 'late'], '--status'],
    [['set', 'ONE', '--status', 'shipped', '--on', '2027-01-01'], '--on'],
    [['groom', 'ONE', '--as', 'duplicate', '--of', 'ONE'], '--of'],
    [['digest', '--week', '2026-W60', '--out', 'out'], '--week'],
    [['funnel', '--from', '2026-05', '--to', '2026-01'], '--to'],
    [['wish'], 'wish'],
    [[], 'list|add|groom'],
  ])('says what is wrong with %j', async (words, complaint) => {
    const id = await added('One', 1, '2026-01-12');
    const before = bytesNow();
    expect(await requests(...words.map((word) => (word === 'ONE' ? id : word)))).toBe(1);
    expect(complained.at(-1)).toContain(complaint);
    expect(bytesNow().equals(before)).toBe(true);
  });
});
