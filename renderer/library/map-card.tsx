/** A map in the library: its picture, title, age, and what can be done with it. */
import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots, IconMap2, IconTrash } from '@tabler/icons-react';
import { library as text } from '#core/i18n/messages/library';
import { deleteMap, duplicateMap, type LibraryMap, titleOfMap } from '../state/library';
import { useOpenMap } from '../state/open-map';
import { closeDialog } from '../state/view';
import { IconAction } from '../ui/icon-action';
import { useLanguage, useTranslate } from '../ui/language';
import { sayWhen } from '../ui/when';
import styles from './map-card.module.css';

async function duplicate(map: LibraryMap) {
  if (await duplicateMap(map)) closeDialog();
}

export function MapCard({ map, onOpen }: { map: LibraryMap; onOpen: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const isOpen = useOpenMap((state) => state.document?.mapId === map.mapId);
  const title = titleOfMap(map);
  const when = isOpen ? t(text.openNow) : t(text.changed, { when: sayWhen(language, map.updatedAt) });
  return (
    <li className={styles.card}>
      <UnstyledButton className={styles.open} onClick={onOpen} aria-label={t(text.openMap, { title })}>
        <div className={styles.picture}>
          {map.thumbnail ? (
            <img src={map.thumbnail} alt="" />
          ) : (
            <IconMap2 size={32} stroke={1.25} aria-hidden />
          )}
        </div>
        <div className={styles.words}>
          <Text fw={600} size="md" lineClamp={2}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {map.isSample ? `${t(text.sample)} · ${when}` : when}
          </Text>
        </div>
      </UnstyledButton>
      <div className={styles.menu}>
        <Menu position="bottom-end">
          <Menu.Target>
            <IconAction label={t(text.moreFor, { title })} icon={<IconDots size={16} aria-hidden />} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void duplicate(map)}>
              {t(text.duplicate)}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void deleteMap(map)}>
              {t(text.delete)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
