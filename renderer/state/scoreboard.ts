/** The part of the programme about goals: which one is open, taking readings from contacts, and the files for leaders. */
import { create } from 'zustand';
import {
  addGoal,
  deleteGoal,
  editGoal,
  type GoalFields,
  moveGoal,
  setReadings,
  takeReadings,
} from '#core/commands/goal';
import { type ScoreboardFormat, scoreboardFormatNames } from '#core/desktop/scoreboard-options';
import type { GoalMetric, ProgrammeGoal } from '#core/document/records/goal';
import type { GoalId } from '#core/document/records/identity';
import { programmeOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { Progress } from '#core/evidence/evidence-messages';
import { reviewScreen } from '#core/i18n/messages/review-screen';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { translate } from '#core/i18n/translate';
import { usualGoal } from '#core/scoreboard/goals';
import { monthsOfPeriod } from '#core/scoreboard/month-readings';
import { readingsOfTable } from '#core/scoreboard/readings-table';
import { takeGroups, takenFrom } from '#core/scoreboard/take';
import { goalTitle } from '#core/scoreboard/words';
import { call } from '../platform/desktop';
import { stored } from '../storage/database-failure';
import { mapsWith } from '../storage/fixes-of-maps';
import { requestEvidence } from './evidence';
import { packOpenMap } from './map-session';
import { notify, notifyError, valueOrNotice } from './notices';
import { commit, isProgrammeOpen, useOpenMap } from './open-map';
import { openProgramme } from './programme';
import { currentLanguage } from './settings';
import { database } from './storage';
import { today } from './today';
import { notifyWithUndo } from './undo-notice';
import { chooseProgrammeTab } from './view';

interface Scoreboard {
  readonly openId: GoalId | null;
  /** The goal that is written down; "new": none yet. */
  readonly editing: GoalId | 'new' | null;
  readonly taking: { readonly progress: Progress | null } | null;
}

export const useScoreboard = create<Scoreboard>(() => ({ openId: null, editing: null, taking: null }));

export async function openScoreboard(): Promise<void> {
  if (await openProgramme()) chooseProgrammeTab('scoreboard');
}

export const canEditGoals = (): boolean =>
  isProgrammeOpen() && useOpenMap.getState().document?.isReadOnly === false;
export const hasGoals = (): boolean =>
  isProgrammeOpen() && (useOpenMap.getState().snapshot?.byKind.goal.length ?? 0) > 0;

/** Wherever in the programme it is asked for. */
export function writeGoalHere(): void {
  chooseProgrammeTab('scoreboard');
  writeGoal('new');
}

export const toggleGoal = (id: GoalId): void =>
  useScoreboard.setState(({ openId }) => ({ openId: openId === id ? null : id }));
export const writeGoal = (editing: Scoreboard['editing']): void => useScoreboard.setState({ editing });

/** What the programme was told of itself is offered as the goal. */
export function suggestedTarget(snapshot: Snapshot, metric: GoalMetric): number | null {
  const { implementedGoal, participantsGoal, satisfactionGoal } = programmeOf(snapshot);
  if (metric === 'implemented') return implementedGoal;
  if (metric === 'participants') return participantsGoal;
  return metric === 'satisfaction' ? satisfactionGoal : null;
}

export function keepGoal(fields: GoalFields & Pick<ProgrammeGoal, 'metric'>): void {
  const { editing } = useScoreboard.getState();
  if (editing === null) return;
  if (editing === 'new') useScoreboard.setState({ openId: commit('goal.add', addGoal, fields) });
  else commit('goal.edit', editGoal, { goalId: editing, fields });
  writeGoal(null);
}

export function removeGoal(goal: ProgrammeGoal): void {
  commit('goal.delete', deleteGoal, { goalId: goal.id });
  notifyWithUndo(text.removed, { title: goalTitle(goal, currentLanguage()) });
}

export const shiftGoal = (goalId: GoalId, to: number): void => commit('goal.move', moveGoal, { goalId, to });

export const keepReading = (goalId: GoalId, month: string, value: number | null, n: number | null): void =>
  commit('goal.read', setReadings, { readings: [{ goalId, month, value, n }] });

export function importReadings(content: string, fileName: string): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const readings = readingsOfTable(snapshot, { text: content, name: fileName, today: today() });
  if (!readings.ok) {
    notifyError(readings.error);
    return;
  }
  commit('goal.read', setReadings, { readings: readings.value });
  notifyWithUndo(text.imported, { count: readings.value.length });
}

let running: AbortController | null = null;
export const stopTaking = (): void => running?.abort();

/** Months from the first of any goal's period up to this one. */
function monthsToTake(snapshot: Snapshot): { readonly first: string; readonly last: string } {
  const now = today().slice(0, 7);
  const goals = snapshot.byKind.goal.filter(({ metric }) => usualGoal[metric].origin === 'contacts');
  const months = goals.flatMap(({ period }) => (period === null ? [] : monthsOfPeriod(period)));
  const [first = now] = [...months, `${now.slice(0, 4)}-01`, now].toSorted();
  return { first, last: now };
}

/** Of all contacts, or of the steps of those maps of the library that a goal is looked at by. */
export async function takeFromContacts(): Promise<void> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot || useScoreboard.getState().taking) return;
  const own = new AbortController();
  running = own;
  useScoreboard.setState({ taking: { progress: null } });
  const maps = valueOrNotice(await stored(() => mapsWith(database, 'rule', document.mapId))) ?? [];
  const sums = { taken: 0, typed: 0 };
  const fold = `goal.take ${Date.now()}`;
  for (const group of takeGroups(snapshot, maps, monthsToTake(snapshot))) {
    const measured = await requestEvidence('measure', group.question, {
      signal: own.signal,
      onProgress: (progress) => useScoreboard.setState({ taking: { progress } }),
    });
    // Another document may have been opened while the service was counting.
    if (useOpenMap.getState().document !== document || own.signal.aborted) break;
    if (!measured.ok) {
      notifyError(measured.error);
      break;
    }
    const readings = takenFrom(group, measured.value);
    const made = commit('goal.take', takeReadings, { readings, takenAt: measured.value.takenAt }, fold);
    sums.taken += made.taken;
    sums.typed += made.typed;
  }
  useScoreboard.setState({ taking: null });
  if (own.signal.aborted || useOpenMap.getState().document !== document) return;
  if (sums.taken + sums.typed === 0) notify({ message: text.nothingTaken });
  else notifyWithUndo(text.taken, sums);
}

/** Asks for a folder and writes there; says what was written. */
export async function saveScoreboard(formats: ScoreboardFormat[]): Promise<void> {
  const folder = valueOrNotice(await call('exports.chooseFolder', {}));
  if (!folder) return;
  const map = valueOrNotice(await packOpenMap());
  if (!map) return;
  const language = currentLanguage();
  const written = valueOrNotice(
    await call('exports.scoreboard', {
      folder: folder.token,
      baseName: translate(language, text.tab),
      map: map.bytes,
      options: { formats, language, date: today() },
    }),
  );
  const [first] = written?.files ?? [];
  if (!written || !first) return;
  notify({
    message: reviewScreen.saved,
    values: { names: written.files.map(({ format }) => scoreboardFormatNames[format]).join(', ') },
    tone: 'good',
    action: { label: reviewScreen.show, run: () => void call('exports.show', { token: first.token }) },
  });
}
