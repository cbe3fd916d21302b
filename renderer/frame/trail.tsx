/** The maps above the open one, from the top down; each leads there. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { levels as text } from '#core/i18n/messages/levels';
import { shell } from '#core/i18n/messages/shell';
import { goUp } from '../state/levels';
import { useTrail } from '../state/trail';
import { useTranslate } from '../ui/language';
import styles from './trail.module.css';

export function Trail() {
  const t = useTranslate();
  const above = useTrail((trail) => trail.above);
  if (above.length === 0) return null;
  return (
    <nav aria-label={t(text.trail)} className={styles.trail}>
      {above.map(({ mapId, title }, index) => {
        const name = title || t(shell.untitled);
        return (
          <Fragment key={mapId}>
            <UnstyledButton
              className={styles.map}
              aria-label={t(text.goTo, { title: name })}
              title={name}
              onClick={() => void goUp(index)}
            >
              {name}
            </UnstyledButton>
            <IconChevronRight size={14} aria-hidden className={styles.sign} />
          </Fragment>
        );
      })}
    </nav>
  );
}
