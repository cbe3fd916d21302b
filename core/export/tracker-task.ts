/** A fix as a task for a tracker: everything a team needs that never saw the map. Knows no tracker. */
import type { Language } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { liveRecord, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { fixKindNames, fixStatusNames } from '../i18n/messages/lanes';
import { trackerWords as words } from '../i18n/messages/tracker-tasks';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import { stageGroups, stepNumbers } from '../scene/outline';
import { mapTitle } from '../scene/page-header';

export interface TrackerTask {
  readonly title: string;
  /** What is proposed, then a line for each thing that is known. */
  readonly description: string;
  readonly kind: string;
  readonly owner: string;
  /** YYYY-MM-DD; null: none was set. */
  readonly dueOn: string | null;
}

/** "3.3 Correct and send again", in the order of the path. */
export function stepTitles(snapshot: Snapshot, stepIds: readonly StepId[]): readonly string[] {
  const wanted = new Set(stepIds);
  const numbers = stepNumbers(stageGroups(snapshot));
  return stepsInOrder(snapshot)
    .filter(({ id }) => wanted.has(id))
    .map(({ id, title }) => `${numbers.get(id) ?? ''} ${title.trim()}`.trim());
}

export function trackerTask(snapshot: Snapshot, fix: Fix, language: Language): TrackerTask {
  return {
    title: oneLine(fix.title),
    description: [fix.description.trim(), factsOf(snapshot, fix, language).join('\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
    kind: translate(language, fixKindNames[fix.fixKind]),
    owner: oneLine(fix.owner),
    dueOn: fix.dueOn,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function factsOf(snapshot: Snapshot, fix: Fix, language: Language): readonly string[] {
  const say = (message: Message, values: MessageValues) => translate(language, message, values);
  const known = (message: Message, name: string, value: string): readonly string[] =>
    value === '' ? [] : [say(message, { [name]: value })];
  const pains = fix.painIds.flatMap((id) => liveRecord(snapshot, 'pain', id)?.title.trim() || []);
  const { effort, removal } = fix;
  const share = (value: number): string => formatShare(value, language, 0);
  return [
    ...known(words.steps, 'steps', stepTitles(snapshot, fix.stepIds).join('; ')),
    ...known(words.pains, 'pains', pains.map(oneLine).join('; ')),
    say(words.kind, { kind: translate(language, fixKindNames[fix.fixKind]) }),
    say(words.status, { status: translate(language, fixStatusNames[fix.state.status]) }),
    ...known(words.team, 'team', oneLine(fix.team)),
    ...known(words.owner, 'owner', oneLine(fix.owner)),
    ...known(words.due, 'day', fix.dueOn === null ? '' : formatDay(fix.dueOn, language)),
    ...(effort === null ? [] : [effortLine(effort, language)]),
    ...(removal === null
      ? []
      : [
          say(words.removal, {
            likely: share(removal.likely),
            low: share(removal.low),
            high: share(removal.high),
          }),
        ]),
    say(words.map, { map: oneLine(mapTitle(snapshot, language)) }),
    ...raisedLine(snapshot, fix, language),
    ...known(words.link, 'link', fix.link.trim()),
  ];
}

function effortLine({ low, high }: NonNullable<Fix['effort']>, language: Language): string {
  const days = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return low === high
    ? translate(language, words.effortExact, { days: days(low) })
    : translate(language, words.effort, { low: days(low), high: days(high) });
}

function raisedLine(snapshot: Snapshot, { raisedIn }: Fix, language: Language): readonly string[] {
  const session = raisedIn === null ? null : liveRecord(snapshot, 'session', raisedIn);
  const title = session === null ? '' : oneLine(session.title);
  if (session === null || title === '') return [];
  return session.heldOn === null
    ? [translate(language, words.sessionUndated, { session: title })]
    : [translate(language, words.session, { session: title, day: formatDay(session.heldOn, language) })];
}
