/**
 * Effort and behaviour: joins answers with what the same customers did later, in the database, and lets out sums over
 * groups of customers alone (core/effort/cells.ts says which may be told).
 */
import { z } from 'zod';
import { type CountedCell, toldOf } from '#core/effort/cells';
import {
  type EffortOutcome,
  type EffortQuestion,
  type EffortReply,
  type OutcomeName,
  smallestCell,
} from '#core/effort/effort-request';
import { spearman } from '#core/effort/spearman';
import type { Progress } from '#core/evidence/evidence-messages';
import { dateOf } from './buckets';
import { dayOfSql, type Facts, readFacts } from './effort-facts';
import { type People, preparePeople } from './effort-people';
import type { Query } from './query';

type Tell = (progress: Progress) => void;

export async function effort(query: Query, asked: EffortQuestion | null, tell: Tell): Promise<EffortReply> {
  const steps = asked === null ? 1 : 3 + asked.horizons.length * 3;
  let done = 0;
  const next = () => tell({ stage: 'counting', done: done++, total: steps, rows: 0 });
  next();
  const facts = await readFacts(query);
  const { contactDays, ...told } = facts;
  const reply = { ...told, takenAt: new Date().toISOString() };
  if (asked === null) return { ...reply, asked: null };
  next();
  const people = await preparePeople(query, asked, facts);
  const horizons: NonNullable<EffortReply['asked']>['horizons'] = [];
  for (const [index, days] of asked.horizons.entries()) {
    const outcomes: Partial<Record<OutcomeName, EffortOutcome>> = {};
    if (contactDays !== null) {
      next();
      const after = contactsAfter(index, days, contactDays);
      outcomes.contacts = await outcomeOf(query, asked, people, after);
      outcomes.anyContact = await outcomeOf(query, asked, people, {
        ...after,
        value: `least(${after.value}, 1)`,
      });
    }
    const { activity } = facts;
    if (activity.records > 0 && people.activityDays !== null) {
      next();
      outcomes.retention = await outcomeOf(query, asked, people, {
        value: `(r_${index} > 0)::INT`,
        tooEarly: `r_${index}_from < ${people.activityDays.first}`,
        tooLate: `r_${index}_to > ${people.activityDays.last}`,
        unknown: activity.listsInactive ? 'NOT in_activity' : 'FALSE',
      });
    }
    if (activity.hasSpend && people.activityDays !== null) {
      next();
      outcomes.spend = await outcomeOf(query, asked, people, {
        value: `s_${index}`,
        tooEarly: `s_${index}_from < ${people.activityDays.first}`,
        tooLate: `s_${index}_to > ${people.activityDays.last}`,
        unknown: activity.listsInactive ? 'NOT in_activity' : 'FALSE',
      });
    }
    horizons.push({ days, outcomes });
  }
  return {
    ...reply,
    asked: {
      ...people.counts,
      endEarly: await endEarly(query, people, Math.max(...asked.horizons)),
      horizons,
    },
  };
}

interface Measured {
  /** SQL over `effort_people`. */
  readonly value: string;
  readonly tooEarly: string;
  readonly tooLate: string;
  readonly unknown: string;
}

const contactsAfter = (
  index: number,
  days: number,
  { first, last }: NonNullable<Facts['contactDays']>,
): Measured => ({
  value: `c_${index}`,
  tooEarly: `day < ${first}`,
  tooLate: `day + ${days} > ${last}`,
  unknown: 'FALSE',
});

const cellRow = z.object({
  stratum: z.string(),
  score: z.number(),
  n: z.number(),
  sum: z.number(),
  squares: z.number(),
  any: z.number(),
});
const leftRow = z.object({ tooEarly: z.number(), tooLate: z.number(), unknown: z.number() });
const jointRow = z.object({ x: z.number(), y: z.number(), count: z.number() });

async function outcomeOf(
  query: Query,
  asked: EffortQuestion,
  people: People,
  { value, tooEarly, tooLate, unknown }: Measured,
): Promise<EffortOutcome> {
  const whole = `NOT (${tooEarly}) AND NOT (${tooLate}) AND NOT (${unknown})`;
  const left = await query.row(
    `SELECT count(*) FILTER (${tooEarly})::DOUBLE AS "tooEarly",
      count(*) FILTER ((${tooLate}) AND NOT (${tooEarly}))::DOUBLE AS "tooLate",
      count(*) FILTER ((${unknown}) AND NOT (${tooLate}) AND NOT (${tooEarly}))::DOUBLE AS unknown
    FROM effort_people`,
    leftRow,
  );
  const cells = await query.rows(
    `SELECT stratum, score, count(*)::DOUBLE AS n, coalesce(sum(value), 0)::DOUBLE AS sum,
      coalesce(sum(value * value), 0)::DOUBLE AS squares, count(*) FILTER (value > 0)::DOUBLE AS any
    FROM (SELECT stratum, score, (${value})::DOUBLE AS value FROM effort_people WHERE ${whole})
    GROUP BY ALL ORDER BY ALL`,
    cellRow,
  );
  // Amounts come in a hundred steps of rank: enough for a correlation, and no amount leaves the database.
  const joint = await query.rows(
    `SELECT score AS x, place AS y, count(*)::DOUBLE AS count FROM (
      SELECT score, round(100 * percent_rank() OVER (ORDER BY (${value})::DOUBLE)) AS place
      FROM effort_people WHERE ${whole}) GROUP BY ALL ORDER BY ALL`,
    jointRow,
  );
  const counted = cells.map(
    ({ stratum, ...cell }): CountedCell => ({
      ...cell,
      stratum: people.hasStrata ? strataLabel(stratum) : [],
    }),
  );
  const told = toldOf(counted, asked);
  return { ...told, leftOut: left, rank: told.n < smallestCell ? null : spearman(joint) };
}

const labels = z.array(z.string());
const strataLabel = (text: string): string[] => labels.parse(JSON.parse(text));

const endRow = z.object({ source: z.string(), last: z.number() });

/** Sources that nothing came from any more while customers were still followed: fewer contacts then mean nothing. */
async function endEarly(
  query: Query,
  people: People,
  days: number,
): Promise<NonNullable<EffortReply['asked']>['endEarly']> {
  if (people.lastDay === null) return [];
  const rows = await query.rows(
    `SELECT s.name AS source, max(${dayOfSql('r.happened_at')})::DOUBLE AS last
    FROM contact_rows r JOIN sources s ON s.id = r.source_id WHERE r.customer IS NOT NULL GROUP BY ALL ORDER BY 1`,
    endRow,
  );
  const latest = Math.max(...rows.map(({ last }) => last));
  // A week of quiet at the end is no end.
  const needed = Math.min(people.lastDay + days, latest) - 7;
  return rows.flatMap(({ source, last }) => (last < needed ? [{ source, to: dateOf(last) }] : []));
}
