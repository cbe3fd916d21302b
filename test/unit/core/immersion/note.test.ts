import { describe, expect, it } from 'vitest';
import { captureToFix } from '#core/commands/capture';
import { weeksOf } from '#core/immersion/calendar';
import { placeText } from '#core/immersion/invite';
import { monthlyNote } from '#core/immersion/note';
import { noteHtml, noteMarkdown, notePlain } from '#core/immersion/note-files';
import { placesOf } from '#core/immersion/visits';
import { add, addVisit, cancel, mark, programme, rate, take, visitOf } from './programme-of-visits';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function october() {
  const map = programme({ participantsGoal: 2 });
  const hosts = [{ name: 'Vera', team: 'Chats' }];
  const one = addVisit(map, { title: 'Calls | <b>payouts</b>', hosts });
  const two = addVisit(map, { heldOn: '2026-10-12' });
  mark(map, [add(map, one, 'Ann', 'Pay'), add(map, one, 'Bob', 'Search')], 'came');
  mark(map, [add(map, two, 'Ann', 'Pay'), add(map, two, 'Cid', 'Search')], 'came');
  mark(map, [add(map, two, 'Dan')], 'missed');
  rate(map, one, [5, 4]);
  take(map, one, 'Say *when* the money comes', 'Ann');
  cancel(map, addVisit(map, { heldOn: '2026-10-19' }));
  addVisit(map, { heldOn: '2026-11-02' });
  return map;
}

const tableOf = (title: string, language: 'ru' | 'en' = 'en') =>
  monthlyNote(october().snapshot(), '2026-10', language).sections.find((each) => each.title === title)?.table
    ?.rows ?? [];

const sum = (rows: readonly (readonly string[])[], column: number): number =>
  rows.slice(0, -1).reduce((total, row) => total + Number(row[column]), 0);

describe('The monthly note', () => {
  it('says the month in short, in both languages', () => {
    const said = (language: 'ru' | 'en') =>
      monthlyNote(october().snapshot(), '2026-10', language).sections[0]?.sentences.map(plain);
    expect(said('en')).toEqual([
      '2 visits held, 3 people took part (4 attendances: whoever came twice is counted twice).',
      'Since January: 3 people. Goal of the year is 2: +1, +50.0% rel.',
      'Satisfaction: 4.50 of 5 (1.00–5.00), n = 2, few answers.',
      'Attendance: 80.0% came (37.6–96.4%): 4 of 5.',
      '1 visit was cancelled.',
    ]);
    expect(said('ru')?.slice(0, 2)).toEqual([
      'Проведено: 2. Участников: 3; посещений: 4 (кто приходил дважды, считается дважды).',
      'С января: 3 человека. Цель на год — 2: +1, +50,0 % отн.',
    ]);
  });

  it('has sums under its tables that are the sums of their rows', () => {
    for (const [title, columns] of [
      ['Visits', [4]],
      ['By team', [1, 2]],
      ['Points of the month', [2]],
    ] as const) {
      const rows = tableOf(title);
      for (const column of columns) expect(sum(rows, column)).toBe(Number(rows.at(-1)?.[column]));
    }
    expect(tableOf('Points of the month').map((row) => row[0])).toEqual([
      'Ann (Pay)',
      'Vera (Chats)',
      'Bob (Search)',
      'Cid (Search)',
      'Total',
    ]);
  });

  it('takes nothing that people wrote for Markdown or HTML', () => {
    const note = monthlyNote(october().snapshot(), '2026-10', 'en');
    expect(noteMarkdown(note)).toContain('Calls \\| \\<b\\>payouts\\</b\\>');
    expect(noteMarkdown(note)).toContain('Say \\*when\\* the money comes');
    expect(noteHtml(note)).toContain('Calls | &lt;b&gt;payouts&lt;/b&gt;');
    expect(noteHtml(note)).not.toContain('<b>');
    expect(notePlain(note)).toContain('• Ann (Pay); came to a visit ×2, took something away — 25');
  });

  it('tells what became of what was taken away, and of teams that nobody named', () => {
    const map = october();
    const visit = addVisit(map, { heldOn: '2026-10-26' });
    mark(map, [add(map, visit, 'Eve')], 'came');
    const captureId = take(map, visit, 'Let agents see the refund', 'Eve');
    map.commit('capture.fix', captureToFix, { captureId });
    const { sections } = monthlyNote(map.snapshot(), '2026-10', 'en');
    const rows = (title: RegExp) => sections.find((each) => title.test(each.title))?.table?.rows ?? [];
    expect(rows(/^Taken away/).map((row) => [row[1], row[3]])).toEqual([
      ['Say *when* the money comes', 'in the queue'],
      ['Let agents see the refund', 'fix'],
    ]);
    expect(rows(/^By team/).map(([team]) => team)).toContain('No team');
  });

  it('of a month without visits says so', () => {
    const { sections } = monthlyNote(programme().snapshot(), '2026-10', 'ru');
    expect(sections.map(({ sentences }) => sentences)).toEqual([['В этом месяце погружений не было.']]);
  });
});

describe('Letters to guests', () => {
  it('say whether there is a place, the turn on the waiting list, and why a visit is cancelled', () => {
    const map = programme();
    const id = addVisit(map, { capacity: 1, place: 'Room 3', instructions: 'Bring headphones.' });
    add(map, id, 'Ann');
    add(map, id, 'Bob');
    const letter = (name: string) => {
      const visit = visitOf(map, id);
      const { placed, waiting } = placesOf(map.snapshot(), visit);
      const guest = [...placed, ...waiting].find((each) => each.name === name) ?? null;
      return plain(placeText(map.snapshot(), visit, guest, 'en'));
    };
    expect(letter('Ann')).toContain('Hello, Ann!\n\nYou have a place:\n\nWhen: 5 Oct 2026, 10:00–12:00');
    expect(letter('Ann')).toContain('Bring headphones.');
    expect(letter('Bob')).toContain('You are number 1 on the waiting list');
    cancel(map, id, 'The office moves');
    expect(letter('Ann')).toContain('Reason: The office moves');
  });
});

describe('A month as weeks', () => {
  it('begins on Monday and holds each day of the month once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    const days = weeks.flat().filter((day) => day.startsWith('2026-11'));
    expect([days.length, new Set(days).size]).toEqual([30, 30]);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});
