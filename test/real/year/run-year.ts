/**
 * Twelve monthly cycles of a programme, run by commands alone, as a job of the night would run them; beside them a book
 * that is kept by hand: what was decided of which growth point and request, on which day.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import type { CommandWorld } from '#electron/cli/command';
import { runContacts } from '#electron/cli/contacts';
import { runCommand } from '#electron/cli/run-command';
import {
  type MonthOfYear,
  monthsOfYear,
  writeContacts,
  writeIdeas,
  writeVisits,
  type Year,
} from './make-year';

export const teams = ['Поиск', 'Платежи', 'Чаты'] as const;

export type PointStanding = 'done' | 'inWork' | 'deferred' | 'rejected' | 'open';
const pointStandings: readonly PointStanding[] = [
  'done',
  'done',
  'done',
  'inWork',
  'deferred',
  'rejected',
  'open',
];

export type RequestEnd =
  | 'notIdea'
  | 'exists'
  | 'duplicate'
  | 'valid'
  | 'backlog'
  | 'planned'
  | 'shipped'
  | 'declined';
const requestEnds: readonly RequestEnd[] = [
  'backlog',
  'notIdea',
  'planned',
  'valid',
  'shipped',
  'exists',
  'declined',
  'duplicate',
];

export interface RequestDecision {
  readonly month: MonthOfYear;
  readonly end: RequestEnd;
  readonly team: (typeof teams)[number];
}

/** What was decided, by id. */
export interface Book {
  readonly points: Map<string, { readonly month: MonthOfYear; standing: PointStanding }>;
  readonly requests: Map<string, RequestDecision>;
  /** Requests that were found, groomed or not. */
  readonly found: Set<string>;
}

const reviewTold = z.object({
  problems: z.array(z.object({ number: z.number(), growthPoint: z.object({ id: z.string() }) })),
});
const listTold = z.object({ requests: z.array(z.object({ id: z.string() })) });

export interface Run {
  readonly world: CommandWorld;
  readonly book: Book;
  readonly command: (...words: readonly string[]) => Promise<unknown>;
}

/** Commands that answer with an object; one that fails or complains fails the test. */
export function commandsOf(
  makeWorld: (out: (text: string) => void, err: (text: string) => void) => CommandWorld,
) {
  const said: string[] = [];
  const complained: string[] = [];
  const world = makeWorld(
    (text) => said.push(text),
    (text) => complained.push(text),
  );
  const command = async (...words: readonly string[]): Promise<unknown> => {
    said.length = 0;
    const [name, ...rest] = words;
    const code = await (name === 'contacts' ? runContacts(rest, world) : runCommand(words, world));
    expect({ words, code, complained }).toEqual({ words, code: 0, complained: [] });
    return JSON.parse(said.at(-1) ?? '');
  };
  return { world, command };
}

export const programmeFile = 'programme.cjm';

/** One cycle: the month's tables in, its review raised, held and decided, its ideas found, groomed and handed over. */
export async function runMonth(year: Year, month: MonthOfYear, { world, book, command }: Run): Promise<void> {
  const { folder } = world;
  const ofProgramme = ['--programme', programmeFile] as const;
  await command('contacts', 'import', writeContacts(year, month, folder), '--source', 'Help desk');
  await command(
    'contacts',
    'import',
    writeIdeas(year, month, folder),
    '--kind',
    'ideas',
    '--source',
    'Agents',
  );
  await command('voc', '--month', month, '--raise', '3', ...ofProgramme);
  const review = ['review', '--month', month, ...ofProgramme];
  const { problems } = reviewTold.parse(await command(...review, '--hold', `${month}-25`));
  for (const { number, growthPoint } of problems) {
    const standing =
      pointStandings[(monthsOfYear.indexOf(month) * 3 + number) % pointStandings.length] ?? 'open';
    const known = book.points.get(growthPoint.id);
    if (known) known.standing = standing;
    else book.points.set(growthPoint.id, { month, standing });
    const told = ['--status', `${number}=${standing}`, '--reason', 'Решено на обзоре'];
    await command(...review, ...told, ...(standing === 'done' ? ['--shipped', `${month}-27`] : []));
  }
  await command('requests', 'find', '--month', month, ...ofProgramme);
  await groomMonth(month, { world, book, command });
  await command('immersion', ...ofProgramme, ...writeVisits(year, month, folder));
  await command('scoreboard', '--take', month, ...ofProgramme);
}

/** Every request that is new is decided on the 20th, all in one table, but one in nine that waits for good. */
async function groomMonth(month: MonthOfYear, { world, book, command }: Run): Promise<void> {
  const { requests } = listTold.parse(
    await command('requests', 'list', '--status', 'new', '--programme', programmeFile),
  );
  const rows: string[][] = [];
  for (const { id } of requests.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const isFresh = !book.found.has(id);
    book.found.add(id);
    const place = book.found.size;
    if (!isFresh || place % 9 === 0) continue;
    const end = requestEnds[place % requestEnds.length] ?? 'valid';
    const root = [...book.requests].find(([, { end: other }]) => other === 'valid')?.[0];
    const team = teams[place % teams.length] ?? teams[0];
    const decided = end === 'duplicate' && root === undefined ? 'valid' : end;
    book.requests.set(id, { month, end: decided, team });
    rows.push(rowOf(id, decided, team, root ?? '', month));
  }
  if (rows.length === 0) return;
  const file = join(world.folder, `decisions-${month}.csv`);
  const head = ['id', 'as', 'of', 'where', 'team', 'status', 'reason', 'on'];
  writeFileSync(file, [head, ...rows].map((row) => row.join(';')).join('\n'));
  await command('requests', 'groom', '--from', file, '--programme', programmeFile);
}

function rowOf(id: string, end: RequestEnd, team: string, root: string, month: MonthOfYear): string[] {
  const on = `${month}-20`;
  if (end === 'notIdea') return [id, 'notIdea', '', '', '', '', '', on];
  if (end === 'exists') return [id, 'exists', '', 'Настройки', '', '', '', on];
  if (end === 'duplicate') return [id, 'duplicate', root, '', '', '', '', on];
  if (end === 'valid') return [id, 'valid', '', '', '', '', '', on];
  return [id, 'valid', '', '', team, end, end === 'declined' ? 'Не окупится' : '', on];
}
