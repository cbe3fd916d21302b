import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type IcsEvent, uidOf } from '#core/immersion/ics';
import { momentOf } from '#core/immersion/zone';
import { addVisit, programme, visitOf } from './programme-of-visits';
import { readCalendar } from './read-calendar';

const world = {
  madeAt: '2026-09-01T08:00:00.000Z',
  zone: 'Europe/Moscow',
  organiser: { name: 'Вера', address: 'vera@example.org' },
};

const eventOf = (
  fields: Parameters<typeof addVisit>[1],
  more: Partial<IcsEvent> = {},
  isCancelled = false,
): IcsEvent => {
  const map = programme();
  const visit = { ...visitOf(map, addVisit(map, fields)), isCancelled };
  return { visit, mapId: 'small', title: 'Погружение', description: '', guests: [], sequence: 0, ...more };
};

const valuesOf = (text: string, name: string): readonly string[] =>
  readCalendar(text).events.flatMap((event) =>
    event.filter((each) => each.name === name).map(({ value }) => value),
  );

describe('An invitation as iCalendar', () => {
  it('tells hours of the place as UTC', () => {
    const text = calendarText(eventOf({}), world) ?? '';
    expect([valuesOf(text, 'DTSTART'), valuesOf(text, 'DTEND')]).toEqual([
      ['20261005T070000Z'],
      ['20261005T090000Z'],
    ]);
  });

  it('ends on the next day where it goes past midnight, and takes the day where no hour is known', () => {
    const night = calendarText(eventOf({ startsAt: '23:00', endsAt: '01:00' }), world) ?? '';
    expect(valuesOf(night, 'DTEND')).toEqual(['20261005T220000Z']);
    const day = calendarText(eventOf({ startsAt: null, endsAt: null }), world) ?? '';
    expect([valuesOf(day, 'DTSTART'), valuesOf(day, 'DTEND')]).toEqual([['20261005'], ['20261006']]);
  });

  it.each([null, '10:00'])('has no end where none is known (%j)', (endsAt) => {
    const text = calendarText(eventOf({ endsAt }), world) ?? '';
    expect([valuesOf(text, 'DTSTART'), valuesOf(text, 'DTEND')]).toEqual([['20261005T070000Z'], []]);
  });

  it('calls off the same event with a later edition', () => {
    const event = eventOf({}, { sequence: 40 }, true);
    const text = calendarText(event, world) ?? '';
    expect(readCalendar(text).method).toBe('CANCEL');
    expect(valuesOf(text, 'UID')).toEqual([uidOf(event)]);
    expect([valuesOf(text, 'SEQUENCE'), valuesOf(text, 'STATUS')]).toEqual([['40'], ['CANCELLED']]);
  });

  it('keeps any words whole, in lines of 75 octets at most', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('Приходите; будет, «чай» \\ кофе', '\n', '\r\n', '😀', ':', '"', '^'), {
          maxLength: 30,
        })
        .map((parts) => parts.join('')),
    );
    const control = (text: string): string =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what no content line may hold
      text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\r\n?/g, '\n');
    fc.assert(
      fc.property(words, words, words, (title, description, name) => {
        const guests = [{ name, address: 'a@example.org', confirmedAt: null }];
        const text = calendarText(eventOf({}, { title, description, guests }), world) ?? '';
        const [event = []] = readCalendar(text).events;
        const said = (key: string) => event.find((each) => each.name === key);
        expect(said('SUMMARY')?.value).toBe(control(title));
        expect(said('DESCRIPTION')?.value ?? '').toBe(control(description));
        expect(said('ATTENDEE')?.parameters.CN ?? '').toBe(control(name.trim()));
      }),
      { numRuns: 200 },
    );
  });

  it('asks those who have an address, and is only told where nobody has one', () => {
    const guest = (name: string, address: string) => ({ name, address, confirmedAt: null });
    const methodWith = (guests: IcsEvent['guests']) =>
      readCalendar(calendarText(eventOf({}, { guests }), world) ?? '').method;
    expect(methodWith([guest('Ann', 'ann@example.org'), guest('Bob', '')])).toBe('REQUEST');
    expect(methodWith([guest('Bob', '')])).toBe('PUBLISH');
  });

  it('lets no address add a line or a parameter', () => {
    const guests = [{ name: '', address: 'a@b.c\r\nX-EVIL:1', confirmedAt: null }];
    const text = calendarText(eventOf({}, { guests }), world) ?? '';
    expect(valuesOf(text, 'ATTENDEE')).toEqual([]);
  });
});

describe('Hours of a place', () => {
  it('are moments that its clocks show', () => {
    const zones = ['UTC', 'Europe/Moscow', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3_650 }),
        fc.integer({ min: 0, max: 1_439 }),
        (zone, days, minutes) => {
          const day = new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
          const clock = new Date(minutes * 60_000).toISOString().slice(11, 16);
          const shown = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(momentOf(day, clock, zone));
          // An hour that clocks skip is shown an hour (or half of one) later.
          const late = Date.parse(`${shown.replace(' ', 'T')}Z`) - Date.parse(`${day}T${clock}Z`);
          expect([0, 1_800_000, 3_600_000]).toContain(late);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('where clocks go back are the first of the two; where they go forward, the hour after', () => {
    expect(momentOf('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
    expect(momentOf('2026-03-08', '02:30', 'America/New_York').toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    );
  });
});
