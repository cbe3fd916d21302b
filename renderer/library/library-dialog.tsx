/** All maps of this computer: find one, open it, begin a new one, tidy up. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconFolderOpen, IconMap2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { runAction } from '../state/actions';
import { type LibraryMap, refreshLibrary, titleOfMap, useLibrary } from '../state/library';
import { openFromLibrary } from '../state/map-flow';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';
import styles from './library.module.css';
import { MapCard } from './map-card';
import { RecentFiles } from './recent-files';
import { Trash } from './trash';

const runAndClose = (id: 'map.new' | 'map.open') => {
  closeDialog();
  runAction(id);
};

async function open({ mapId }: LibraryMap) {
  if (await openFromLibrary(mapId)) closeDialog();
}

function Found({
  maps,
  query,
  onShowAll,
}: {
  maps: readonly LibraryMap[];
  query: string;
  onShowAll: () => void;
}) {
  const t = useTranslate();
  if (maps.length > 0)
    return (
      <ul className={styles.grid} aria-label={t(text.title)}>
        {maps.map((map) => (
          <MapCard key={map.mapId} map={map} onOpen={() => void open(map)} />
        ))}
      </ul>
    );
  if (query !== '')
    return (
      <EmptyState
        title={t(text.nothingFound, { query })}
        action={{ label: t(text.showAll), run: onShowAll }}
      />
    );
  return (
    <EmptyState
      icon={<IconMap2 size={40} stroke={1.25} aria-hidden />}
      title={t(text.empty)}
      text={t(text.emptyText)}
      action={{ label: t(text.newMap), run: () => runAndClose('map.new') }}
    />
  );
}

export function LibraryDialog() {
  const t = useTranslate();
  const { maps } = useLibrary();
  const [query, setQuery] = useState('');
  useEffect(() => void refreshLibrary(), []);

  const wanted = query.trim().toLocaleLowerCase();
  const found = (maps ?? []).filter((map) => titleOfMap(map).toLocaleLowerCase().includes(wanted));
  return (
    <Dialog title={t(text.title)} onClose={closeDialog} size={960}>
      <Stack gap="lg" mih={360}>
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
        {maps && (
          <>
            <Text className="tapki-spoken" role="status">
              {t(text.mapsFound, { count: found.length })}
            </Text>
            <Found maps={found} query={query.trim()} onShowAll={() => setQuery('')} />
          </>
        )}
        {wanted === '' && <RecentFiles />}
        {wanted === '' && <Trash />}
      </Stack>
    </Dialog>
  );
}
