/** What a cell of a table of visits says, in either language; null or undefined where it says nothing of the kind. */
import type { CaptureKind } from '../document/records/capture';
import { type VisitFormat, visitFormats } from '../document/records/session';
import { readInstant } from '../evidence/read-value';
import type { Named } from './people';

export const dayOf = (cell: string): string | null => {
  const day = readInstant(cell, 'dmy')?.slice(0, 10) ?? null;
  return day !== null && !Number.isNaN(Date.parse(day)) ? day : null;
};

export const instantOf = (cell: string): string | undefined => {
  const at = readInstant(cell, 'dmy');
  return at === null ? undefined : `${at.replace(' ', 'T')}.000Z`;
};

/** null: none; undefined: no time of day. */
export function clockOf(cell: string): string | null | undefined {
  if (cell === '') return null;
  const [, hour = '', minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?$/.exec(cell) ?? [];
  return minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

export function wholeOf(cell: string, least: number, most: number): number | undefined {
  const value = /^[+-]?\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

const meaning = <Value>(words: Readonly<Record<string, Value>>, cell: string): Value | null =>
  words[cell.toLowerCase().replaceAll('ё', 'е')] ?? null;

const formatWords: Readonly<Record<string, VisitFormat>> = {
  ...Object.fromEntries(visitFormats.map((format) => [format, format])),
  поддержка: 'support',
  'в поддержке': 'support',
  офис: 'office',
  'в офисе': 'office',
  онлайн: 'online',
  воркшоп: 'workshop',
  смешанный: 'mixed',
};
export const formatOf = (cell: string): VisitFormat | null =>
  cell === '' ? 'support' : meaning(formatWords, cell);

type Repeat = 'once' | 'weekly' | 'fortnightly';

export const repeatOf = (cell: string): Repeat | null =>
  cell === ''
    ? 'once'
    : meaning(
        {
          once: 'once',
          weekly: 'weekly',
          fortnightly: 'fortnightly',
          'один раз': 'once',
          еженедельно: 'weekly',
          'каждую неделю': 'weekly',
          'раз в две недели': 'fortnightly',
          'каждые две недели': 'fortnightly',
        } as const,
        cell,
      );

export const yesOf = (cell: string): boolean | null =>
  meaning(
    {
      yes: true,
      came: true,
      true: true,
      '1': true,
      '+': true,
      да: true,
      был: true,
      была: true,
      пришел: true,
      пришла: true,
      no: false,
      missed: false,
      false: false,
      '0': false,
      '-': false,
      нет: false,
      'не был': false,
      'не была': false,
      'не пришел': false,
      'не пришла': false,
    },
    cell,
  );

export const kindOf = (cell: string): CaptureKind | null =>
  cell === ''
    ? 'idea'
    : meaning(
        {
          idea: 'idea',
          fault: 'fault',
          rule: 'rule',
          идея: 'idea',
          ошибка: 'fault',
          правило: 'rule',
        } as const,
        cell,
      );

const becomesWords: Readonly<Record<string, 'request' | 'fix'>> = {
  request: 'request',
  fix: 'fix',
  фичереквест: 'request',
  доработка: 'fix',
};
export const becomesOf = (cell: string): 'request' | 'fix' | null => meaning(becomesWords, cell);

/** "Name / Team; Name / Team". */
export const hostsOf = (cell: string): readonly Named[] =>
  cell
    .split(';')
    .map((part) => {
      const [called = '', of = ''] = part.split(/\s\/\s|\//, 2);
      return { name: called.trim(), team: of.trim() };
    })
    .filter((host) => host.name !== '')
    .slice(0, 50);
