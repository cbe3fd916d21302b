/**
 * The screen of immersion: what of it is shown, and what a person does there. Ratings given in turn are held here, in
 * memory alone, until all are in: the programme never knows whose they were.
 */
import { create } from 'zustand';
import {
  addJoiners,
  confirmGuest,
  editGuest,
  type GuestFields,
  giveAward,
  markAttendance,
  moveGuest,
  removeAward,
  signUp,
  withdrawGuest,
} from '#core/commands/guest';
import {
  addVisits,
  cancelVisit,
  copyVisit,
  deleteVisit,
  editVisit,
  type Repeat,
  rateVisit,
  reinstateVisit,
  removeTaken,
  takeAway,
  type VisitFields,
} from '#core/commands/visit';
import type { CaptureKind } from '#core/document/records/capture';
import type { Guest } from '#core/document/records/guest';
import type { AwardId, CaptureId, GuestId, SessionId } from '#core/document/records/identity';
import { visitJoiners } from '#core/i18n/messages/immersion-people';
import { visitDetail, visitRating } from '#core/i18n/messages/immersion-visit';
import type { Person } from '#core/immersion/people';
import { readJoiners } from '#core/immersion/tables';
import type { Visit } from '#core/immersion/visits';
import { visitWhen } from '#core/immersion/words';
import { daysOn } from '#core/metrics/periods';
import type { Rating } from '#core/sessions/ratings';
import { notify, notifyError } from './notices';
import { commit, isProgrammeOpen, useOpenMap } from './open-map';
import { openProgramme } from './programme';
import { currentLanguage } from './settings';
import { today } from './today';
import { notifyDeleted, notifyWithUndo } from './undo-notice';
import { chooseProgrammeTab } from './view';

export const immersionViews = ['calendar', 'joiners', 'results', 'people', 'note'] as const;
export type ImmersionView = (typeof immersionViews)[number];

interface RatingTurns {
  readonly visitId: SessionId;
  readonly given: readonly Rating[];
}

interface ImmersionScreen {
  readonly view: ImmersionView;
  readonly look: 'month' | 'list';
  /** YYYY-MM. */
  readonly month: string;
  readonly day: string;
  readonly visitId: SessionId | null;
  /** The day for which a new visit is being made; null: none is. */
  readonly newOn: string | null;
  readonly turns: RatingTurns | null;
  /** Whose name is about to be removed for good; null: nobody's. */
  readonly forgetting: Person | null;
}

export const useImmersion = create<ImmersionScreen>(() => ({
  view: 'calendar',
  look: 'month',
  month: today().slice(0, 7),
  day: today(),
  visitId: null,
  newOn: null,
  turns: null,
  forgetting: null,
}));

// Another document has other visits.
useOpenMap.subscribe(({ document }, before) => {
  if (document !== before.document)
    useImmersion.setState({ visitId: null, newOn: null, turns: null, forgetting: null });
});

export const canEditVisits = (): boolean =>
  isProgrammeOpen() && useOpenMap.getState().document?.isReadOnly === false;

/** Opens the programme where it is not, with immersion before the others. */
export async function openImmersion(): Promise<void> {
  if (await openProgramme()) chooseProgrammeTab('immersion');
}

export function addVisitHere(): void {
  chooseProgrammeTab('immersion');
  const { day } = useImmersion.getState();
  const isPast = day < today();
  useImmersion.setState({ newOn: isPast ? today() : day });
}

export const showImmersion = (view: ImmersionView): void => useImmersion.setState({ view, visitId: null });
export const openVisit = (visitId: SessionId | null): void =>
  useImmersion.setState({ visitId, view: 'calendar' });
export const chooseLook = (look: ImmersionScreen['look']): void => useImmersion.setState({ look });
export const chooseDay = (day: string): void => useImmersion.setState({ day, month: day.slice(0, 7) });
export const askToForget = (forgetting: Person | null): void => useImmersion.setState({ forgetting });
export const beginVisit = (newOn: string | null): void => useImmersion.setState({ newOn });

/** The first of them is shown, for its guests. */
export function makeVisits(fields: VisitFields, repeat: Repeat, times: number): void {
  const [first] = commit('visit.add', addVisits, { fields, repeat, times });
  useImmersion.setState({ newOn: null });
  if (fields.heldOn) chooseDay(fields.heldOn);
  if (first && repeat === 'once') openVisit(first);
}

/** `stay`: edits of one stay in a field are one undo step. */
export const changeVisit = (sessionId: SessionId, fields: VisitFields, stay?: string): void =>
  commit('visit.edit', editVisit, { sessionId, fields }, stay);

export function copyWeekLater({ id, heldOn }: Visit): void {
  const day = heldOn === null ? null : daysOn(heldOn, 7);
  const made = commit('visit.copy', copyVisit, { sessionId: id, heldOn: day });
  if (day !== null) chooseDay(day);
  openVisit(made);
}

export const callOff = (sessionId: SessionId, reason: string): void =>
  commit('visit.cancel', cancelVisit, { sessionId, reason });
export const holdAfterAll = (sessionId: SessionId): void =>
  commit('visit.reinstate', reinstateVisit, { sessionId });

export function removeVisit(sessionId: SessionId): void {
  commit('visit.delete', deleteVisit, { sessionId });
  openVisit(null);
  notifyDeleted(sessionId);
}

export function signUpGuest(sessionId: SessionId, told: GuestFields & { readonly name: string }): void {
  const { isWaiting, wasThere } = commit('guest.signUp', signUp, { ...told, sessionId });
  const values = { name: told.name.trim() };
  if (wasThere) notify({ message: visitDetail.wasThere, values });
  else if (isWaiting) notify({ message: visitDetail.nowWaiting, values });
}

/** Somebody to be invited, or of another visit. */
export function moveGuestTo({ id, name }: Guest, visit: Visit): void {
  commit('guest.move', moveGuest, { guestId: id, sessionId: visit.id });
  notifyWithUndo(visitJoiners.invited, { name, when: visitWhen(visit, currentLanguage()) });
}

export const changeGuest = (guestId: GuestId, fields: GuestFields): void =>
  commit('guest.edit', editGuest, { guestId, fields });

export const confirmPlace = (guestId: GuestId, isConfirmed: boolean): void =>
  commit('guest.confirm', confirmGuest, { guestId, isConfirmed });

/** A new joiner goes back to those to be invited. */
export function withdrawFrom({ id, name, joinedOn, sessionId }: Guest): void {
  commit('guest.withdraw', withdrawGuest, { guestId: id });
  const isBack = joinedOn !== null && sessionId !== null;
  notifyWithUndo(isBack ? visitDetail.backToList : visitDetail.withdrawn, { name });
}

export const markGuests = (guestIds: readonly GuestId[], attendance: Guest['attendance']): void =>
  commit('guest.attendance', markAttendance, { guestIds, attendance });

export const beginTurns = (visitId: SessionId): void =>
  useImmersion.setState({ turns: { visitId, given: [] } });
export const dropTurns = (): void => useImmersion.setState({ turns: null });

export function rateInTurn(rating: Rating): void {
  const { turns } = useImmersion.getState();
  if (turns) useImmersion.setState({ turns: { ...turns, given: [...turns.given, rating] } });
}

/** All at once, in no order that tells whose they are. */
export function finishTurns(): void {
  const { turns } = useImmersion.getState();
  dropTurns();
  if (!turns || turns.given.length === 0) return;
  commit('visit.rate', rateVisit, { sessionId: turns.visitId, ratings: turns.given });
  notifyWithUndo(visitRating.kept, { count: turns.given.length });
}

export const writeTaken = (
  sessionId: SessionId,
  captureKind: CaptureKind,
  words: string,
  takenBy: string,
): CaptureId => commit('visit.take', takeAway, { sessionId, captureKind, text: words, takenBy });

export function dropTaken(captureId: CaptureId): void {
  commit('visit.removeTaken', removeTaken, { captureId });
  notifyDeleted(captureId);
}

export function importJoiners(content: string, fileName: string): void {
  const rows = readJoiners(content, fileName);
  if (!rows.ok) {
    notifyError(rows.error);
    return;
  }
  const joiners = rows.value.map(({ id: _id, ...joiner }) => joiner);
  const counts = commit('guest.joiners', addJoiners, { joiners });
  notify({ message: visitJoiners.imported, values: { ...counts }, tone: 'good' });
}

export const givePoints = (name: string, team: string, points: number, reason: string): AwardId =>
  commit('award.give', giveAward, { name, team, points, reason, givenOn: today() });

export function takePointsBack(awardId: AwardId): void {
  commit('award.remove', removeAward, { awardId });
  notifyDeleted(awardId);
}
