/** A map in the library: its picture, title, age, and what can be done with it. */
import { Menu, Text, UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCheck,
  IconCopy,
  IconDots,
  IconFolder,
  IconMap2,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { levelNames } from '#core/i18n/messages/levels';
import { library as text } from '#core/i18n/messages/library';
import {
  archiveMap,
  deleteMap,
  duplicateMap,
  type LibraryMap,
  titleOfMap,
  unarchiveMap,
} from '../state/library';
import { isOfProgramme } from '../state/library-places';
import { openFromLibrary } from '../state/map-flow';
import { useOpenMap } from '../state/open-map';
import { closeDialog } from '../state/view';
import { IconAction } from '../ui/icon-action';
import { useLanguage, useTranslate } from '../ui/language';
import { sayWhen } from '../ui/when';
import { FolderForm } from './folder-form';
import styles from './map-card.module.css';

async function open({ mapId }: LibraryMap) {
  if (await openFromLibrary(mapId)) closeDialog();
}

async function duplicate(map: LibraryMap) {
  if (await duplicateMap(map)) closeDialog();
}

const icon = { size: 16, 'aria-hidden': true } as const;

interface CardMenuProps {
  readonly map: LibraryMap;
  readonly onFolder: () => void;
}

/** A menu is much to make ready, and few of hundreds are opened: until then there is its button alone. */
function CardMenu({ map, onFolder }: CardMenuProps) {
  const t = useTranslate();
  const [isWanted, want] = useState(false);
  return isWanted ? (
    <WantedMenu map={map} onFolder={onFolder} />
  ) : (
    <IconAction
      label={t(text.moreFor, { title: titleOfMap(map) })}
      icon={<IconDots {...icon} />}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => want(true)}
    />
  );
}

function WantedMenu({ map, onFolder }: CardMenuProps) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // It takes the place of the button that was pressed; when it closes, the keyboard is there again.
  useLayoutEffect(() => {
    button.current?.focus();
    setIsOpen(true);
  }, []);
  const isArchived = (map.archivedAt ?? null) !== null;
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <IconAction
          ref={button}
          label={t(text.moreFor, { title: titleOfMap(map) })}
          icon={<IconDots {...icon} />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void duplicate(map)}>
          {t(text.duplicate)}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolder {...icon} />} onClick={onFolder}>
          {t(text.toFolder)}
        </Menu.Item>
        {isArchived ? (
          <Menu.Item leftSection={<IconArchiveOff {...icon} />} onClick={() => void unarchiveMap(map)}>
            {t(text.fromArchive)}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => void archiveMap(map)}>
            {t(text.toArchive)}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void deleteMap(map)}>
          {t(text.delete)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface MapCardProps {
  readonly map: LibraryMap;
  /** Data URL; null: not read or not painted yet. */
  readonly thumbnail: string | null;
  /** null: a click opens the map. */
  readonly isChosen?: boolean | null;
  readonly onChoose?: ((mapId: string) => void) | undefined;
}

/** Of hundreds only those that changed are drawn anew. */
export const MapCard = memo(function MapCard({ map, thumbnail, isChosen = null, onChoose }: MapCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isOpen = useOpenMap((state) => state.document?.mapId === map.mapId);
  const [isFiling, setIsFiling] = useState(false);
  const title = titleOfMap(map);
  const facts = [
    map.isSample && t(text.sample),
    map.level && t(levelNames[map.level]),
    isOpen ? t(text.openNow) : t(text.changed, { when: sayWhen(language, map.updatedAt) }),
  ];
  const tags = map.tags ?? [];
  return (
    <li className={styles.card}>
      <UnstyledButton
        className={styles.open}
        onClick={() => (isChosen === null ? void open(map) : onChoose?.(map.mapId))}
        aria-label={t(isChosen === null ? text.openMap : text.chooseMap, { title })}
        aria-pressed={isChosen ?? undefined}
      >
        <div className={styles.picture} data-programme={isOfProgramme(map) || undefined}>
          {isOfProgramme(map) ? (
            <IconTargetArrow size={32} stroke={1.25} aria-hidden />
          ) : thumbnail ? (
            <img src={thumbnail} alt="" loading="lazy" decoding="async" />
          ) : (
            <IconMap2 size={32} stroke={1.25} aria-hidden />
          )}
        </div>
        <div className={styles.words}>
          <Text fw={600} size="md" lineClamp={2}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
          {tags.length > 0 && (
            <Text size="xs" c="dimmed" lineClamp={1}>
              {tags.join(', ')}
            </Text>
          )}
        </div>
      </UnstyledButton>
      {isChosen === null ? (
        <div className={styles.menu}>
          <CardMenu map={map} onFolder={() => setIsFiling(true)} />
        </div>
      ) : (
        <div className={styles.chosen} data-chosen={isChosen || undefined} aria-hidden>
          {isChosen && <IconCheck size={16} stroke={2.5} />}
        </div>
      )}
      {isFiling && <FolderForm map={map} onClose={() => setIsFiling(false)} />}
    </li>
  );
});
