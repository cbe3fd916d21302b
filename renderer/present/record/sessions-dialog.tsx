/** Sessions of the map: what was prepared and what was held, with what came of each; one of them in detail. */
import { liveRecord } from '#core/document/select';
import { sessions } from '#core/i18n/messages/sessions';
import { useOpenMap } from '#renderer/state/open-map';
import { useSessions } from '#renderer/state/session-screen';
import { closeSession } from '#renderer/state/sessions';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { SessionDetail } from './session-detail';
import { SessionList } from './session-list';

export function SessionsDialog() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const openId = useSessions((screen) => screen.openId);
  if (!snapshot) return null;
  const session = openId === null ? null : liveRecord(snapshot, 'session', openId);
  return (
    <Dialog
      title={t(sessions.list.title)}
      size="min(1180px, calc(100vw - 48px))"
      closeOnEscape={session === null}
      onClose={closeDialog}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || session === null || event.defaultPrevented) return;
        event.preventDefault();
        closeSession();
      }}
    >
      {session ? (
        <SessionDetail key={session.id} snapshot={snapshot} session={session} canEdit={canEdit} />
      ) : (
        <SessionList snapshot={snapshot} canEdit={canEdit} />
      )}
    </Dialog>
  );
}
