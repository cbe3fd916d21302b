/** The screen of sessions: which is open, and what a person does to sessions there. */
import { addSession, deleteSession, editSession, type SessionFields } from '#core/commands/session';
import { type MinutesOptions, minutesNames } from '#core/desktop/minutes-options';
import type { SessionId } from '#core/document/records/identity';
import type { Session } from '#core/document/records/session';
import { liveRecord, mapOf } from '#core/document/select';
import { type TrackerChoice, trackerCsv } from '#core/export/tracker-tables';
import { trackerTask } from '#core/export/tracker-task';
import { sessions as text } from '#core/i18n/messages/sessions';
import type { Message } from '#core/i18n/translate';
import { translate } from '#core/i18n/translate';
import { choiceOfPlan } from '#core/present/playlist';
import { fixesOfSession, sessionHistory } from '#core/sessions/history';
import { sessionTitle } from '#core/sessions/minutes';
import { call } from '../platform/desktop';
import { packOpenMap } from './map-session';
import { notify, valueOrNotice } from './notices';
import { commit, useOpenMap } from './open-map';
import { startPresenting } from './presenting';
import { useSessions } from './session-screen';
import { currentLanguage } from './settings';
import { saveUnmarkedTable } from './table-files';
import { today } from './today';
import { notifyDeleted } from './undo-notice';
import { openDialog, useView } from './view';

export const canEditSessions = (): boolean => useOpenMap.getState().document?.isReadOnly === false;

export function openSessions(): void {
  useSessions.setState({ openId: null });
  openDialog('sessions');
}

/** The session in detail; a fix's "raised in" leads here. */
export function openSession(sessionId: SessionId): void {
  useSessions.setState({ openId: sessionId });
  if (useView.getState().dialog !== 'sessions') openDialog('sessions');
}

export const closeSession = (): void => useSessions.setState({ openId: null });

export function prepareSession(): void {
  const { snapshot } = useOpenMap.getState();
  if (!canEditSessions() || snapshot === null) return;
  const title = translate(currentLanguage(), text.list.newTitle, { title: mapOf(snapshot).title });
  openSession(commit('session.prepare', addSession, { title, heldOn: today() }));
}

/** `stay`: edits of one stay in a field are one undo step. */
export const changeSession = (sessionId: SessionId, fields: SessionFields, stay?: string): void =>
  commit('session.edit', editSession, { sessionId, fields }, stay);

export function removeSession(sessionId: SessionId): void {
  if (!canEditSessions()) return;
  commit('session.delete', deleteSession, { sessionId });
  closeSession();
  notifyDeleted(sessionId);
}

/** What is captured goes into this session, in the order and with the minutes it was planned with. */
export function presentSession({ id, plan }: Session): void {
  const { snapshot } = useOpenMap.getState();
  if (snapshot === null) return;
  const choice = plan.length === 0 ? {} : { choice: choiceOfPlan(snapshot, plan) };
  startPresenting({ sessionId: id, ...choice });
}

/** With the session that was prepared for today, where there is one. */
export function presentMap(): void {
  const { snapshot } = useOpenMap.getState();
  const prepared = snapshot
    ? sessionHistory(snapshot).find(({ isHeld, session }) => !isHeld && session.heldOn === today())
    : undefined;
  if (prepared) presentSession(prepared.session);
  else startPresenting();
}

const nameOf = (session: Session, message: Message, language: MinutesOptions['language']): string =>
  [session.heldOn ?? '', translate(language, message, { title: sessionTitle(session, language) })]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 180);

/** Asks for a folder and writes there; says what was written. */
export async function saveMinutes(sessionId: SessionId, choice: Omit<MinutesOptions, 'date'>): Promise<void> {
  const { snapshot } = useOpenMap.getState();
  const session = snapshot && liveRecord(snapshot, 'session', sessionId);
  if (!session) return;
  const folder = valueOrNotice(await call('exports.chooseFolder', {}));
  if (!folder) return;
  const map = valueOrNotice(await packOpenMap());
  if (!map) return;
  const written = valueOrNotice(
    await call('exports.minutes', {
      folder: folder.token,
      baseName: nameOf(session, text.files.minutesName, choice.language),
      map: map.bytes,
      sessionId,
      options: { ...choice, date: today() },
    }),
  );
  const [first] = written?.files ?? [];
  if (!written || !first) return;
  notify({
    message: text.files.saved,
    values: { names: written.files.map(({ format }) => minutesNames[format]).join(', ') },
    tone: 'good',
    action: { label: text.files.show, run: () => void call('exports.show', { token: first.token }) },
  });
}

export async function saveTasks(sessionId: SessionId, choice: Omit<TrackerChoice, 'date'>): Promise<void> {
  const { snapshot } = useOpenMap.getState();
  const session = snapshot && liveRecord(snapshot, 'session', sessionId);
  if (!session) return;
  const language = currentLanguage();
  const tasks = fixesOfSession(snapshot, sessionId).map((fix) => trackerTask(snapshot, fix, language));
  const csv = trackerCsv(tasks, { ...choice, date: today() });
  valueOrNotice(await saveUnmarkedTable(nameOf(session, text.files.tasksName, language), csv));
}
