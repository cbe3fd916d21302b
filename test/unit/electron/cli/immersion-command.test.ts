import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import { readCalendar } from '../../core/immersion/read-calendar';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const { complained, ear, succeed } = listen();
let world: CommandWorld;

beforeEach(async () => {
  world = commandWorld(temporaryFolder(), ear);
  await runCommand(['programme', 'new', 'p.cjm', '--title', 'Голос клиента'], world);
  await runCommand(['programme', 'set', 'p.cjm', '--participants', '3', '--satisfaction', '4.5'], world);
});

const put = (name: string, lines: readonly string[], delimiter = ';'): void =>
  writeFileSync(
    join(world.folder, name),
    `${lines.map((line) => line.replaceAll('|', delimiter)).join('\r\n')}\r\n`,
  );

const run = (...words: readonly string[]): Promise<Record<string, unknown>> =>
  succeed(world, 'immersion', '--programme', 'p.cjm', ...words);

async function refused(...words: readonly string[]): Promise<string> {
  complained.length = 0;
  expect(await runCommand(['immersion', '--programme', 'p.cjm', ...words], world)).toBe(1);
  return complained.join('\n');
}

const usual = [
  ...['--slots', 'slots.csv', '--joiners', 'new.csv', '--guests', 'guests.csv'],
  ...['--attendance', 'came.csv', '--ratings', 'rated.csv', '--taken', 'taken.csv', '--awards', 'points.csv'],
  ...['--period', '2026'],
];

function usualTables(): void {
  put('slots.csv', [
    'id|Дата|Начало|Конец|Название|Место|Мест|Ведущие|Повтор|Раз',
    'oct|05.10.2026|10:00|12:00|Чаты|Зал 1|2|Вера / Чаты||',
    'nov|02.11.2026|10:00|12:00|Звонки||10||каждую неделю|2',
  ]);
  put('new.csv', ['name,team,first day', 'Ира,Платежи,2026-09-14', 'Олег,Поиск,2026-09-21'], ',');
  put('guests.csv', [
    'visit|name|team|email|confirmed|signed up',
    'oct|Анна|Платежи|anna@example.org|да|2026-09-01 10:00',
    'oct|Борис|Поиск||да|2026-09-01 11:00',
    'oct|Вадим|Поиск||да|2026-09-01 12:00',
    '2026-11-02|Анна|Платежи|anna@example.org||2026-10-20 10:00',
  ]);
  put('came.csv', [
    'visit|name|attendance',
    'oct|Анна|да',
    'oct|Борис|нет',
    'oct|Вадим|да',
    'oct|Галя|да',
    '2026-11-02|Анна|да',
  ]);
  put('rated.csv', ['visit|rating|comment', 'oct|5|Очень живо', 'oct|4|', 'nov-1|5|']);
  put('taken.csv', [
    'visit|kind|text|by|becomes',
    'oct|идея|Показывать срок выплаты, почта x@example.org|Анна|фичереквест',
  ]);
  put('points.csv', ['name|points|reason|date', 'Борис|7|Рассказ на встрече|06.10.2026']);
}

describe('immersion', () => {
  it('reads a month from tables once, however often it is run, and adds it up', async () => {
    usualTables();
    const first = await run(...usual);
    const file = readFileSync(join(world.folder, 'p.cjm'));
    const second = await run(...usual);
    expect(readFileSync(join(world.folder, 'p.cjm')).equals(file)).toBe(true);
    expect({ ...second, imported: null }).toEqual({ ...first, imported: null });
    expect(first).toMatchObject({
      visits: { all: 3, held: 2, cancelled: 0 },
      participants: { people: 3, attendances: 4, goal: { goal: 3, difference: 0, relative: 0 } },
      attendance: { came: 4, missed: 1 },
      satisfaction: { n: 3, goal: { goal: 4.5 } },
      taken: { all: 1, idea: 1, fault: 0, rule: 0, becameRequests: 1, becameFixes: 0 },
      toBeInvited: 2,
      imported: {
        slots: { added: 3, known: 0 },
        joiners: { added: 2, known: 0 },
        guests: { added: 4, known: 0 },
        attendance: { marked: 5, walkIns: 1, unknown: 0 },
        ratings: { ratings: 3, visits: 2 },
        taken: { added: 1 },
        awards: { added: 1 },
      },
    });
    const points = first.points as { all: number; people: { points: number; lines: { points: number }[] }[] };
    const sum = (list: readonly { points: number }[]) => list.reduce((all, each) => all + each.points, 0);
    expect(points.all).toBe(4 * 10 + 15 + 5 + 10 + 7);
    expect(sum(points.people)).toBe(points.all);
    for (const person of points.people) expect(sum(person.lines)).toBe(person.points);
    expect(readFileSync(join(world.folder, 'p.cjm')).includes('x@example.org')).toBe(false);
  });

  it('moves a visit whose row changed and calls off one with a reason; invitations say so', async () => {
    usualTables();
    await run(...usual);
    const zone = ['--zone', 'Europe/Moscow', '--period', '2026', '--ics', 'ics'];
    await run(...zone);
    const read = (name: string) => readCalendar(readFileSync(join(world.folder, 'ics', name), 'utf8'));
    const valueIn = (name: string, key: string) =>
      read(name).events[0]?.find((property) => property.name === key)?.value;
    expect(readdirSync(join(world.folder, 'ics'))).toEqual([
      'immersion-2026-10-05-oct.ics',
      'immersion-2026-11-02-nov-1.ics',
      'immersion-2026-11-09-nov-2.ics',
    ]);
    const before = read('immersion-2026-10-05-oct.ics');
    expect(before.method).toBe('REQUEST');
    expect(valueIn('immersion-2026-10-05-oct.ics', 'SEQUENCE')).toBe('0');
    put('slots.csv', ['id|date|start|cancelled', 'oct|2026-10-05|11:30|', 'nov-2|2026-11-09||Переезд']);
    await run('--slots', 'slots.csv', ...zone);
    expect(valueIn('immersion-2026-10-05-oct.ics', 'DTSTART')).toBe('20261005T083000Z');
    expect(Number(valueIn('immersion-2026-10-05-oct.ics', 'SEQUENCE'))).toBeGreaterThan(0);
    expect(read('immersion-2026-11-09-nov-2.ics').method).toBe('CANCEL');
    const uid = before.events[0]?.find(({ name }) => name === 'UID')?.value;
    expect(valueIn('immersion-2026-10-05-oct.ics', 'UID')).toBe(uid);
  });

  it('confirms whoever was in the visit before the table, and knows days as tables write them', async () => {
    usualTables();
    await run('--slots', 'slots.csv');
    put('first.csv', ['id|visit|name|team', 'a1|oct|Анна|Платежи']);
    await run('--guests', 'first.csv');
    put('guests.csv', ['visit|name|team|confirmed', '05.10.2026|анна|платежи|да']);
    expect(
      await run('--guests', 'guests.csv', '--zone', 'Europe/Moscow', '--period', '2026', '--ics', 'ics'),
    ).toMatchObject({
      imported: { guests: { added: 0, known: 1 } },
    });
    put('mail.csv', ['id|visit|name|team|address', 'b1|oct|Борис|Поиск|b@example.org']);
    await run('--guests', 'mail.csv');
    const before = readFileSync(join(world.folder, 'p.cjm'));
    put('yes.csv', ['visit|name|team|confirmed', 'oct|Борис|Поиск|да']);
    await run('--guests', 'yes.csv', '--period', '2026', '--ics', 'ics');
    expect(readFileSync(join(world.folder, 'p.cjm')).equals(before)).toBe(false);
    const invitation = readFileSync(join(world.folder, 'ics', 'immersion-2026-10-05-oct.ics'), 'utf8');
    expect(invitation.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED:mailto:b@example.org');
  });

  it('tells all time without walking the months up to the last year there is', async () => {
    usualTables();
    expect(await run(...usual.slice(0, -1), '2000-01-01..9999-12-31')).toMatchObject({
      participants: { people: 3 },
      byMonth: [{ month: '2026-10' }, { month: '2026-11' }],
    });
  });

  it('writes the note of a month in both languages and three forms', async () => {
    usualTables();
    await run(...usual, '--note', '2026-10', '--out', 'notes');
    expect(readdirSync(join(world.folder, 'notes')).sort()).toEqual(
      ['en', 'ru'].flatMap((language) =>
        ['html', 'md', 'txt'].map((ending) => `immersion-2026-10.${language}.${ending}`),
      ),
    );
    const text = readFileSync(join(world.folder, 'notes', 'immersion-2026-10.ru.txt'), 'utf8');
    expect(text).toContain('ПОГРУЖЕНИЯ: ОКТЯБРЬ 2026');
    expect(text).toContain('Проведено: 1. Участников: 3; посещений: 3');
    expect(text).toContain('Анна (Платежи): «Первое погружение»');
  });

  it('says what of a table does not fit and where, and leaves the programme as it was', async () => {
    usualTables();
    await run(...usual);
    const file = readFileSync(join(world.folder, 'p.cjm'));
    put('bad.csv', ['visit|name|attendance', 'oct|Анна|может быть']);
    expect(await refused('--joiners', 'new.csv', '--attendance', 'bad.csv')).toMatch(
      /bad\.csv.+2.+attendance/s,
    );
    put('bad.csv', ['visit|name', 'oct|Анна']);
    expect(await refused('--attendance', 'bad.csv')).toContain('attendance');
    put('bad.csv', ['visit|rating', '2026-12-31|5']);
    expect(await refused('--ratings', 'bad.csv')).toContain('2026-12-31');
    expect(await refused('--zone', 'Nowhere/Land')).toContain('Nowhere/Land');
    expect(await refused('--note', '2026-10')).toContain('--out');
    expect(readFileSync(join(world.folder, 'p.cjm')).equals(file)).toBe(true);
  });
});
