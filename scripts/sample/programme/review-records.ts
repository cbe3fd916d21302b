/** Reviews of the sample programme as records: their sessions, problems, growth points and what became of these. */
import type { PlainRecord } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { FixStatus } from '#core/document/records/fix';
import { keyOfStep } from '#core/voc/problem-key';
import { fixIdOf, problemIdOf, reviewIdOf, sessionIdOf } from '#core/voc/reviews';
import type { StepKey } from '../journey';
import type { JourneyTexts } from '../journey-texts';
import { stepIdOf } from '../sample-records';
import { addDays, at, both, colleague, daysFrom, ownerOf, sampleDay, teams } from './both';
import type { Heard, MonthOfContacts } from './heard';
import type { PlannedPoint, PlannedProblem, PlannedReview } from './review-plan';
import { reviews } from './reviews';

export interface ProgrammeParts {
  readonly language: Language;
  readonly journey: JourneyTexts;
  /** The sample map. */
  readonly mapId: string;
  readonly heard: Heard;
}

/** Where a step of the sample map is. */
export const placeOf = ({ mapId, journey }: ProgrammeParts, step: StepKey) => ({
  mapId,
  mapTitle: journey.title,
  stepId: stepIdOf(step),
  stepTitle: journey.steps[step].title,
});

const aboutStep = (mapId: string, step: StepKey) =>
  ({ subject: 'step', key: keyOfStep(mapId, stepIdOf(step)) }) as const;
const problemId = (mapId: string, month: string, step: StepKey) => problemIdOf(month, aboutStep(mapId, step));

/** The growth point of a problem; of one that came back, the earlier one. */
export const pointIdOf = (mapId: string, month: string, step: StepKey) =>
  fixIdOf(problemId(mapId, month, step));

const decision = both('Взяли в работу: ', 'Taken on: ');
const asked = both(
  'Сколько таких обращений за день после выпуска?',
  'How many such contacts a day after the release?',
);
const parked = both('Перевод справки на другие языки', 'The help centre in other languages');
const sessionWords = {
  title: both('Обзор голоса клиента', 'Voice of the customer review'),
  place: both('Большая переговорная', 'Large meeting room'),
  facilitator: both('Ведущий программы', 'Lead of the programme'),
  room: both('Обзор', 'Review'),
};

export const reviewRecords = (parts: ProgrammeParts): readonly PlainRecord[] =>
  reviews.flatMap((review, index) => [
    reviewRecord(parts, review),
    ...(review.heldOn === null ? [] : [sessionRecord(parts, review, review.heldOn, index)]),
    ...review.problems.flatMap((problem) => problemRecords(parts, review, problem)),
  ]);

const dayAfter = (month: string): string => addDays(`${month}-28`, 7).slice(0, 8).concat('03');

function reviewRecord({ language, heard, journey }: ProgrammeParts, review: PlannedReview): PlainRecord {
  const { month, heldOn, problems } = review;
  const counted = heard.months.find((one) => one.month === month);
  const [first] = problems;
  return {
    kind: 'review',
    id: reviewIdOf(month),
    month,
    sessionId: heldOn === null ? null : sessionIdOf(month),
    heldOn,
    summary: counted && first ? summaryOf(counted, journey.steps[first.step].title, language) : '',
    totals: counted
      ? { contacts: counted.contacts, unassigned: counted.unassigned, takenAt: at(dayAfter(month), 8) }
      : null,
  };
}

function summaryOf(
  { contacts, rated, satisfied }: MonthOfContacts,
  step: string,
  language: Language,
): string {
  const unhappy = Math.round((100 * (rated - satisfied)) / rated);
  const number = String(contacts).replace(/(\d)(?=(\d{3})+$)/g, language === 'ru' ? '$1\u00a0' : '$1,');
  return language === 'ru'
    ? `Обращений за месяц: ${number}. Из оценивших недовольны ${unhappy}\u00a0%. Начинаем с шага «${step}».`
    : `Contacts in the month: ${number}. Of those who rated, ${unhappy}% are dissatisfied. We begin at the step “${step}”.`;
}

function sessionRecord(
  { language }: ProgrammeParts,
  { month, problems }: PlannedReview,
  heldOn: string,
  index: number,
): PlainRecord {
  const raised = problems.flatMap(({ point }) => (point && 'title' in point ? [point] : []));
  const noted = at(heldOn, 9);
  const note = (noteKind: string, text: string) => ({ noteKind, text, stepId: null, at: noted });
  return {
    kind: 'session',
    id: sessionIdOf(month),
    sessionKind: 'vocReview',
    title: `${sessionWords.title[language]}, ${month.slice(5)}.${month.slice(0, 4)}`,
    heldOn,
    startsAt: '11:00',
    endsAt: '12:00',
    place: sessionWords.place[language],
    facilitator: sessionWords.facilitator[language],
    participants: (['moderation', 'posting', 'trust', 'payments', 'calls', 'support'] as const).map(
      (team, place) => ({
        name: ownerOf(team)[language],
        team: teams[team][language],
        hasAttended: (place + index) % 5 !== 0,
      }),
    ),
    notes: [
      ...raised.slice(0, 2).map((point) => note('decision', decision[language] + point.title[language])),
      note('question', asked[language]),
      ...(index % 3 === 0 ? [note('parked', parked[language])] : []),
    ],
    ratings: [5, 4, 5, 4, 3 + (index % 3)].map((score) => ({ score, comment: '' })),
  };
}

function problemRecords(
  parts: ProgrammeParts,
  review: PlannedReview,
  problem: PlannedProblem,
): readonly PlainRecord[] {
  const { language, heard, journey, mapId } = parts;
  const { month } = review;
  const { step, point } = problem;
  const id = problemId(mapId, month, step);
  const isNew = point !== null && 'title' in point;
  return [
    {
      kind: 'problem',
      id,
      reviewId: reviewIdOf(month),
      about: aboutStep(mapId, step),
      reason: problem.reason,
      title: journey.steps[step].title,
      wording: problem.wording[language],
      question: problem.question[language],
      trend: heard.trends[step].filter((one) => one.month <= month),
      quotes: heard.quotes(step, month, 3),
      places: [placeOf(parts, step)],
      fixId: point === null ? null : isNew ? fixIdOf(id) : pointIdOf(mapId, point.month, point.step),
    },
    ...(isNew ? pointRecords(parts, review, problem, point) : []),
  ];
}

const ways: Readonly<Record<FixStatus, readonly FixStatus[]>> = {
  proposed: [],
  accepted: ['accepted'],
  inWork: ['accepted', 'inWork'],
  shipped: ['accepted', 'inWork', 'shipped'],
  measured: ['accepted', 'inWork', 'shipped', 'measured'],
  deferred: ['accepted', 'deferred'],
  rejected: ['rejected'],
};

/** When it came to each status: between the review and the day it shipped, the measurement six weeks later. */
function turnsOf({ status, shippedOn }: PlannedPoint, raisedOn: string) {
  const span = Math.max(4, daysFrom(raisedOn, shippedOn ?? sampleDay));
  const dayOf = (to: FixStatus): string => {
    if (to === 'accepted') return addDays(raisedOn, Math.min(5, Math.round(span * 0.1)));
    if (to === 'inWork') return addDays(raisedOn, Math.round(span * 0.4));
    if (to === 'shipped') return shippedOn ?? sampleDay;
    if (to === 'measured') return addDays(shippedOn ?? raisedOn, 42);
    return addDays(raisedOn, 9);
  };
  return ways[status].map((to, index, way) => ({ from: way[index - 1] ?? 'proposed', to, on: dayOf(to) }));
}

function pointRecords(
  { language, mapId }: ProgrammeParts,
  { month, heldOn }: PlannedReview,
  { step }: PlannedProblem,
  point: PlannedPoint,
): readonly PlainRecord[] {
  const id = pointIdOf(mapId, month, step);
  const raisedOn = heldOn ?? addDays(sampleDay, -2);
  const turns = turnsOf(point, raisedOn);
  const { team, effort, kind, status, due, shippedOn = null, reason } = point;
  const why = reason?.[language] ?? '';
  return [
    {
      kind: 'fix',
      id,
      title: point.title[language],
      fixKind: kind,
      team: teams[team][language],
      owner: ownerOf(team)[language],
      effort: effort && { low: effort[0], high: effort[1] },
      dueOn: due,
      state: { status, reason: why, since: at(turns.at(-1)?.on ?? raisedOn, 12) },
      // Measured a while after: a status that came before its time would be told of the future.
      shippedOn,
      raisedIn: heldOn === null ? null : sessionIdOf(month),
      raisedAt: at(raisedOn),
    },
    ...turns.map(({ from, to, on }, index) => ({
      kind: 'fixChange',
      id: `change-${id}-${index + 1}`,
      fixId: id,
      madeAt: at(on, 12),
      madeBy: colleague(1 + ((index + month.charCodeAt(6)) % 6))[language],
      change: { field: 'state', from, to },
      reason: index === turns.length - 1 ? why : '',
    })),
  ];
}
