/** A year of a programme by the command line alone: what it prints adds up to what the files of the year hold. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findIdea } from '#core/ideas/find-idea';
import { commandWorld } from '../unit/electron/support/command-world';
import { hasSharedData } from './shared-data';
import { type MonthOfYear, makeYear, monthsOfYear } from './year/make-year';
import { commandsOf, type PointStanding, programmeFile, type Run, runMonth, teams } from './year/run-year';

/** Of the year; any other holds too. */
const seed = 20261101;
const ofProgramme = ['--programme', programmeFile] as const;
const year = hasSharedData ? makeYear(seed) : { contacts: [], ideas: [], visits: [] };
const folder = mkdtempSync(join(tmpdir(), 'tapki-year-'));
const run: Run = {
  ...commandsOf((out, err) => commandWorld(folder, { out, err })),
  book: { points: new Map(), requests: new Map(), found: new Set() },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const contactsOf = (month: MonthOfYear) => year.contacts.filter((contact) => contact.month === month);
const points = () => [...run.book.points.values()];
const decisions = () => [...run.book.requests.values()];

const standings = ['done', 'inWork', 'deferred', 'rejected', 'open'] as const;
const countByStanding = (list: readonly { readonly standing: PointStanding }[]) =>
  Object.fromEntries(
    standings.map((each) => [each, list.filter(({ standing }) => standing === each).length]),
  );

const listTold = z.object({
  ideas: z.number(),
  requests: z.array(
    z.object({
      id: z.string(),
      asked: z.number(),
      months: z.array(z.object({ month: z.string(), count: z.number() })),
      duplicates: z.array(z.string()),
    }),
  ),
});

describe.skipIf(!hasSharedData)('a year of a programme by the command line alone', () => {
  beforeAll(async () => {
    await run.command('programme', 'new', programmeFile, '--title', 'Голос клиента');
    await run.command('programme', 'set', programmeFile, '--participants', '40');
    const [first, last] = [monthsOfYear[0], monthsOfYear.at(-1)];
    const goals = [
      'csat=0.6',
      'fcr=0.8',
      'onTime=0.7',
      'implemented=0.7',
      'participants=40',
      'satisfaction=4',
    ];
    const ofYear = goals.flatMap((goal) => ['--goal', `${goal}@${first}..${last}`]);
    await run.command('scoreboard', ...ofProgramme, ...ofYear);
    for (const month of monthsOfYear) await runMonth(year, month, run);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('accounts for every contact of every month: in a problem, or in none', async () => {
    const told = z.object({
      contacts: z.number(),
      unassigned: z.number(),
      problems: z.array(z.object({ contacts: z.number(), n: z.number(), dissatisfied: z.number() })),
    });
    for (const month of monthsOfYear) {
      const own = contactsOf(month);
      const ranked = told.parse(await run.command('voc', '--month', month, '--known'));
      expect(ranked.contacts).toBe(own.length);
      expect(sum(ranked.problems.map(({ contacts }) => contacts)) + ranked.unassigned).toBe(own.length);
      expect(sum(ranked.problems.map(({ n }) => n))).toBeLessThanOrEqual(
        own.filter(({ csat }) => csat !== null).length,
      );
      const [{ category } = { category: '' }] = own;
      const ofCategory = told.parse(
        await run.command('voc', '--month', month, '--category', category, '--known'),
      );
      expect(ofCategory.contacts).toBe(own.filter((contact) => contact.category === category).length);
    }
  });

  it('registers each growth point once, in the month that raised it, as it was decided last', async () => {
    const told = z.object({
      register: z.object({
        raised: z.number(),
        held: z.number(),
        gaps: z.number(),
        counts: z.record(z.string(), z.number()),
        months: z.array(
          z.object({ month: z.string(), raised: z.number(), counts: z.record(z.string(), z.number()) }),
        ),
      }),
    });
    const { register } = told.parse(await run.command('review', '--register', ...ofProgramme));
    expect(register).toMatchObject({
      raised: points().length,
      held: monthsOfYear.length,
      gaps: 0,
      counts: countByStanding(points()),
    });
    expect(register.months.map(({ month, raised, counts }) => ({ month, raised, counts }))).toEqual(
      monthsOfYear.map((month) => {
        const own = points().filter((point) => point.month === month);
        return { month, raised: own.length, counts: countByStanding(own) };
      }),
    );
  });

  it('counts every idea once, in its month, and every request once, where it was decided to be', async () => {
    const { requests, ideas } = listTold.parse(await run.command('requests', 'list', ...ofProgramme));
    const inTexts = (month: MonthOfYear) =>
      contactsOf(month).filter(({ text }) => findIdea(text) !== null).length;
    const written = (month: MonthOfYear) => year.ideas.filter((idea) => idea.month === month).length;
    // A duplicate's voices are counted with what it repeats: each stands in one of the others.
    const repeated = new Set(requests.flatMap(({ duplicates }) => duplicates));
    const roots = requests.filter(({ id }) => !repeated.has(id));
    for (const month of monthsOfYear) {
      const own = roots.flatMap(({ months }) => months.filter((each) => each.month === month));
      expect({ month, ideas: sum(own.map(({ count }) => count)) }).toEqual({
        month,
        ideas: written(month) + inTexts(month),
      });
    }
    expect(ideas).toBe(sum(monthsOfYear.map((month) => written(month) + inTexts(month))));
    const end = (...ends: readonly string[]) => decisions().filter((each) => ends.includes(each.end)).length;
    expect(await run.command('requests', 'funnel', ...ofProgramme)).toMatchObject({
      ideas,
      unique: end('valid', 'backlog', 'planned', 'shipped', 'declined'),
      tasks: end('backlog', 'planned', 'shipped', 'declined'),
      planned: end('planned'),
      shipped: end('shipped'),
      neitherPlannedNorShipped: end('backlog', 'declined'),
      duplicates: end('duplicate'),
      parts: {
        new: { requests: run.book.found.size - decisions().length },
        notIdea: { requests: end('notIdea') },
        exists: { requests: end('exists') },
        valid: { requests: end('valid') },
      },
    });
  });

  it('tells every team its tasks as they stood at the end of any week', async () => {
    const told = z.object({
      teams: z.array(
        z.object({ team: z.string(), tasks: z.number(), counts: z.record(z.string(), z.number()) }),
      ),
      files: z.array(z.string()),
    });
    // Monday to Sunday; decisions are of the 20th of a month.
    for (const [week, end] of [
      ['2025-W47', '2025-11-23'],
      ['2026-W12', '2026-03-22'],
      ['2026-W30', '2026-07-26'],
      ['2026-W44', '2026-11-01'],
    ] as const) {
      const digest = told.parse(
        await run.command('requests', 'digest', '--week', week, '--out', 'digests', ...ofProgramme),
      );
      const byThen = decisions().filter(({ month }) => `${month}-20` <= end);
      const expected = teams.map((team) => {
        const own = (status: string) =>
          byThen.filter((each) => each.team === team && each.end === status).length;
        const counts = {
          backlog: own('backlog'),
          planned: own('planned'),
          shipped: own('shipped'),
          declined: own('declined'),
        };
        return { team, tasks: sum(Object.values(counts)), counts };
      });
      const byName = (one: { readonly team: string }, other: { readonly team: string }) =>
        one.team < other.team ? -1 : 1;
      expect(digest.teams.toSorted(byName)).toEqual(
        expected.filter(({ tasks }) => tasks > 0).toSorted(byName),
      );
      expect(digest.files).toHaveLength(2 * digest.teams.length);
    }
  });

  it('knows who came to how many visits and what they thought of them', async () => {
    const came = year.visits.flatMap(({ guests }) => guests.filter(({ hasCome }) => hasCome));
    const missed = year.visits.flatMap(({ guests }) => guests.filter(({ hasCome }) => !hasCome));
    const scores = year.visits.flatMap((visit) => visit.scores);
    const period = ['--period', `${monthsOfYear[0]}-01..2026-10-31`];
    expect(await run.command('immersion', ...ofProgramme, ...period)).toMatchObject({
      visits: { all: year.visits.length, cancelled: 0 },
      participants: {
        people: new Set(came.map(({ name, team }) => `${name} ${team}`)).size,
        attendances: came.length,
      },
      attendance: { came: came.length, missed: missed.length },
      satisfaction: { n: scores.length, mean: sum(scores) / scores.length },
    });
  });

  it('scores the year against its goals by the same rows, reviews and visits', async () => {
    const told = z.object({
      total: z.number(),
      statuses: z.record(z.string(), z.number()),
      goals: z.array(
        z.object({
          metric: z.string(),
          actual: z.number().nullable(),
          n: z.number().nullable(),
          difference: z.number().nullable(),
          target: z.number().nullable(),
          months: z.array(z.object({ month: z.string(), value: z.number() })),
        }),
      ),
    });
    const board = told.parse(await run.command('scoreboard', '--date', '2026-11-02', ...ofProgramme));
    const shareOf = <T>(list: readonly T[], is: (each: T) => boolean) => ({
      n: list.length,
      actual: list.filter(is).length / list.length,
    });
    const rated = (list: typeof year.contacts) => list.filter(({ csat }) => csat !== null);
    const isSatisfied = ({ csat }: { readonly csat: number | null }) => csat !== null && csat >= 4;
    const scores = year.visits.flatMap((visit) => visit.scores);
    const came = year.visits.flatMap(({ guests }) => guests.filter(({ hasCome }) => hasCome));
    const expected: Readonly<Record<string, { readonly n: number | null; readonly actual: number }>> = {
      csat: shareOf(rated(year.contacts), isSatisfied),
      fcr: shareOf(year.contacts, ({ isResolvedAtOnce }) => isResolvedAtOnce),
      onTime: shareOf(year.contacts, ({ hours }) => hours <= 24),
      implemented: shareOf(points(), ({ standing }) => standing === 'done'),
      participants: { n: null, actual: new Set(came.map(({ name, team }) => `${name} ${team}`)).size },
      satisfaction: { n: scores.length, actual: sum(scores) / scores.length },
    };
    expect(board.goals.map(({ metric }) => metric)).toEqual(Object.keys(expected));
    for (const { metric, n, actual, target, difference } of board.goals) {
      expect({ metric, n }).toEqual({ metric, n: expected[metric]?.n });
      expect(actual).toBeCloseTo(expected[metric]?.actual ?? Number.NaN, 12);
      expect(difference).toBeCloseTo((actual ?? 0) - (target ?? 0), 12);
    }
    const csat = board.goals.find(({ metric }) => metric === 'csat');
    expect(csat?.months).toEqual(
      monthsOfYear.map((month) => ({
        month,
        value: shareOf(rated(contactsOf(month)), isSatisfied).actual,
      })),
    );
    expect(sum(Object.values(board.statuses))).toBe(board.total);
  });

  it('runs the last month once more without a trace', async () => {
    const file = join(folder, programmeFile);
    const before = readFileSync(file);
    await runMonth(year, '2026-10', run);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
