/** What the search found inside the maps: map by map, each place with the words around it; choosing one goes there. */
import { Button, Group, Mark, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { conflicts } from '#core/i18n/messages/conflicts';
import { laneNames, lanes } from '#core/i18n/messages/lanes';
import { library as text } from '#core/i18n/messages/library';
import type { Translate } from '#core/i18n/translate';
import { type LibraryMap, titleOfMap } from '../state/library';
import { type FoundInMap, type Hit, openFound } from '../state/map-search';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';
import styles from './library.module.css';

/** Of one map; the rest is named by its number. */
const shownHits = 5;
/** More than a person reads before typing another word. */
const firstMaps = 20;

/** e.g. "Cell · Thoughts · Add photos". */
function whereOf({ kind, lane, step }: Hit, t: Translate): string {
  const laneName = lane && (lane.title || t(laneNames[lane.laneKind]));
  const stepName = step === null ? null : step || t(lanes.untitledStep);
  return [t(conflicts.kinds[kind]), laneName, stepName].filter(Boolean).join(' · ');
}

function HitButton({ mapId, hit }: { mapId: string; hit: Hit }) {
  const t = useTranslate();
  const { before, hit: words, after } = hit.excerpt;
  return (
    <li>
      <UnstyledButton className={styles.hit} onClick={() => void openFound(mapId, hit)}>
        <Text size="xs" c="dimmed">
          {whereOf(hit, t)}
        </Text>
        <Text size="sm">
          {before}
          <Mark>{words}</Mark>
          {after}
        </Text>
      </UnstyledButton>
    </li>
  );
}

function MapHits({ map, found }: { map: LibraryMap; found: FoundInMap }) {
  const t = useTranslate();
  const rest = found.count - Math.min(found.hits.length, shownHits);
  return (
    <section aria-label={titleOfMap(map)}>
      <PanelHeader title={titleOfMap(map)} order={4} />
      <ul className={styles.hits}>
        {found.hits.slice(0, shownHits).map((hit) => (
          <HitButton key={hit.recordId} mapId={found.mapId} hit={hit} />
        ))}
      </ul>
      {rest > 0 && (
        <Text size="xs" c="dimmed" px="sm">
          {t(text.foundMore, { count: rest })}
        </Text>
      )}
    </section>
  );
}

interface FoundInMapsProps {
  readonly maps: readonly LibraryMap[];
  readonly found: readonly FoundInMap[];
}

export function FoundInMaps({ maps, found }: FoundInMapsProps) {
  const t = useTranslate();
  const byId = new Map(maps.map((map) => [map.mapId, map]));
  const known = found.flatMap((inMap) => {
    const map = byId.get(inMap.mapId);
    return map ? [{ map, inMap }] : [];
  });
  const [mostShown, setMostShown] = useState(firstMaps);
  const hidden = known.length - mostShown;
  if (known.length === 0) return null;
  return (
    <Stack gap="sm">
      <PanelHeader title={t(text.foundInMaps)} order={3} />
      {known.slice(0, mostShown).map(({ map, inMap }) => (
        <MapHits key={map.mapId} map={map} found={inMap} />
      ))}
      {hidden > 0 && (
        <Group>
          <Button variant="default" size="compact-md" onClick={() => setMostShown(mostShown + firstMaps)}>
            {t(text.foundMoreMaps, { count: Math.min(hidden, firstMaps) })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
