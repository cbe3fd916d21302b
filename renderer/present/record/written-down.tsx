/** On the one display: that something was written down, and not what, for the room sees it. Gone after a moment. */
import { useEffect, useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { useOpenMap } from '#renderer/state/open-map';
import { usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const aMoment = 4_000;

export function WrittenDown() {
  const t = useTranslate();
  const hasSaid = usePresenting(({ shown }) => shown !== null && shown.said !== '' && shown.panel === null);
  const revision = useOpenMap((state) => state.revision);
  const [seen, setSeen] = useState(-1);
  useEffect(() => {
    if (!hasSaid) return;
    const timer = setTimeout(() => setSeen(revision), aMoment);
    return () => clearTimeout(timer);
  }, [hasSaid, revision]);
  return (
    <p role="status" className={styles.writtenDown}>
      {hasSaid && seen !== revision ? t(sessions.captured.writtenDown) : ''}
    </p>
  );
}
