/** Where maps are: all of them, folders, the archive, the trash. */
import { UnstyledButton } from '@mantine/core';
import { IconArchive, IconFolder, IconMap2, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { useLibrary } from '../state/library';
import { foldersOf, type LibraryPlace, mapsIn, samePlace } from '../state/library-places';
import { useLanguage, useTranslate } from '../ui/language';
import styles from './library.module.css';

interface PlaceListProps {
  /** null: what is shown comes from everywhere. */
  readonly place: LibraryPlace | null;
  readonly onChoose: (place: LibraryPlace) => void;
}

interface Entry {
  readonly place: LibraryPlace;
  readonly name: string;
  readonly icon: ReactNode;
  readonly count: number;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export function PlaceList({ place, onChoose }: PlaceListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const maps = useLibrary((state) => state.maps) ?? [];
  const trash = useLibrary((state) => state.trash);
  const countOf = (of: LibraryPlace) => mapsIn(maps, of).length;
  const entry = (of: LibraryPlace, name: string, sign: ReactNode): Entry => ({
    place: of,
    name,
    icon: sign,
    count: of.kind === 'trash' ? trash.length : countOf(of),
  });
  const entries: readonly Entry[] = [
    entry({ kind: 'all' }, t(text.title), <IconMap2 {...icon} />),
    ...foldersOf(maps, language).map((name) =>
      entry({ kind: 'folder', name }, name, <IconFolder {...icon} />),
    ),
    entry({ kind: 'archive' }, t(text.archive), <IconArchive {...icon} />),
    entry({ kind: 'trash' }, t(text.trash), <IconTrash {...icon} />),
  ];
  return (
    <nav aria-label={t(text.places)} className={styles.places}>
      {entries.map((each) => (
        <UnstyledButton
          key={JSON.stringify(each.place)}
          className={styles.place}
          aria-current={(place !== null && samePlace(each.place, place)) || undefined}
          onClick={() => onChoose(each.place)}
        >
          {each.icon}
          <span className={styles.placeName} title={each.name}>
            {each.name}
          </span>
          <span className={styles.placeCount}>{each.count}</span>
        </UnstyledButton>
      ))}
    </nav>
  );
}
