/** How far the keeping of changes has come: quiet while all is well, plain words when it is not. */
import { Button, Loader, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { shell } from '#core/i18n/messages/shell';
import { useEvidence } from '../state/evidence';
import { copyOpenMap } from '../state/map-flow';
import { type SaveState, useOpenMap } from '../state/open-map';
import { useTranslate } from '../ui/language';
import styles from './top-bar.module.css';

/** Saving takes a blink; only what lasts longer is worth a word. */
const worthSaying = 1_000;

function useSettled(state: SaveState): SaveState {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    if (state !== 'saving') return setShown(state);
    const timer = setTimeout(() => setShown('saving'), worthSaying);
    return () => clearTimeout(timer);
  }, [state]);
  return shown;
}

function ViewOnly() {
  const t = useTranslate();
  return (
    <>
      <span className={styles.mark}>{t(shell.readOnly)}</span>
      <Button size="compact-sm" variant="light" onClick={() => void copyOpenMap()}>
        {t(shell.keepCopy)}
      </Button>
    </>
  );
}

function Counting() {
  const t = useTranslate();
  return (
    <span className={styles.mark} role="status">
      <Loader size={14} aria-hidden />
      {t(shell.counting)}
    </span>
  );
}

export function SaveMark() {
  const t = useTranslate();
  const isCounting = useEvidence((evidence) => evidence.isRefreshing);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly === true);
  const state = useSettled(useOpenMap((open) => open.saveState));
  if (isReadOnly) return <ViewOnly />;
  if (isCounting) return <Counting />;
  if (state === 'failed')
    return (
      <Tooltip label={t(shell.saveFailedHint)} multiline w={280}>
        <span className={`${styles.mark} ${styles.failed}`} role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          {t(shell.saveFailed)}
        </span>
      </Tooltip>
    );
  const text = t(state === 'saving' ? shell.saving : shell.saved);
  return (
    <Tooltip label={text}>
      <span className={styles.mark} data-save-state={state}>
        {state === 'saving' ? <IconLoader2 size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
        <span className="tapki-spoken">{text}</span>
      </span>
    </Tooltip>
  );
}
