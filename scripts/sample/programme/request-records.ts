/** Feature requests of the sample programme as records: with voices by month, history and answers. */
import type { PlainRecord } from '#core/document/plain-record';
import type { RequestId } from '#core/document/records/identity';
import { requestVoicesIdOf } from '#core/document/records/request-voices-id';
import type { Standing } from '#core/requests/standing';
import type { StepKey } from '../journey';
import { type Random, seededRandom } from '../random';
import { addDays, at, type Both, both, colleague, daysFrom, ownerOf, sampleDay, teams } from './both';
import type { PlannedRequest } from './request-plan';
import { answers, requests } from './requests';
import { type ProgrammeParts, placeOf, pointIdOf } from './review-records';
import { reviews } from './reviews';

export const requestIdOf = (key: string): RequestId => `request-${key}` as RequestId;

interface Stand {
  readonly found: string;
  readonly status: string;
}
const fresh: Stand = { found: 'new', status: 'none' };
const valid: Stand = { found: 'valid', status: 'none' };
const withStatus = (status: string): Stand => ({ found: 'valid', status });

/** Where it went through, one after another. One that was declined at once was no task of a team. */
function wayOf({ standing, team }: PlannedRequest): readonly Stand[] {
  const backlog = withStatus('backlog');
  const known: Readonly<Record<Standing, readonly Stand[]>> = {
    new: [],
    valid: [valid],
    backlog: [valid, backlog],
    planned: [valid, backlog, withStatus('planned')],
    shipped: [valid, backlog, withStatus('planned'), withStatus('shipped')],
    declined: team === null ? [valid, withStatus('declined')] : [valid, backlog, withStatus('declined')],
    exists: [{ found: 'exists', status: 'none' }],
    notIdea: [{ found: 'notIdea', status: 'none' }],
    duplicate: [{ found: 'duplicate', status: 'none' }],
  };
  return known[standing];
}

/** Days it stays where it is: groomed within weeks, handed over and planned within months. */
const stays = [18, 24, 45, 60];

const whereFrom: Readonly<Record<'agents' | 'sessions' | 'colleagues', Both>> = {
  agents: both('Заметки операторов', 'Notes of agents'),
  sessions: both('Погружения', 'Immersion visits'),
  colleagues: both('Коллеги о своих объявлениях', 'Colleagues about their own ads'),
};

/** Growth points of reviews that carry a request out: by month and step of their problem. */
const carriedOut: Readonly<Record<string, readonly [month: string, step: StepKey]>> = {
  'background-upload': ['2026-01', 'photos'],
  'cover-choice': ['2026-04', 'photos'],
  receipt: ['2025-11', 'payment'],
  autosave: ['2026-01', 'text'],
  'sold-button': ['2025-12', 'sold'],
  'search-time': ['2026-02', 'published'],
  'price-edit': ['2026-03', 'moderation'],
  'refusal-article': ['2026-06', 'correction'],
  'marked-place': ['2026-08', 'correction'],
  'glare-hint': ['2026-06', 'verification'],
  'masked-number': ['2026-08', 'firstCall'],
};

/** What shipped, shipped with its growth point. */
function shippedOnOf({ key, standing }: PlannedRequest): string | null {
  const [month, step] = (standing === 'shipped' && carriedOut[key]) || [];
  const point = reviews
    .find((review) => review.month === month)
    ?.problems.find((problem) => problem.step === step)?.point;
  return point && 'title' in point ? (point.shippedOn ?? null) : null;
}

export const requestRecords = (parts: ProgrammeParts): readonly PlainRecord[] => {
  const random = seededRandom(20_261_120);
  return requests.flatMap((request) => {
    const seed = random.below(1_000_000);
    const voices = voicesOf(parts, request, seededRandom(seed));
    return [...standingRecords(parts, request, seededRandom(seed)), ...voices];
  });
};

function standingRecords(
  parts: ProgrammeParts,
  request: PlannedRequest,
  random: Random,
): readonly PlainRecord[] {
  const { language, mapId } = parts;
  const { key, team, step } = request;
  const id = requestIdOf(key);
  const raisedOn = `${request.month}-${String(4 + random.below(22)).padStart(2, '0')}`;
  const shippedOn = shippedOnOf(request);
  const turns = turnsOf(wayOf(request), raisedOn, shippedOn, random);
  const groomedOn = turns[0]?.on ?? null;
  const last = turns.at(-1);
  const isTask = team !== null;
  const told = request.told?.[language] ?? '';
  const { found, status } = last?.to ?? fresh;
  const due = status === 'planned' ? addDays(sampleDay, 20 * (1 + random.below(6)) - 30) : null;
  const carried = carriedOut[key];
  return [
    {
      kind: 'request',
      id,
      title: request.title[language],
      grooming: {
        found,
        of: request.of === undefined ? null : requestIdOf(request.of),
        where: found === 'exists' ? told : '',
        since: groomedOn === null ? null : at(groomedOn),
      },
      state: {
        status,
        reason: status === 'declined' ? told : '',
        since: status === 'none' || !last ? null : at(last.on, 12),
      },
      team: isTask ? teams[team][language] : '',
      owner: isTask ? ownerOf(team)[language] : '',
      dueOn: due,
      shippedOn,
      answer: answers[key]?.[language] ?? '',
      place: step === null ? null : placeOf(parts, step),
      fixId: carried ? pointIdOf(mapId, ...carried) : null,
      raisedAt: at(raisedOn, 9),
    },
    ...turns.map(({ from, to, on }, index) => ({
      kind: 'requestChange',
      id: `change-${id}-${index + 1}`,
      requestId: id,
      madeAt: at(on, index === 0 ? 10 : 12),
      madeBy: colleague(1 + ((index + key.length) % 6))[language],
      from,
      to,
      reason: status === 'declined' && to.status === 'declined' ? told : '',
    })),
  ];
}

/** What shipped on a day went its way by then; of all others, each stay is about as long as usual. */
function turnsOf(way: readonly Stand[], raisedOn: string, shippedOn: string | null, random: Random) {
  const usual = way.map((_, index) => (stays[index] ?? 30) * (0.6 + 0.8 * random.next()));
  const whole = usual.reduce((sum, days) => sum + days, 0);
  const room = daysFrom(raisedOn, shippedOn ?? sampleDay);
  // What is told of has happened: stays are shortened rather than ended in the future.
  const scale = shippedOn !== null || whole > room ? room / whole : 1;
  let gone = 0;
  return way.map((to, index) => {
    gone += usual[index] ?? 0;
    const isLast = index === way.length - 1;
    const days = isLast && scale !== 1 ? room : Math.floor(gone * scale);
    return { from: way[index - 1] ?? fresh, to, on: addDays(raisedOn, days) };
  });
}

/** Months from the first one heard to the last of the year; quieter once customers have what they asked for. */
function voicesOf(parts: ProgrammeParts, request: PlannedRequest, random: Random): readonly PlainRecord[] {
  const { language, heard, journey } = parts;
  const shippedOn = shippedOnOf(request);
  const months = heard.months.map(({ month }) => month).filter((month) => month >= request.month);
  return months.flatMap((month, index) => {
    const isQuiet = shippedOn !== null && month > shippedOn.slice(0, 7);
    const loud = isQuiet ? request.loudness / 4 : request.loudness;
    const contacts = Math.round(loud * (0.5 + random.next()));
    const others = [
      { way: 'agents', count: random.chance(0.3) ? 1 + random.below(2) : 0 },
      { way: 'sessions', count: random.chance(0.08) ? 1 : 0 },
      { way: 'colleagues', count: random.chance(0.1) ? 1 : 0 },
    ] as const;
    const quotes = index === 0 ? heard.quotes(request.step, month, 2) : [];
    return (
      [
        { way: 'contacts' as const, source: journey.contactsSource, count: contacts, quotes },
        ...others.map(({ way, count }) => ({ way, source: whereFrom[way][language], count, quotes: [] })),
      ]
        // Heard in its first month: that is how it came up.
        .map((one) =>
          one.way === 'contacts' && index === 0 ? { ...one, count: Math.max(1, one.count) } : one,
        )
        .filter(({ count }) => count > 0)
        .map((one) => ({
          kind: 'requestVoices',
          id: requestVoicesIdOf(requestIdOf(request.key), { ...one, month }),
          requestId: requestIdOf(request.key),
          month,
          ...one,
        }))
    );
  });
}
