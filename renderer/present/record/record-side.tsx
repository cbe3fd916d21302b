/** The record of the session beside the slides: what was captured so far, and its parts. The presenter alone sees it. */
import { Button, Group, Text, Title } from '@mantine/core';
import { present } from '#core/i18n/messages/present';
import { sessions } from '#core/i18n/messages/sessions';
import { capturedIn } from '#core/present/captured';
import type { SessionTab } from '#core/present/keys';
import { presentOf } from '#core/sessions/participants';
import { openPanel, usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';
import { useSession } from './use-session';

const parts: readonly (readonly [SessionTab, string])[] = [
  ['people', 'T'],
  ['captured', 'C'],
  ['vote', 'V'],
  ['rating', 'E'],
  ['end', 'X'],
];
const names = {
  people: sessions.panel.people,
  captured: sessions.captured.captured,
  vote: sessions.votes.vote,
  rating: sessions.ratings.rating,
  end: sessions.panel.end,
} as const;

export function RecordSide() {
  const t = useTranslate();
  const shown = usePresenting((state) => state.shown);
  const session = useSession();
  const captured = shown ? capturedIn(shown.deck, shown.sessionId) : [];
  return (
    <>
      <Group gap={6}>
        {parts.map(([tab, key]) => (
          <Button
            key={tab}
            size="compact-xs"
            variant="default"
            aria-keyshortcuts={key}
            onClick={() => openPanel({ kind: 'session', tab })}
          >
            {t(names[tab])}
          </Button>
        ))}
      </Group>
      {session && session.participants.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t(sessions.list.attended, {
            present: presentOf(session).length,
            all: session.participants.length,
          })}
        </Text>
      )}
      <Title order={2} fz="sm" c="dimmed">
        {t(present.captured)}
      </Title>
      {captured.length === 0 && <Text fz="sm">{t(present.nothingCaptured)}</Text>}
      <ul className={styles.captured}>
        {captured.map(({ id, kind, text }) => (
          <li key={id}>
            <b>{t(present[kind])}:</b> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
