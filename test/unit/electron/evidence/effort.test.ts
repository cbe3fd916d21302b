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
  /** Of the first, and from that day on of the second. */
  readonly segments: readonly [string, string];
  readonly movedOn: number;
  readonly contacts: readonly number[];
  readonly active: readonly { readonly day: number; readonly spend: number }[];
}

const lastDay = 200;
const segmentNames = ['private', 'shop', 'agency'];
const segmentOn = ({ segments: [first, second], movedOn }: Person, day: number) =>
  day < movedOn ? first : second;

function invented(seed: number): Person[] {
  const random = seededRandom(seed);
  const int = (below: number) => Math.floor(random.next() * below);
  return Array.from({ length: 400 }, (_, index) => ({
    id: `customer-${index}`,
    answers: Array.from({ length: 1 + int(2) }, () => ({ day: 20 + int(170), score: 1 + int(7) })),
    segments: [segmentNames[int(3)] ?? '', segmentNames[int(3)] ?? ''],
    movedOn: int(lastDay),
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
  const active = people.flatMap((person) =>
    person.active.map(({ day, spend }) => `${person.id},${dateOf(day)},1,${spend},${segmentOn(person, day)}`),
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
    // As it was known when they answered; of whom nothing was known then, as it was known first.
    const known = person.active.map(({ day }) => day).toSorted((a, b) => a - b);
    const seenOn = known.findLast((day) => day <= first.day) ?? known[0];
    const segment = seenOn === undefined ? '' : segmentOn(person, seenOn);
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
    const horizons = reply.asked?.horizons ?? [];
    expect(horizons.map(({ days }) => days)).toEqual(asked.horizons);
    for (const { days, outcomes } of horizons) {
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

  it('measures activity that is known by month in whole months, and knows whom its records do not name', async () => {
    const workspace = await makeWorkspace();
    const ids = Array.from({ length: 12 }, (_, at) => `c${at}`);
    const answers = ids.map((id, at) => `${id},${id},2026-03-1${at % 2},${at % 2 === 0 ? 7 : 1}`);
    await workspace.import('survey.csv', ['id,customer_id,date,How easy was it?', ...answers].join('\n'), {
      kind: 'survey',
      columns: { id: 0, customer: 1, at: 2 },
      questions: [{ column: 3, name: 'How easy was it?', kind: 'ces', scale: { min: 1, max: 7 } }],
    });
    // 30 days after the tenth of March is April: May is the first whole month. Spend is that of April.
    const months = ids
      .slice(0, 11)
      .flatMap((id) => [
        `${id},2026-03,yes,1000`,
        `${id},2026-04,no,50`,
        `${id},2026-05,${id === 'c0' ? 'no' : 'yes'},7`,
      ]);
    await workspace.import('active.csv', ['customer_id,month,active,spend', ...months].join('\n'));
    const { client } = workspace;
    const question: EffortQuestion = { ...asked, period: null, horizons: [30], confounders: [] };
    const reply = replyOf(await client.request('effort', { asked: question }));
    expect(reply.activity).toMatchObject({
      isMonthly: true,
      listsInactive: true,
      period: { from: '2026-03-01', to: '2026-05-31' },
    });
    const outcomes = reply.asked?.horizons[0]?.outcomes;
    expect(outcomes?.contacts).toBeUndefined();
    expect(outcomes?.retention).toMatchObject({
      n: 11,
      leftOut: { tooEarly: 0, tooLate: 0, unknown: 1 },
      easy: { n: 6, any: 5 },
      hard: { n: 5, any: 5 },
    });
    expect(outcomes?.spend).toMatchObject({ easy: { n: 6, sum: 300, squares: 15_000 } });
    const later = replyOf(await client.request('effort', { asked: { ...question, horizons: [60] } }));
    expect(later.asked?.horizons[0]?.outcomes.retention).toMatchObject({
      n: 0,
      leftOut: { tooLate: 12 },
      easy: null,
    });
  });

  it('leaves out records of colleagues, and tells nothing of fewer than five customers', async () => {
    const workspace = await makeWorkspace();
    const { client } = workspace;
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => {
        const id = from + at;
        return `${id},c${id},2026-03-01,${at < count / 2 ? 7 : 1}`;
      });
    const survey = (list: readonly string[]) => ['id,customer_id,date,How easy was it?', ...list].join('\n');
    const mapping = {
      kind: 'survey' as const,
      columns: { id: 0, customer: 1, at: 2 },
      questions: [{ column: 3, name: 'How easy was it?', kind: 'ces' as const, scale: { min: 1, max: 7 } }],
    };
    await workspace.import('survey.csv', survey(rows(0, 8)), mapping);
    await workspace.import('staff.csv', survey(rows(100, 40)), {
      ...mapping,
      sourceName: 'staff',
      isColleagues: true,
    });
    // Four who scored 1 to 4, of whom one wrote later: a correlation would tell of that one.
    await workspace.import(
      'few.csv',
      'id,customer_id,date,Few?\n1,c0,2026-03-01,1\n2,c1,2026-03-01,2\n3,c2,2026-03-01,3\n4,c3,2026-03-01,4\n',
      {
        ...mapping,
        questions: [{ column: 3, name: 'Few?', kind: 'csat', scale: { min: 1, max: 7 } }],
      },
    );
    await workspace.import(
      'chat.csv',
      'ticket_id,customer_id,created_at,text\na,c1,2026-01-01,One\nb,c1,2026-03-05,Two\nc,c101,2026-03-05,Two\nd,c1,2026-09-01,Three\n',
    );
    const question: EffortQuestion = { ...asked, period: null, horizons: [30], confounders: [] };
    const reply = replyOf(await client.request('effort', { asked: question }));
    expect(reply.questions).toMatchObject([
      { answers: 8, named: 8 },
      { question: 'Few?', named: 4 },
    ]);
    expect(reply.asked).toMatchObject({ customers: 8, inContacts: 1 });
    const few = replyOf(
      await client.request('effort', {
        asked: { ...question, period: null, metric: 'csat', question: 'Few?' },
      }),
    );
    expect(few.asked?.horizons[0]?.outcomes.contacts).toMatchObject({ n: 4, byScore: [], rank: null });
    expect(reply.asked?.horizons[0]?.outcomes.contacts).toMatchObject({
      n: 8,
      easy: null,
      hard: null,
      byScore: [],
    });
  });
});
