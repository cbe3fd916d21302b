/** Minutes: what was decided, proposed, asked and put off, and what follows from it. */
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { stepTitles } from '../export/tracker-task';
import { isSettled } from '../fixes/standing';
import { formatDay } from '../i18n/dates';
import { fixStatusNames } from '../i18n/messages/lanes';
import { minutesWords as text } from '../i18n/messages/minutes';
import type { Message } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { fixesOfSession, notesOf } from './history';
import { type Minuted, type MinutesSection, section } from './minutes-section';

type NoteKind = Session['notes'][number]['noteKind'];

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

const withStep = ({ snapshot }: Minuted, words: string, stepId: StepId | null): string => {
  const [step] = stepId === null ? [] : stepTitles(snapshot, [stepId]);
  return step === undefined ? oneLine(words) : `${oneLine(words)} (${step})`;
};

export function notesSection(told: Minuted, kind: NoteKind, title: Message): MinutesSection {
  const items = notesOf(told.session, kind).map((note) => withStep(told, note.text, note.stepId));
  return section(told.say(title), items.length === 0 ? { sentences: [told.say(text.none)] } : { items });
}

export function raisedSection(told: Minuted): MinutesSection {
  const { snapshot, session, say, language } = told;
  const fixes = fixesOfSession(snapshot, session.id);
  if (fixes.length === 0) return section(say(text.fixes), { sentences: [say(text.none)] });
  const share = (value: number): string => formatShare(value, language, 0);
  const forecastOf = ({ removal }: Fix): string =>
    removal === null
      ? ''
      : say(text.range, {
          likely: share(removal.likely),
          low: share(removal.low),
          high: share(removal.high),
        });
  const columns: readonly FixColumn[] = [
    [text.fix, 4.4, (fix) => [fix.title, fix.description].map(oneLine).filter(Boolean).join('. ')],
    [text.steps, 3, (fix) => stepTitles(snapshot, fix.stepIds).join('; ')],
    [text.team, 2.4, (fix) => oneLine(fix.team)],
    [text.owner, 3.2, (fix) => oneLine(fix.owner)],
    [text.due, 2.2, (fix) => (fix.dueOn === null ? '' : formatDay(fix.dueOn, language))],
    [text.status, 2.6, (fix) => say(fixStatusNames[fix.state.status])],
    [text.forecast, 2.6, forecastOf],
  ];
  // A column that nobody filled in says nothing; that nobody owns anything does.
  const known = columns.filter(
    ([title, , of]) => title === text.owner || fixes.some((fix) => of(fix) !== ''),
  );
  return section(say(text.fixes), {
    table: {
      columns: known.map(([title, part]) => ({ title: say(title), part })),
      rows: fixes.map((fix) => known.map(([, , of]) => of(fix))),
    },
  });
}

type FixColumn = readonly [title: Message, part: number, of: (fix: Fix) => string];

/** null: nothing follows. */
export function nextSection(told: Minuted): MinutesSection | null {
  const { snapshot, session, say, language } = told;
  const open = fixesOfSession(snapshot, session.id).filter(({ state }) => !isSettled(state.status));
  const titled = open.map((fix) => ({ ...fix, title: oneLine(fix.title), owner: oneLine(fix.owner) }));
  const owned = titled
    .filter(({ owner }) => owner !== '')
    .map(({ owner, title, dueOn }) =>
      dueOn === null
        ? say(text.nextOwned, { owner, fix: title })
        : say(text.nextDue, { owner, fix: title, day: formatDay(dueOn, language) }),
    );
  const items = [
    ...owned,
    ...titled.filter(({ owner }) => owner === '').map(({ title }) => say(text.nextFree, { fix: title })),
    ...notesOf(session, 'question').map((note) => say(text.nextQuestion, { question: oneLine(note.text) })),
    ...notesOf(session, 'parked').map((note) => say(text.nextParked, { item: oneLine(note.text) })),
  ];
  return items.length === 0 ? null : section(say(text.next), { items });
}
