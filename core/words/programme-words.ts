/** Values of the records of a programme in words, by field: for conflicts, versions and comparisons. */
import { z } from 'zod';
import { period } from '../document/records/field';
import { recordSchemas } from '../document/records/record';
import { captureKindNames } from '../i18n/messages/capture';
import { conflicts } from '../i18n/messages/conflicts';
import { visitFormatNames } from '../i18n/messages/immersion-words';
import {
  captureWayNames,
  goalUnitNames,
  groomingNames,
  problemReasonNames,
  requestStatusNames,
  programmeNames as text,
} from '../i18n/messages/programme-names';
import { voiceWayNames } from '../i18n/messages/requests-reports';
import { goalMetricNames } from '../i18n/messages/scoreboard';
import type { Message } from '../i18n/translate';
import { formatMonth, formatNumber, formatPeriod } from '../metrics/format';
import {
  dayOrNone,
  momentOrNone,
  named,
  numberOrNone,
  of,
  or,
  people,
  share,
  thing,
  type Words,
} from './words-of';

const { notSet } = conflicts.values;
const shapes = recordSchemas;

const month = of(z.string(), (value, { language }) => formatMonth(value, language));
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(': ');
const stepTitle = or(
  notSet,
  of(z.object({ mapTitle: z.string(), stepTitle: z.string() }), (place) =>
    [place.mapTitle, place.stepTitle].filter(Boolean).join(' → '),
  ),
);
const heard = of(z.array(z.unknown()), (quotes, { say }) => say(text.quotes, { count: quotes.length }));
const stood = of(shapes.requestChange.shape.to, ({ found, status }, { say }) =>
  say(found === 'valid' ? requestStatusNames[status] : groomingNames[found]),
);

const captureStates: Readonly<Record<'waiting' | 'taken' | 'dismissed', Message>> = {
  waiting: text.waiting,
  taken: text.taken,
  dismissed: text.dismissed,
};

/** By name of the field alone. */
export const programmeFieldValues: Readonly<Record<string, Words>> = {
  purpose: named({ journey: text.journey, programme: text.programme }),
  implementedGoal: share,
  participantsGoal: numberOrNone,
  satisfactionGoal: numberOrNone,
  month,
  totals: or(
    notSet,
    of(shapes.review.shape.totals.unwrap().unwrap(), ({ contacts, unassigned }, { language, say }) =>
      say(text.contactsOf, {
        contacts: formatNumber(contacts, language),
        unassigned: formatNumber(unassigned, language),
      }),
    ),
  ),
  reviewId: thing,
  requestId: or(notSet, thing),
  goalId: thing,
  about: of(shapes.problem.shape.about.unwrap(), ({ subject, key }, { say }) =>
    joined(say(text[subject]), key),
  ),
  trend: of(z.array(z.unknown()), (months, { say }) => say(text.months, { count: months.length })),
  quotes: heard,
  places: of(z.array(z.object({ stepTitle: z.string() })), (places) =>
    places.map((place) => place.stepTitle).join(', '),
  ),
  grooming: of(shapes.request.shape.grooming.unwrap(), ({ found, of: other, where }, asked) =>
    joined(
      asked.say(groomingNames[found]),
      other === null ? where : (thing({ ...asked, value: other }) ?? where),
    ),
  ),
  way: named({ ...captureWayNames, ...voiceWayNames }),
  from: stood,
  to: stood,
  captureKind: named(captureKindNames),
  takenAt: momentOrNone,
  joinedOn: dayOrNone,
  invitedAt: momentOrNone,
  signedUpAt: momentOrNone,
  confirmedAt: momentOrNone,
  attendance: named({ unknown: text.unknown, came: text.came, missed: text.missed }),
  givenOn: dayOrNone,
  metric: named(goalMetricNames),
  direction: named({ up: text.up, down: text.down }),
  across: named({ sum: text.sum, mean: text.mean, last: text.last }),
  target: numberOrNone,
  value: numberOrNone,
  n: numberOrNone,
  mapIds: of(z.array(z.string()), (ids, { say }) => say(text.mapsCount, { count: ids.length })),
  format: named(visitFormatNames),
  capacity: or(
    text.anyNumber,
    of(z.number(), (value, { language }) => formatNumber(value, language)),
  ),
  hosts: people,
};

/** Keys are `kind.field`: the same name means something of its own in one kind. */
export const programmeKindValues: Readonly<Record<string, Words>> = {
  'request.state': of(shapes.request.shape.state.unwrap(), ({ status, reason }, { say }) =>
    joined(say(requestStatusNames[status]), reason),
  ),
  'request.place': stepTitle,
  'capture.place': stepTitle,
  'capture.state': of(shapes.capture.shape.state.unwrap(), ({ status, reason }, { say }) =>
    joined(say(captureStates[status]), reason),
  ),
  'problem.reason': named(problemReasonNames),
  'goal.unit': named(goalUnitNames),
  'goal.period': or(
    notSet,
    of(period, (value, { language }) => formatPeriod(value, language)),
  ),
};
