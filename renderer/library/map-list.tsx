/** Maps as cards, in rows. */
import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { type LibraryMap, thumbnailsOf } from '../state/library';
import { useTranslate } from '../ui/language';
import type { ChosenMaps } from './choosing';
import styles from './library.module.css';
import { MapCard } from './map-card';

/** As many as a screen holds at once; the others come when there is time. */
const atOnce = 12;

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

/** Small pictures of the maps that are drawn: read a screen at a time, each once. */
function useThumbnails(maps: readonly LibraryMap[]): ReadonlyMap<string, string> {
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const wanted = maps.map(({ mapId }) => mapId).filter((mapId) => !asked.current.has(mapId));
    if (wanted.length === 0) return;
    for (const mapId of wanted) asked.current.add(mapId);
    void thumbnailsOf(wanted).then((found) => setRead((before) => new Map([...before, ...found])));
  }, [maps]);
  return read;
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
  const drawn = maps.slice(0, useGradually(maps.length));
  const thumbnails = useThumbnails(drawn);
  return (
    <>
      <Text className="tapki-spoken" role="status">
        {t(text.mapsFound, { count: maps.length })}
      </Text>
      {maps.length > 0 && (
        <ul className={styles.grid} aria-label={name}>
          {drawn.map((map) => (
            <MapCard
              key={map.mapId}
              map={map}
              thumbnail={thumbnails.get(map.mapId) ?? null}
              isChosen={chosen === null ? null : chosen.has(map.mapId)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </>
  );
}
