/** The programme in place of the map: one part at a time, each with the whole width. */
import { Loader, Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { programme as text } from '#core/i18n/messages/programme';
import { chooseProgrammeTab, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import styles from './programme.module.css';
import { programmeTabs } from './tabs';

export function ProgrammeScreen() {
  const t = useTranslate();
  const asked = useView((view) => view.programmeTab);
  const shown = programmeTabs.find(({ id }) => id === asked) ?? programmeTabs[0];
  if (!shown) return null;
  return (
    <Tabs
      className={styles.screen}
      value={shown.id}
      onChange={(id) => id !== null && chooseProgrammeTab(id)}
      keepMounted={false}
    >
      <Tabs.List className={styles.tabs} aria-label={t(text.parts)}>
        {programmeTabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {programmeTabs.map(({ id, Tab }) => (
        <Tabs.Panel key={id} value={id} className={styles.part}>
          <Suspense fallback={<Loader size="sm" m="xl" />}>
            <Tab />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
