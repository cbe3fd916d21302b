/** The sheet before a showing: for which session, which steps in which order, how long; then it begins, or is rehearsed. */
import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SessionId } from '#core/document/records/identity';
import { present } from '#core/i18n/messages/present';
import { usualChoice } from '#core/present/order';
import { choiceOf, choiceOfPlan, playlistOf } from '#core/present/playlist';
import { sessionHistory } from '#core/sessions/history';
import { sessionTitle } from '#core/sessions/minutes';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { keepPlanAloud } from '#renderer/state/present-plan';
import { startPresenting } from '#renderer/state/presenting';
import { useSessions } from '#renderer/state/session-screen';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { OrderForm } from './order-form';

export function PresentDialog() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((each) => each);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const prepared = sessionHistory(snapshot).filter(({ isHeld }) => !isHeld);
  // The one that is open in the list of sessions, where it is opened from there.
  const openId = useSessions((screen) => screen.openId);
  const first = prepared.find(({ session }) => session.id === openId) ?? prepared[0];
  const [sessionId, setSessionId] = useState<SessionId | null>(first?.session.id ?? null);
  const [playlist, setPlaylist] = useState(() => {
    const plan = first?.session.plan ?? [];
    return playlistOf(snapshot, plan.length === 0 ? usualChoice : choiceOfPlan(snapshot, plan));
  });
  const choice = choiceOf(playlist);
  const take = (id: string | null) => {
    const session = prepared.find((each) => each.session.id === id)?.session;
    setSessionId(session?.id ?? null);
    if (session && session.plan.length > 0)
      setPlaylist(playlistOf(snapshot, choiceOfPlan(snapshot, session.plan, playlist.personaId)));
  };
  const isEmpty = choice.order === 'list' && choice.plan.length === 0;
  return (
    <Dialog title={t(present.setUpTitle)} size="lg" onClose={closeDialog}>
      <Stack gap="md">
        {prepared.length > 0 && (
          <Select
            label={t(present.session)}
            data={[
              { value: '', label: t(present.newSession) },
              ...prepared.map(({ session }) => ({
                value: session.id as string,
                label: sessionTitle(session, language),
              })),
            ]}
            value={sessionId ?? ''}
            allowDeselect={false}
            onChange={take}
          />
        )}
        <OrderForm snapshot={snapshot} playlist={playlist} onChange={setPlaylist} />
        <DialogFooter>
          <Button
            variant="subtle"
            disabled={isReadOnly || choice.plan.length === 0}
            onClick={() => setSessionId(keepPlanAloud(sessionId, choice.plan))}
          >
            {t(present.keepPlan)}
          </Button>
          <Group gap="sm">
            <Button
              variant="default"
              disabled={isEmpty}
              onClick={() => startPresenting({ choice, sessionId, isRehearsal: true })}
            >
              {t(present.rehearse)}
            </Button>
            <Button disabled={isEmpty} onClick={() => startPresenting({ choice, sessionId })}>
              {t(present.start)}
            </Button>
          </Group>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
