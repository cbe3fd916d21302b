/** The maps above the open one, from the top down; each leads there. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { levels as text } from '#core/i18n/messages/levels';
import { shell } from '#core/i18n/messages/shell';
import { goUp } from '../state/levels';
import { useOpenMap } from '../state/open-map';
import { useTrail } from '../state/trail';
import { useTranslate } from '../ui/language';
import styles from './trail.module.css';

export function Trail() {
  const t = useTranslate();
  const openId = useOpenMap(({ document }) => document?.mapId);
  const { mapId: leadsTo, above } = useTrail();
  // On the way to a map its trail is there before the map is.
  if (above.length === 0 || leadsTo !== openId) return null;
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
