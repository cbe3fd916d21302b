/** All maps of this computer: find one or a word in any of them, open it, begin a new one, tidy up. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { runAction } from '../state/actions';
import { showLibrary, useLibrary } from '../state/library';
import { foldersOf, type LibraryPlace } from '../state/library-places';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';
import styles from './library.module.css';
import { MapShelf } from './map-shelf';
import { PlaceList } from './place-list';
import { SearchResults } from './search-results';
import { Trash } from './trash';

const runAndClose = (id: 'map.new' | 'map.open') => {
  closeDialog();
  runAction(id);
};

/** A folder whose last map has gone is no more. */
function usePlace() {
  const language = useLanguage();
  const maps = useLibrary((state) => state.maps);
  const [chosen, setChosen] = useState<LibraryPlace>({ kind: 'all' });
  const isThere = chosen.kind !== 'folder' || foldersOf(maps ?? [], language).includes(chosen.name);
  const place: LibraryPlace = isThere ? chosen : { kind: 'all' };
  return [place, setChosen] as const;
}

export function LibraryDialog() {
  const t = useTranslate();
  const isRead = useLibrary((state) => state.maps !== null);
  const [query, setQuery] = useState('');
  const [place, setPlace] = usePlace();
  useEffect(showLibrary, []);

  const isSearching = query.trim() !== '';
  const choosePlace = (chosen: LibraryPlace) => {
    setQuery('');
    setPlace(chosen);
  };
  return (
    <Dialog title={t(text.title)} onClose={closeDialog} size={1120}>
      <Stack gap="lg" mih={420}>
        <Group wrap="nowrap" gap="sm">
          <TextInput
            data-autofocus
            flex={1}
            leftSection={<IconSearch size={16} aria-hidden />}
            aria-label={t(text.search)}
            placeholder={t(text.search)}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => runAndClose('map.open')}
          >
            {t(text.openFile)}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runAndClose('map.new')}>
            {t(text.newMap)}
          </Button>
        </Group>
        <div className={styles.columns}>
          <PlaceList place={isSearching ? null : place} onChoose={choosePlace} />
          <Stack gap="lg" className={styles.content}>
            {isRead && isSearching && <SearchResults query={query.trim()} onShowAll={() => setQuery('')} />}
            {isRead && !isSearching && place.kind === 'trash' && <Trash />}
            {isRead && !isSearching && place.kind !== 'trash' && (
              <MapShelf place={place} onNew={() => runAndClose('map.new')} />
            )}
          </Stack>
        </div>
      </Stack>
    </Dialog>
  );
}
