/** The screen of feature requests: what it shows, and what a person does to requests there. */
import { create } from 'zustand';
import {
  addRequest,
  deleteRequests,
  editRequest,
  type Finding,
  groomRequests,
  type Handover,
  handRequests,
  mergeRequests,
  type NewRequest,
  type NewStatus,
  type RequestFields,
  setRequestStatus,
} from '#core/commands/request';
import { addVoices, type NewVoices } from '#core/commands/request-voices';
import type { RequestId } from '#core/document/records/identity';
import type { FeatureRequest } from '#core/document/records/request';
import { liveRecord } from '#core/document/select';
import { foundNames, requests as text } from '#core/i18n/messages/requests';
import { standingNames } from '#core/i18n/messages/requests-reports';
import { translate } from '#core/i18n/translate';
import { everyRequest, type RequestFilter } from '#core/requests/listed';
import { standingOf } from '#core/requests/standing';
import { allMonths, type Months } from '#core/requests/voices';
import { notify, valueOrNotice } from './notices';
import { commit, isProgrammeOpen, useOpenMap } from './open-map';
import { openProgramme } from './programme';
import { currentLanguage, useSettings } from './settings';
import { saveTable, saveWords } from './table-files';
import { today } from './today';
import { finishTyping } from './typing';
import { notifyWithUndo } from './undo-notice';
import { chooseProgrammeTab } from './view';

export const requestViews = ['queue', 'list', 'funnel', 'teams', 'answers'] as const;
export type RequestView = (typeof requestViews)[number];

export interface RequestsScreen {
  readonly view: RequestView;
  readonly filter: RequestFilter;
  /** Of the funnel. */
  readonly months: Months;
  /** The programme that filter and request are of. */
  readonly mapId: string | null;
  /** The request in detail; null: the view. */
  readonly openId: RequestId | null;
  /** The one that was open last: the keyboard comes back to it in the list. */
  readonly lastId: RequestId | null;
  /** The one in hand in the queue. */
  readonly inHand: RequestId | null;
  /** The one decided on last in the queue. */
  readonly decided: RequestId | null;
  readonly isAdding: boolean;
}

const asOpened = {
  filter: everyRequest,
  months: allMonths,
  mapId: null,
  openId: null,
  lastId: null,
  inHand: null,
  decided: null,
  isAdding: false,
} as const;

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useRequests = create<RequestsScreen>(() => ({ view: 'queue', ...asOpened }));

/** What was looked for in another programme says nothing here. */
export function beginRequests(mapId: string): void {
  if (useRequests.getState().mapId !== mapId) useRequests.setState({ ...asOpened, mapId });
}

/** Before its part is shown for the first time, which would begin anew over what is asked for now. */
function beginHere(): void {
  const { document } = useOpenMap.getState();
  if (document) beginRequests(document.mapId);
}

/** The programme that was changed last, at its requests. */
export async function openRequests(): Promise<void> {
  if (await openProgramme()) chooseProgrammeTab('requests');
}

export const canEditRequests = (): boolean =>
  isProgrammeOpen() && useOpenMap.getState().document?.isReadOnly === false;

export const showView = (view: RequestView): void => {
  finishTyping();
  useRequests.setState({ view, openId: null, lastId: null });
};

/** The list of these alone: what stands behind a number. */
export const showRequests = (filter: Partial<RequestFilter>): void =>
  useRequests.setState({ view: 'list', openId: null, filter: { ...everyRequest, ...filter } });

export const changeFilter = (filter: Partial<RequestFilter>): void =>
  useRequests.setState(({ filter: before }) => ({ filter: { ...before, ...filter } }));

export function openRequest(openId: RequestId | null): void {
  finishTyping();
  beginHere();
  useRequests.setState((before) => ({ openId, lastId: before.openId ?? before.lastId }));
}

export function writeDownRequest(): void {
  if (!canEditRequests()) return;
  chooseProgrammeTab('requests');
  beginHere();
  useRequests.setState({ isAdding: true });
}

const author = (): string => useSettings.getState().authorName.trim();

export const titleOfRequest = ({ title }: Pick<FeatureRequest, 'title'>): string =>
  title.trim() || translate(currentLanguage(), text.untitled);

function titleOf(id: RequestId | undefined): string {
  const { snapshot } = useOpenMap.getState();
  const request = snapshot && id !== undefined ? liveRecord(snapshot, 'request', id) : null;
  return titleOfRequest(request ?? { title: '' });
}

export function add(told: NewRequest): void {
  const id = commit('request.add', addRequest, told);
  useRequests.setState({ isAdding: false });
  openRequest(id);
}

/** A voice more, of this month. */
export function addVoice(requestId: RequestId, voices: Omit<NewVoices, 'at' | 'month'>): void {
  const at = new Date().toISOString();
  commit('request.voices', addVoices, { requestId, ...voices, at, month: today().slice(0, 7) });
  notifyWithUndo(text.voiceAdded, { title: titleOf(requestId) });
}

/** `stay`: edits of one stay in a field are one undo step. */
export const changeRequest = (requestId: RequestId, fields: RequestFields, stay?: string): void =>
  commit('request.edit', editRequest, { requestId, fields }, stay);

/** What grooming found, said with Undo. */
export function groom(requestIds: readonly RequestId[], finding: Finding): void {
  if (!canEditRequests() || requestIds.length === 0) return;
  commit('request.groom', groomRequests, { requestIds, ...finding, author: author() });
  const found = translate(currentLanguage(), foundNames[finding.as]);
  if (requestIds.length === 1) notifyWithUndo(text.groomed, { title: titleOf(requestIds[0]), found });
  else notifyWithUndo(text.groomedSeveral, { count: requestIds.length, found });
}

export function hand(requestIds: readonly RequestId[], to: Handover): void {
  if (!canEditRequests() || requestIds.length === 0) return;
  commit('request.hand', handRequests, { requestIds, ...to, author: author() });
  notifyWithUndo(text.handed, { count: requestIds.length, team: to.team.trim() });
}

export function setStatus(requestIds: readonly RequestId[], told: NewStatus): void {
  if (!canEditRequests() || requestIds.length === 0) return;
  commit('request.status', setRequestStatus, { requestIds, ...told, author: author() });
  const standing = standingOf({ grooming: { found: 'valid' }, state: { status: told.status } });
  const found = translate(currentLanguage(), standingNames[standing]);
  if (requestIds.length === 1) notifyWithUndo(text.groomed, { title: titleOf(requestIds[0]), found });
  else notifyWithUndo(text.groomedSeveral, { count: requestIds.length, found });
}

export function merge(requestIds: readonly RequestId[]): void {
  if (!canEditRequests() || requestIds.length < 2) return;
  const into = commit('request.merge', mergeRequests, { requestIds, author: author() });
  notifyWithUndo(text.merged, { count: requestIds.length - 1, title: titleOf(into) });
}

export function removeRequest(requestId: RequestId): void {
  if (!canEditRequests()) return;
  const title = titleOf(requestId);
  openRequest(null);
  commit('request.delete', deleteRequests, { requestIds: [requestId] });
  notifyWithUndo(text.removed, { title });
}

/** Asks where to, writes, and says so. */
export async function saveText(name: string, words: string, ending: 'md' | 'html' | 'csv'): Promise<void> {
  const saving =
    ending === 'csv' ? saveTable(`${name}.csv`, words) : saveWords(`${name}.${ending}`, words, ending);
  const saved = valueOrNotice(await saving);
  if (saved) notify({ message: text.saved, values: { name: saved.name } });
}
