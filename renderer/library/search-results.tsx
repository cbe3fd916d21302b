/** Maps called that, and what is inside maps. */
import { Loader, Text } from '@mantine/core';
import { library as text } from '#core/i18n/messages/library';
import { normalise } from '#core/text/words';
import { titleOfMap, useLibrary } from '../state/library';
import { useMapSearch } from '../state/map-search';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';
import { FoundInMaps } from './found-in-maps';
import { MapList } from './map-list';

export function SearchResults({ query, onShowAll }: { query: string; onShowAll: () => void }) {
  const t = useTranslate();
  const maps = useLibrary((state) => state.maps) ?? [];
  const { maps: found, isOver } = useMapSearch(query);
  const wanted = normalise(query);
  const called = maps.filter((map) => normalise(titleOfMap(map)).includes(wanted));
  if (isOver && called.length === 0 && found.length === 0)
    return (
      <EmptyState
        title={t(text.nothingFound, { query })}
        action={{ label: t(text.showAll), run: onShowAll }}
      />
    );
  return (
    <>
      <MapList maps={called} name={t(text.title)} />
      <FoundInMaps maps={maps} found={found} />
      {!isOver && (
        <Text size="sm" c="dimmed" role="status">
          <Loader size={14} mr="xs" aria-hidden />
          {t(text.searching)}
        </Text>
      )}
    </>
  );
}
