/** The screen of fixes: what it shows, how it is opened from elsewhere, and what a person does to fixes there. */
import { create } from 'zustand';
import {
  addFix,
  deleteFix,
  editFix,
  editFixes,
  type FixFields,
  setFixGoal,
  setFixStatus,
} from '#core/commands/fix';
import type { Fix, FixStatus } from '#core/document/records/fix';
import type { FixId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import { type Tracker, trackerCsv, trackerNames } from '#core/export/tracker-tables';
import { trackerTask } from '#core/export/tracker-task';
import { everyFix, type FixFilter } from '#core/fixes/filter';
import type { ListedFix } from '#core/fixes/listed-fix';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { translate } from '#core/i18n/translate';
import { openFromLibrary } from './map-flow';
import { notify, valueOrNotice } from './notices';
import { commit, useOpenMap } from './open-map';
import { currentLanguage, useSettings } from './settings';
import { stepHere } from './step-on-map';
import { saveUnmarkedTable } from './table-files';
import { today } from './today';
import { finishTyping } from './typing';
import { notifyDeleted, notifyWithUndo } from './undo-notice';
import { openDialog, useView } from './view';

export const fixViews = ['board', 'table', 'matrix', 'portfolio', 'teams'] as const;
export type FixView = (typeof fixViews)[number];

export interface FixesScreen {
  readonly view: FixView;
  readonly scope: 'map' | 'all';
  readonly filter: FixFilter;
  /** The map that the filter is of. */
  readonly mapId: string | null;
  /** The fix in detail; null: the list. */
  readonly openId: FixId | null;
  /** The fix that was open last: the keyboard comes back to it. */
  readonly lastId: FixId | null;
  /** Just proposed: its title is asked for. */
  readonly isNew: boolean;
}

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useFixes = create<FixesScreen>(() => ({
  view: 'board',
  scope: 'map',
  filter: everyFix,
  mapId: null,
  openId: null,
  lastId: null,
  isNew: false,
}));

export const canEditFixes = (): boolean => useOpenMap.getState().document?.isReadOnly === false;

/** What was looked for in another map names its steps and pains. */
const filterHere = (mapId: string | null): Partial<FixesScreen> =>
  useFixes.getState().mapId === mapId ? {} : { mapId, filter: everyFix };

export function openFixes(): void {
  const mapId = useOpenMap.getState().document?.mapId ?? null;
  useFixes.setState({ ...filterHere(mapId), openId: null, isNew: false });
  openDialog('fixes');
}

/** The fix of the open map, in detail. */
export function openFix(fixId: string): void {
  const { snapshot } = useOpenMap.getState();
  const fix = snapshot && liveRecord(snapshot, 'fix', fixId);
  if (!fix) return;
  useFixes.setState({ ...filterHere(snapshot.mapId), openId: fix.id, isNew: false });
  if (useView.getState().dialog !== 'fixes') openDialog('fixes');
}

export function closeFix(): void {
  finishTyping();
  dropBlank();
  useFixes.setState(({ openId }) => ({ lastId: openId, openId: null, isNew: false }));
}

/** A fix that was begun and left without a word was none: the register would count it for good. */
function dropBlank(): void {
  const { openId, isNew } = useFixes.getState();
  const { snapshot } = useOpenMap.getState();
  const fix = snapshot && openId !== null && isNew ? liveRecord(snapshot, 'fix', openId) : null;
  if (!fix) return;
  if (`${fix.title}${fix.description}`.trim() !== '') return;
  commit('fix.delete', deleteFix, { fixId: fix.id });
  notifyWithUndo(text.blankDropped);
}

/** Where the keyboard comes back to in a list; null: nothing of it was open. */
export function keyOfLast(fixes: readonly ListedFix[]): string | null {
  const { lastId } = useFixes.getState();
  return fixes.find(({ fix }) => fix.id === lastId)?.key ?? null;
}

/**
 * A fix of another map is edited in that map: there autosave, undo, its history and a merge with other copies see the
 * edit. Written past them into the library's rows, it would be lost to whoever has the map open.
 */
export async function openFixOf(mapId: string, fixId: string): Promise<void> {
  if (useOpenMap.getState().document?.mapId !== mapId && !(await openFromLibrary(mapId))) return;
  useFixes.setState({ scope: 'map' });
  openFix(fixId);
}

const author = (): string => useSettings.getState().authorName.trim();

export const titleOfFix = ({ title }: Pick<Fix, 'title'>): string =>
  title || translate(currentLanguage(), text.untitled);

/** A new fix at these steps, open in detail with its title to be typed. */
export function proposeFix(fields: FixFields = {}): void {
  if (!canEditFixes()) return;
  const id = commit('fix.add', addFix, fields);
  useFixes.setState({ openId: id, isNew: true });
  if (useView.getState().dialog !== 'fixes') openDialog('fixes');
}

/** At the selected step; where none is, of the whole map. */
export function proposeFixHere(): void {
  const stepId = stepHere();
  proposeFix(stepId === null ? {} : { stepIds: [stepId] });
}

/** `stay`: edits of one stay in a field are one undo step. */
export const changeFix = (fixId: FixId, fields: FixFields, stay?: string): void =>
  commit('fix.edit', editFix, { fixId, fields, author: author() }, stay);

export const changeFixes = (fixIds: readonly FixId[], fields: FixFields): void =>
  commit('fixes.edit', editFixes, { fixIds, fields, author: author() });

export const changeGoal = (goal: number): void => commit('fix.goal', setFixGoal, { goal }, 'fix.goal');

export interface NewStatus {
  readonly status: FixStatus;
  readonly reason?: string;
  readonly shippedOn?: string;
}

export function setStatus(fixes: readonly Fix[], told: NewStatus): void {
  if (!canEditFixes()) return;
  const fixIds = fixes.map(({ id }) => id);
  commit('fix.status', setFixStatus, { fixIds, ...told, author: author() });
  const status = translate(currentLanguage(), statusHeadings[told.status]);
  const [only] = fixes;
  if (fixes.length === 1 && only) notifyWithUndo(text.moved, { title: titleOfFix(only), status });
  else notifyWithUndo(text.movedSeveral, { count: fixes.length, status });
}

export function removeFix(fixId: FixId): void {
  if (!canEditFixes()) return;
  commit('fix.delete', deleteFix, { fixId });
  if (useFixes.getState().openId === fixId) closeFix();
  notifyDeleted(fixId);
}

/** Fixes of the open map as a file that the tracker imports. */
export async function saveTasks(fixes: readonly ListedFix[], tracker: Tracker): Promise<void> {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const language = currentLanguage();
  const tasks = fixes.map(({ fix }) => trackerTask(snapshot, fix, language));
  const csv = trackerCsv(tasks, { tracker, date: today(), project: '', reporter: '' });
  const name = translate(language, text.tasksFile, { tracker: trackerNames[tracker] });
  const saved = valueOrNotice(await saveUnmarkedTable(`${name}.csv`, csv));
  if (saved) notify({ message: text.tasksSaved, values: { name: saved.name }, tone: 'good' });
}
