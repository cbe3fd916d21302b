/** The session that is written into while a map is presented; null: nothing opened one yet. */
import type { Session } from '#core/document/records/session';
import { liveRecord } from '#core/document/select';
import { useOpenMap } from '#renderer/state/open-map';
import { usePresenting } from '#renderer/state/presenting';

export function useSession(): Session | null {
  const sessionId = usePresenting(({ shown }) => shown?.sessionId ?? null);
  const snapshot = useOpenMap((state) => state.snapshot);
  return snapshot && sessionId !== null ? liveRecord(snapshot, 'session', sessionId) : null;
}
