/**
 * The value of a field as people say it: names instead of ids, units with numbers, sentences for rules.
 * A value comes as it was stored, by us or by another copy, so nothing is believed of its shape.
 * What has no words of its own is called another value: code is never shown.
 */
import { z } from 'zod';
import type { Language } from '../document/records/field';
import { type AnyRecord, recordSchemas } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';
import { formatLocalInstant, type Zone } from '../i18n/dates';
import { iconNames, markNames } from '../i18n/messages/cell-signs';
import { conflicts, pathKindNames } from '../i18n/messages/conflicts';
import { emotionWords, laneNames } from '../i18n/messages/lanes';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { plainText } from '../text/rich-text';
import { evidenceFieldValues } from './evidence-words';
import { fixFieldValues } from './fix-words';
import { placeWords } from './place-words';
import { programmeFieldValues, programmeKindValues } from './programme-words';
import { sessionFieldValues, sessionKindValues } from './session-words';
import { endsOf } from './thing-words';
import {
  type Asked,
  counted,
  moment,
  momentOrNone,
  named,
  numbered,
  numberOrNone,
  numberWords,
  of,
  or,
  share,
  thing,
  things,
  type Words,
} from './words-of';

const { values: text } = conflicts;

const picture = of(z.object({ width: z.number(), height: z.number() }), ({ width, height }, { say }) =>
  say(text.pictureSize, { width: String(width), height: String(height) }),
);
const otherMap: Words = or(text.notSet, ({ say }) => say(text.otherMap));
const withId = z.object({ id: z.string() });
const shapes = recordSchemas;

/** Fields whose name says enough, whatever thing they belong to. */
const ofField: Readonly<Record<string, Words>> = {
  ...programmeFieldValues,
  ...sessionFieldValues,
  ...fixFieldValues,
  ...evidenceFieldValues,
  deletedAt: ({ value, say }) => say(value === null ? text.kept : text.deleted),
  emotion: or(text.notSet, ({ value, say }) => {
    const word = emotionNames.get(value);
    return word ? say(word) : null;
  }),
  number: numberOrNone,
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
  pathKind: named(pathKindNames),
  ends: of(shapes.path.shape.ends, (ends, { snapshot, language, say }) =>
    say(text.fromTo, endsOf(ends, snapshot.records, language)),
  ),
  screenshotId: thing,
  sessionId: or(text.notSet, thing),
  subjectId: thing,
  replyTo: or(text.notSet, thing),
  originId: or(text.notSet, thing),
  subject: or(
    text.notSet,
    of(withId, ({ id }, asked) => thing({ ...asked, value: id })),
  ),
  spot: of(shapes.pin.shape.spot, ({ x, y }, { language, say }) =>
    say(text.spot, { x: formatShare(x, language, 0), y: formatShare(y, language, 0) }),
  ),
  madeAt: moment,
  writtenAt: momentOrNone,
  resolved: or(
    text.unresolved,
    of(z.object({ at: z.string(), by: z.string() }), ({ at, by }, { language, zone, say }) => {
      const when = formatLocalInstant(at, language, zone);
      return by === '' ? say(text.resolvedAt, { when }) : say(text.resolvedBy, { name: by, when });
    }),
  ),
  language: named({ ru: text.ru, en: text.en }),
  variant: named({ 'as-is': text.asIs, 'to-be': text.toBe }),
  level: or(text.notSet, named({ lifeCycle: text.lifeCycle, macro: text.macro, detail: text.detail })),
  originMapId: otherMap,
  detailMapId: otherMap,
};

const emotionNames: ReadonlyMap<unknown, Message> = new Map(
  Object.entries(emotionWords).map(([value, word]) => [Number(value), word]),
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
  ...sessionKindValues,
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
