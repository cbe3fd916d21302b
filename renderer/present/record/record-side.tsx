/** The record of the session beside the slides: what was captured so far. The presenter alone sees it. */
import { Text, Title } from '@mantine/core';
import { present } from '#core/i18n/messages/present';
import { capturedIn } from '#core/present/captured';
import { usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

export function RecordSide() {
  const t = useTranslate();
  const shown = usePresenting((state) => state.shown);
  const captured = shown ? capturedIn(shown.deck, shown.sessionId) : [];
  return (
    <>
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
