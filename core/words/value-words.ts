/**
 * The value of a field as people say it: names instead of ids, units with numbers, sentences for rules.
 * A value comes as it was stored, by us or by another copy, so nothing is believed of its shape.
 * What has no words of its own is called another value: code is never shown.
 */
import { z } from 'zod';
import type { Language } from '../document/records/field';
import { period as periodSchema } from '../document/records/field';
import { type AnyRecord, recordSchemas } from '../document/records/record';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { stepRule } from '../evidence/rule';
import { describeRule } from '../evidence/rule-text';
import { formatDay, formatInstant, formatLocalInstant, type Zone } from '../i18n/dates';
import { iconNames, markNames } from '../i18n/messages/cell-signs';
import { conflicts, pathKindNames } from '../i18n/messages/conflicts';
import { emotionWords, fixKindNames, fixStatusNames, laneNames, severityWords } from '../i18n/messages/lanes';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatRemoval } from '../metrics/forecast-words';
import { formatNumber, formatPeriod, formatShare } from '../metrics/format';
import { plainText } from '../text/rich-text';
import { forecastSettingsWords } from './forecast-settings-words';
import { placeWords } from './place-words';
import { programmeFieldValues, programmeKindValues } from './programme-words';
import { readingWords } from './reading-words';
import { settingsWords } from './settings-words';
import { endsOf, firstWords } from './thing-words';
import {
  type Asked,
  counted,
  day,
  moment,
  named,
  numbered,
  numberWords,
  of,
  or,
  share,
  thing,
  things,
  type Words,
} from './words-of';

const { values: text } = conflicts;

const rule = of(stepRule, (expression, { language }) => describeRule(expression, language));
const picture = of(z.object({ width: z.number(), height: z.number() }), ({ width, height }, { say }) =>
  say(text.pictureSize, { width: String(width), height: String(height) }),
);
const otherMap: Words = or(text.notSet, ({ say }) => say(text.otherMap));
const withId = z.object({ id: z.string() });
const shapes = recordSchemas;

const participants = of(shapes.session.shape.participants.unwrap(), (people) =>
  people.map(({ name, team }) => [name, team].filter(Boolean).join(', ')).join(' · '),
);
const plan = of(shapes.session.shape.plan.unwrap(), (parts, { say }) =>
  say(text.planned, {
    count: parts.length,
    minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
  }),
);
const walked = of(shapes.session.shape.walked.unwrap(), (steps, { say }) =>
  say(text.planned, {
    count: steps.length,
    minutes: Math.round(steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
  }),
);
const voting = of(shapes.session.shape.voting.unwrap().unwrap(), ({ mode }, { say }) =>
  say(mode === 'turns' ? text.votedInTurn : text.votesCounted),
);
const sessionNotes = of(shapes.session.shape.notes.unwrap(), (notes) =>
  notes.map((note) => firstWords(note.text)).join(' · '),
);
const fixState = of(shapes.fix.shape.state.unwrap(), ({ status, reason }, { say }) =>
  [say(fixStatusNames[status]), reason].filter(Boolean).join(': '),
);

/** Fields whose name says enough, whatever thing they belong to. */
const ofField: Readonly<Record<string, Words>> = {
  ...programmeFieldValues,
  deletedAt: ({ value, say }) => say(value === null ? text.kept : text.deleted),
  emotion: or(text.notSet, ({ value, say }) => {
    const word = emotionNames.get(value);
    return word ? say(word) : null;
  }),
  number: or(
    text.notSet,
    of(z.number(), (value, { language }) => numberWords(value, language)),
  ),
  icon: or(text.notSet, named(iconNames)),
  mark: or(text.notSet, named(markNames)),
  share: or(text.notSet, share),
  picture: or(text.notSet, (asked) => picture(asked) ?? asked.say(text.pictureOwn)),
  portrait: or(text.notSet, numbered(text.portrait)),
  color: numbered(text.color),
  track: or(text.automatic, numbered(text.track)),
  height: or(text.byContent, counted(text.pixels)),
  laneKind: named(laneNames),
  drawnIn: or(text.ownRow, thing),
  personaId: or(text.customer, thing),
  personaIds: things(text.everybody),
  stepIds: things(text.empty),
  painIds: things(text.empty),
  quoteIds: things(text.empty),
  themeIds: things(text.empty),
  pathKind: named(pathKindNames),
  ends: of(shapes.path.shape.ends, (ends, { snapshot, language, say }) =>
    say(text.fromTo, endsOf(ends, snapshot.records, language)),
  ),
  screenshotId: thing,
  sessionId: or(text.notSet, thing),
  subjectId: thing,
  replyTo: or(text.notSet, thing),
  raisedIn: or(text.notSet, thing),
  originId: or(text.notSet, thing),
  subject: or(
    text.notSet,
    of(withId, ({ id }, asked) => thing({ ...asked, value: id })),
  ),
  spot: of(shapes.pin.shape.spot, ({ x, y }, { language, say }) =>
    say(text.spot, { x: formatShare(x, language, 0), y: formatShare(y, language, 0) }),
  ),
  origin: or(
    text.byHand,
    of(shapes.quote.shape.origin.unwrap().unwrap(), ({ source, channel, at, csat }, { language, say }) =>
      [
        source,
        channel,
        at === null ? '' : formatInstant(at, language),
        csat === null ? '' : say(text.score, { score: formatNumber(csat, language, 0) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ),
  expression: or(text.notSet, rule),
  reading: (asked) => readingValue(asked),
  contacts: or(text.notSet, (asked) => readingValue(asked)),
  evidence: (asked) => painEvidence(asked),
  severity: or(
    text.notSet,
    of(z.number(), (value, { say }) => {
      const word = severities.get(value);
      return word ? say(text.ofFour, { word: say(word), count: value }) : null;
    }),
  ),
  fixKind: named(fixKindNames),
  state: fixState,
  effort: or(
    text.notSet,
    of(z.object({ low: z.number(), high: z.number() }), ({ low, high }, { say }) =>
      say(text.personDays, { low, high }),
    ),
  ),
  removal: or(
    text.notSet,
    of(
      z.object({ low: z.number(), likely: z.number(), high: z.number() }),
      ({ low, likely, high }, { language, say }) => {
        const inWords = (part: number): string => formatRemoval(part, language);
        return say(text.removal, { low: inWords(low), likely: inWords(likely), high: inWords(high) });
      },
    ),
  ),
  themeCounts: or(
    text.notSet,
    of(shapes.fix.shape.themeCounts.unwrap().unwrap(), ({ takenAt }, { language, zone }) =>
      formatLocalInstant(takenAt, language, zone),
    ),
  ),
  portfolio: things(text.empty),
  forecastSettings: of(shapes.map.shape.forecastSettings.unwrap(), (settings, { snapshot, language }) =>
    forecastSettingsWords(settings, mapOf(snapshot).metricSettings.denominator.per, language),
  ),
  effect: or(
    text.notSet,
    of(z.object({ shippedOn: z.string() }), ({ shippedOn }, { language, say }) =>
      say(text.shippedOn, { day: formatDay(shippedOn, language) }),
    ),
  ),
  dueOn: or(text.notSet, day),
  shippedOn: or(text.notSet, day),
  raisedAt: or(text.notSet, moment),
  fixId: or(text.notSet, thing),
  madeAt: moment,
  heldOn: or(text.notSet, day),
  startsAt: or(text.notSet, ({ value }) => (typeof value === 'string' ? value : null)),
  endsAt: or(text.notSet, ({ value }) => (typeof value === 'string' ? value : null)),
  participants,
  plan,
  walked,
  voting: or(text.notSet, voting),
  ratings: of(shapes.session.shape.ratings.unwrap(), (ratings) =>
    ratings.map(({ score }) => String(score)).join(', '),
  ),
  writtenAt: or(text.notSet, moment),
  importedAt: or(text.notSet, moment),
  resolved: or(
    text.unresolved,
    of(z.object({ at: z.string(), by: z.string() }), ({ at, by }, { language, zone, say }) => {
      const when = formatLocalInstant(at, language, zone);
      return by === '' ? say(text.resolvedAt, { when }) : say(text.resolvedBy, { name: by, when });
    }),
  ),
  period: or(
    text.wholePeriod,
    of(periodSchema, (value, { language }) => formatPeriod(value, language)),
  ),
  language: named({ ru: text.ru, en: text.en }),
  variant: named({ 'as-is': text.asIs, 'to-be': text.toBe }),
  level: or(text.notSet, named({ lifeCycle: text.lifeCycle, macro: text.macro, detail: text.detail })),
  originMapId: otherMap,
  detailMapId: otherMap,
  sessionKind: named({ cjmDemo: text.cjmDemo, vocReview: text.vocReview, immersion: text.immersion }),
  sourceKind: named({
    contacts: text.sourceContacts,
    survey: text.sourceSurvey,
    counts: text.sourceCounts,
    ideas: text.sourceIdeas,
  }),
  assignment: named({ first: text.assignedFirst, shared: text.assignedShared }),
  fixGoal: share,
  priority: or(text.priorityOfMap, ({ say }) => say(text.prioritySet)),
  metricSettings: of(shapes.map.shape.metricSettings.unwrap(), (settings, { language }) =>
    settingsWords(settings, language),
  ),
  taken: or(
    text.notSet,
    of(shapes.evidence.shape.taken.unwrap().unwrap(), (taken, { language, zone, say }) =>
      [
        formatLocalInstant(taken.at, language, zone),
        say(text.contacts, { value: formatNumber(taken.contacts.total, language) }),
      ].join(' · '),
    ),
  ),
};

const emotionNames: ReadonlyMap<unknown, Message> = new Map(
  Object.entries(emotionWords).map(([value, word]) => [Number(value), word]),
);
const severities: ReadonlyMap<number, Message> = new Map(
  Object.entries(severityWords).map(([value, word]) => [Number(value), word]),
);

function readingValue({ snapshot, record, value, language }: Asked): string | null {
  const settings = mapOf(snapshot).metricSettings;
  return readingWords(value, record.kind === 'metric' ? record.of.metric : 'contacts', settings, language);
}

const painEvidence: Words = of(
  z.object({ contacts: z.unknown(), csat: z.unknown() }),
  ({ contacts, csat }, { snapshot, language, say }) => {
    const settings = mapOf(snapshot).metricSettings;
    const volume = readingWords(contacts, 'contacts', settings, language);
    const scores = readingWords(csat, 'csat', settings, language);
    const parts = [
      ...(volume === null ? [] : [say(text.contacts, { value: volume })]),
      ...(scores === null ? [] : [say(text.csat, { value: scores })]),
    ];
    return parts.length === 0 ? say(text.notSet) : parts.join(' · ');
  },
);

const plain: Words = ({ value, say }) => {
  if (value === null || value === undefined || value === '') return say(text.empty);
  if (typeof value === 'boolean') return say(value ? text.yes : text.no);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.join(', ') || say(text.empty);
  }
  return typeof value === 'string' ? value : null;
};

/** Fields that mean something of their own in one kind. */
const ofKind: Readonly<Record<string, Words>> = {
  'pin.number': of(z.number(), (value) => String(value)),
  'session.notes': sessionNotes,
  'session.place': plain,
  ...programmeKindValues,
};

export interface AskedValue {
  /** Whose names are said; positions are counted in it. */
  readonly snapshot: Snapshot;
  readonly record: AnyRecord;
  readonly field: string;
  readonly value: unknown;
  readonly zone?: Zone;
}

export function valueWords({ snapshot, record, field, value, zone }: AskedValue, language: Language): string {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const asked: Asked = { snapshot, record, value, language, zone, say };
  const own = ofKind[`${record.kind}.${field}`];
  if (own) return own(asked) || say(text.empty);
  if (record.kind === 'cell' && field === 'text' && typeof value === 'string' && value !== '')
    return plainText(value);
  const place = field === 'place' || field === 'order' ? placeWords(snapshot, record, value, language) : null;
  const words =
    place ?? ofField[field]?.(asked) ?? (typeof value === 'number' ? numberWords(value, language) : null);
  return (words ?? plain(asked) ?? say(text.another)) || say(text.empty);
}

const writtenFields: ReadonlySet<string> = new Set([
  'text',
  'title',
  'name',
  'label',
  'description',
  'notes',
  'goals',
  'quote',
  'role',
  'summary',
  'wording',
  'question',
  'answer',
  'instructions',
]);

/** True where the value is text that people wrote, whose changed words can be marked. */
export const isWrittenText = (field: string): boolean => writtenFields.has(field);
