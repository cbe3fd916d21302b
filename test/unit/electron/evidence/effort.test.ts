/** What the store answers about effort and behaviour, held against a plain count of the same customers. */
import { describe, expect, it } from 'vitest';
import { type CountedCell, toldOf } from '#core/effort/cells';
import type { EffortQuestion } from '#core/effort/effort-request';
import { spearman } from '#core/effort/spearman';
import { seededRandom } from '../../../../scripts/sample/random';
import { makeWorkspace, replyOf } from './workspace';

const day0 = Date.parse('2026-01-01T00:00:00Z') / 86_400_000;
const dateOf = (day: number) => new Date((day0 + day) * 86_400_000).toISOString().slice(0, 10);

interface Person {
  readonly id: string;
  readonly answers: readonly { readonly day: number; readonly score: number }[];
  readonly segment: string;
  readonly contacts: readonly number[];
  readonly active: readonly { readonly day: number; readonly spend: number }[];
}

const lastDay = 200;

function invented(seed: number): Person[] {
  const random = seededRandom(seed);
  const int = (below: number) => Math.floor(random.next() * below);
  return Array.from({ length: 400 }, (_, index) => ({
    id: `customer-${index}`,
    answers: Array.from({ length: 1 + int(2) }, () => ({ day: 20 + int(170), score: 1 + int(7) })),
    segment: ['private', 'shop', 'agency'][int(3)] ?? '',
    contacts: Array.from({ length: int(6) }, () => int(lastDay + 1)),
    active: Array.from({ length: int(8) }, () => ({ day: int(lastDay + 1), spend: int(50) * 100 })),
  }));
}

const asked: EffortQuestion = {
  metric: 'ces',
  question: 'How easy was it?',
  scale: { min: 1, max: 7 },
  period: { from: dateOf(20), to: dateOf(185) },
  horizons: [30, 60],
  easy: { from: 5, to: 7 },
  hard: { from: 1, to: 4 },
  confounders: [{ by: 'segment', attribute: '' }],
  beforeDays: 60,
  retentionDays: 30,
};

async function filled(people: readonly Person[]) {
  const workspace = await makeWorkspace();
  const answers = people.flatMap(({ id, answers: own }) =>
    own.map(({ day, score }, at) => `${id}-${at},${id},${dateOf(day)},${score}`),
  );
  await workspace.import('survey.csv', ['id,customer_id,date,How easy was it?', ...answers].join('\n'), {
    kind: 'survey',
    columns: { id: 0, customer: 1, at: 2 },
    questions: [{ column: 3, name: 'How easy was it?', kind: 'ces', scale: { min: 1, max: 7 } }],
  });
  const contacts = people.flatMap(({ id, contacts: own }) =>
    own.map((day, at) => `${id}/${at},${id},${dateOf(day)},Where is my order`),
  );
  // The first and the last day are recorded, so that windows end where they should.
  contacts.push(`x,nobody,${dateOf(0)},First`, `y,nobody,${dateOf(lastDay)},Last`);
  await workspace.import('chat.csv', ['ticket_id,customer_id,created_at,text', ...contacts].join('\n'));
  const active = people.flatMap(({ id, segment, active: own }) =>
    own.map(({ day, spend }) => `${id},${dateOf(day)},1,${spend},${segment}`),
  );
  active.push(`nobody,${dateOf(0)},1,0,private`, `nobody,${dateOf(lastDay)},1,0,private`);
  await workspace.import('active.csv', ['customer_id,date,active,spend,segment', ...active].join('\n'));
  return workspace;
}

/** Plain loops over the same people. */
function plainCells(
  people: readonly Person[],
  value: (person: Person, day: number) => number,
  until: number,
): { cells: CountedCell[]; joint: { x: number; y: number; count: number }[]; late: number } {
  const cells: CountedCell[] = [];
  const joint: { x: number; y: number; count: number }[] = [];
  let late = 0;
  for (const person of people) {
    const own = person.answers.filter(({ day }) => day >= 20 && day <= 185);
    // Of two answers of one day the one with the smaller key counts: no such pair is among these.
    const first = own.toSorted((a, b) => a.day - b.day)[0];
    if (first === undefined) continue;
    if (first.day + until > lastDay) {
      late++;
      continue;
    }
    const amount = value(person, first.day);
    const before = person.active.filter(({ day }) => day <= first.day).toSorted((a, b) => b.day - a.day)[0];
    const segment = before !== undefined || person.active.length > 0 ? person.segment : '';
    cells.push({
      stratum: [segment],
      score: first.score,
      n: 1,
      sum: amount,
      squares: amount ** 2,
      any: amount > 0 ? 1 : 0,
    });
    joint.push({ x: first.score, y: amount, count: 1 });
  }
  return { cells, joint, late };
}

const between = (day: number, from: number, to: number) => day >= from && day <= to;

describe('effort and behaviour in the store', () => {
  it('counts what a plain loop over the same customers counts', async () => {
    const people = invented(1).filter(
      ({ answers: [a, b] }) => a !== undefined && (b === undefined || a.day !== b.day),
    );
    const { client } = await filled(people);
    const reply = replyOf(await client.request('effort', { asked }));
    for (const { days, outcomes } of reply.asked?.horizons ?? []) {
      const contacts = plainCells(
        people,
        (person, day) => person.contacts.filter((at) => between(at, day + 1, day + days)).length,
        days,
      );
      const stay = plainCells(
        people,
        (person, day) =>
          Number(person.active.some(({ day: at }) => between(at, day + days + 1, day + days + 30))),
        days + 30,
      );
      const spend = plainCells(
        people,
        (person, day) =>
          person.active
            .filter(({ day: at }) => between(at, day + 1, day + days))
            .reduce((sum, one) => sum + one.spend, 0),
        days,
      );
      for (const [name, plain] of [
        ['contacts', contacts],
        ['retention', stay],
        ['spend', spend],
      ] as const) {
        const { rank, leftOut, ...told } = outcomes[name] ?? { rank: null, leftOut: null };
        expect(told, `${name}, ${days} days`).toEqual(toldOf(plain.cells, asked));
        expect(leftOut).toEqual({ tooEarly: 0, tooLate: plain.late, unknown: 0 });
        expect(rank?.rho).toBeCloseTo(spearman(plain.joint)?.rho ?? 0, name === 'spend' ? 2 : 9);
      }
    }
    expect(reply.asked).toMatchObject({ unnamed: 0, withoutConfounder: 0, endEarly: [] });
  });
});
