/** Maps as cards, in rows. */
import { Text } from '@mantine/core';
import { library as text } from '#core/i18n/messages/library';
import type { LibraryMap } from '../state/library';
import { openFromLibrary } from '../state/map-flow';
import { closeDialog } from '../state/view';
import { useTranslate } from '../ui/language';
import styles from './library.module.css';
import { MapCard } from './map-card';

async function open({ mapId }: LibraryMap) {
  if (await openFromLibrary(mapId)) closeDialog();
}

export function MapList({ maps, name }: { maps: readonly LibraryMap[]; name: string }) {
  const t = useTranslate();
  return (
    <>
      <Text className="tapki-spoken" role="status">
        {t(text.mapsFound, { count: maps.length })}
      </Text>
      {maps.length > 0 && (
        <ul className={styles.grid} aria-label={name}>
          {maps.map((map) => (
            <MapCard key={map.mapId} map={map} onOpen={() => void open(map)} />
          ))}
        </ul>
      )}
    </>
  );
}
