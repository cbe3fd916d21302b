/** Maps as cards, in rows. */
import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import type { LibraryMap } from '../state/library';
import { useTranslate } from '../ui/language';
import type { ChosenMaps } from './choosing';
import styles from './library.module.css';
import { MapCard } from './map-card';

/** As many as a screen holds at once; the others come when there is time. */
const atOnce = 24;

/** How many of so many are drawn by now. */
function useGradually(total: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn >= total) return;
    const next = window.requestIdleCallback(() => setDrawn(drawn + atOnce));
    return () => window.cancelIdleCallback(next);
  }, [drawn, total]);
  return drawn;
}

interface MapListProps {
  readonly maps: readonly LibraryMap[];
  readonly name: string;
  /** Left out or null: a click opens a map. */
  readonly chosen?: ChosenMaps;
  readonly onChoose?: (mapId: string) => void;
}

export function MapList({ maps, name, chosen = null, onChoose }: MapListProps) {
  const t = useTranslate();
  const drawn = useGradually(maps.length);
  return (
    <>
      <Text className="tapki-spoken" role="status">
        {t(text.mapsFound, { count: maps.length })}
      </Text>
      {maps.length > 0 && (
        <ul className={styles.grid} aria-label={name}>
          {maps.slice(0, drawn).map((map) => (
            <MapCard
              key={map.mapId}
              map={map}
              isChosen={chosen === null ? null : chosen.has(map.mapId)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </>
  );
}
