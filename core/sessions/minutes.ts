/**
 * Minutes of a session as a title and sections of texts, lists and tables: what PDF, DOCX and Markdown are made of,
 * so that all three say the same. Knows no format. Nobody's dots and nobody's rating are in it: the map has neither.
 */
import type { Language } from '../document/records/field';
import type { SessionId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { liveRecord, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { minutesWords as text } from '../i18n/messages/minutes';
import { scene } from '../i18n/messages/scene';
import { sessionKindNames } from '../i18n/messages/sessions';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { mapTitle } from '../scene/page-header';
import { nextSection, notesSection, raisedSection } from './minutes-captured';
import { ratingSection, voteSection } from './minutes-opinions';
import { peopleSection, shownSection } from './minutes-people';
import type { Minuted, MinutesSection } from './minutes-section';
import { presentOf } from './participants';

export interface Minutes {
  readonly language: Language;
  readonly title: string;
  /** Invented data, for whom it is; may be none. */
  readonly invented: string;
  readonly confidentiality: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly MinutesSection[];
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
}

export interface MinutesChoice {
  readonly language: Language;
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
  readonly confidentiality: 'none' | 'internal' | 'confidential';
}

/** null: there is no such session. */
export function minutesOf(
  snapshot: Snapshot,
  sessionId: SessionId,
  { language, date, confidentiality }: MinutesChoice,
): Minutes | null {
  const session = liveRecord(snapshot, 'session', sessionId);
  if (session === null) return null;
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const told: Minuted = { snapshot, session, language, say };
  const sections = [
    peopleSection(told),
    shownSection(told),
    notesSection(told, 'decision', text.decisions),
    raisedSection(told),
    notesSection(told, 'question', text.questions),
    notesSection(told, 'parked', text.parked),
    voteSection(told),
    ratingSection(told),
    nextSection(told),
  ];
  return {
    language,
    title: sessionTitle(session, language),
    invented: mapOf(snapshot).isSample ? say(scene.invented) : '',
    confidentiality: confidentiality === 'none' ? '' : say(scene[confidentiality]),
    facts: factsOf(told),
    sections: sections.filter((each) => each !== null),
    date,
  };
}

export const sessionTitle = ({ title, sessionKind }: Session, language: Language): string =>
  title.trim() || translate(language, sessionKindNames[sessionKind]);

/** "5 Oct 2026, 14:00–15:30"; empty: no day is known. */
export function whenText(
  { heldOn, startsAt, endsAt }: Pick<Session, 'heldOn' | 'startsAt' | 'endsAt'>,
  language: Language,
): string {
  const hours = [startsAt, endsAt].filter((each) => each !== null).join('–');
  const day = heldOn === null ? '' : formatDay(heldOn, language);
  return [day, hours].filter((part) => part !== '').join(', ');
}

function factsOf({ snapshot, session, language, say }: Minuted): Minutes['facts'] {
  const { participants, place, facilitator, sessionKind } = session;
  const attended =
    participants.length === 0
      ? ''
      : say(text.attendance, { present: presentOf(session).length, all: participants.length });
  const facts: Minutes['facts'] = [
    [say(text.map), mapTitle(snapshot, language)],
    [say(text.kind), say(sessionKindNames[sessionKind])],
    [say(text.date), whenText(session, language)],
    [say(text.place), place.trim()],
    [say(text.facilitator), facilitator.trim()],
    [say(text.attended), attended],
  ];
  return facts.filter(([, value]) => value !== '');
}
