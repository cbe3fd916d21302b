/** Plans of showings: kept in a prepared session of the map, and taken from there. */
import { addSession, editSession } from '#core/commands/session';
import type { SessionId } from '#core/document/records/identity';
import { liveRecord, mapOf } from '#core/document/select';
import { present } from '#core/i18n/messages/present';
import { translate } from '#core/i18n/translate';
import type { Plan } from '#core/present/order';
import { sessionTitle } from '#core/sessions/minutes';
import { notify } from './notices';
import { commit, useOpenMap } from './open-map';
import { currentLanguage } from './settings';

export interface KeptPlan {
  readonly sessionId: SessionId;
  readonly session: string;
}

/** `sessionId` null: a session is prepared for it. null: the map is only looked at. */
export function keepPlan(sessionId: SessionId | null, plan: Plan): KeptPlan | null {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || document.isReadOnly || snapshot === null) return null;
  const language = currentLanguage();
  const known = sessionId && liveRecord(snapshot, 'session', sessionId);
  const made = translate(language, present.sessionTitle, { title: mapOf(snapshot).title });
  const kept = [...plan];
  if (known) commit('session.edit', editSession, { sessionId: known.id, fields: { plan: kept } });
  const id = known ? known.id : commit('session.prepare', addSession, { title: made, plan: kept });
  const session = known ? sessionTitle(known, language) : made;
  return { sessionId: id, session };
}

/** The same, and says so. */
export function keepPlanAloud(sessionId: SessionId | null, plan: Plan): SessionId | null {
  const kept = keepPlan(sessionId, plan);
  if (kept) notify({ tone: 'good', message: present.planKept, values: { session: kept.session } });
  return kept?.sessionId ?? sessionId;
}
