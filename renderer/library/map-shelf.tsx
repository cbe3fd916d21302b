/** The maps of one place of the library, by tags and in the order people want. */
import { Button, Chip, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { IconArchive, IconMap2 } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { programme } from '#core/i18n/messages/programme';
import { type LibraryMap, titleOfMap, useLibrary } from '../state/library';
import {
  type LibraryPlace,
  type LibrarySort,
  librarySorts,
  mapsIn,
  programmesIn,
  sortMaps,
  tagsOf,
} from '../state/library-places';
import { EmptyState } from '../ui/empty-state';
import { useLanguage, useTranslate } from '../ui/language';
import { ChoosingBar, type ChosenMaps, withMap } from './choosing';
import { MapList } from './map-list';
import { RecentFiles } from './recent-files';

const sortNames = {
  edited: text.sortEdited,
  title: text.sortTitle,
  created: text.sortCreated,
} as const satisfies Readonly<Record<LibrarySort, unknown>>;

const isSort = (value: string): value is LibrarySort => librarySorts.some((sort) => sort === value);

function Empty({ place, onNew }: MapShelfProps) {
  const t = useTranslate();
  if (place.kind === 'archive')
    return (
      <EmptyState
        icon={<IconArchive size={40} stroke={1.25} aria-hidden />}
        title={t(text.archiveEmpty)}
        text={t(text.archiveEmptyText)}
      />
    );
  return (
    <EmptyState
      icon={<IconMap2 size={40} stroke={1.25} aria-hidden />}
      title={t(text.empty)}
      text={t(text.emptyText)}
      action={{ label: t(text.newMap), run: onNew }}
    />
  );
}

/** Above the maps they are about. */
function Programmes({ maps }: { maps: readonly LibraryMap[] }) {
  const t = useTranslate();
  if (maps.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} fz="sm">
        {t(programme.inLibrary)}
      </Title>
      <MapList maps={maps} name={t(programme.inLibrary)} />
      <Title order={3} fz="sm" mt="md">
        {t(programme.mapsInLibrary)}
      </Title>
    </Stack>
  );
}

interface MapShelfProps {
  readonly place: LibraryPlace;
  readonly onNew: () => void;
}

export function MapShelf({ place, onNew }: MapShelfProps) {
  const t = useTranslate();
  const language = useLanguage();
  const maps = useLibrary((state) => state.maps) ?? [];
  const [sort, setSort] = useState<LibrarySort>('edited');
  const [chosenTags, setChosenTags] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ChosenMaps>(null);
  const here = mapsIn(maps, place);
  const tags = tagsOf(here, language);
  const wanted = chosenTags.filter((tag) => tags.includes(tag));
  const shown = sortMaps(
    here.filter((map) => wanted.every((tag) => map.tags?.includes(tag))),
    sort,
    language,
    titleOfMap,
  );
  const choose = useCallback(
    (mapId: string) => setChosen((before) => (before === null ? null : withMap(before, mapId))),
    [],
  );
  const programmes = programmesIn(maps, place);
  if (here.length === 0)
    return (
      <>
        <Programmes maps={programmes} />
        <Empty place={place} onNew={onNew} />
      </>
    );
  return (
    <>
      {chosen === null && <Programmes maps={programmes} />}
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <Chip.Group multiple value={[...wanted]} onChange={setChosenTags}>
          <Group gap="xs" role="group" aria-label={t(text.tags)}>
            {tags.map((tag) => (
              <Chip key={tag} value={tag} size="xs" variant="light">
                {tag}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Group gap="xs" wrap="nowrap" flex="none">
          {here.length > 1 && chosen === null && (
            <Button size="xs" variant="default" onClick={() => setChosen(new Set())}>
              {t(text.exportSeveral)}
            </Button>
          )}
          <NativeSelect
            size="xs"
            w={184}
            aria-label={t(text.sort)}
            value={sort}
            data={librarySorts.map((value) => ({ value, label: t(sortNames[value]) }))}
            onChange={({ currentTarget: { value } }) => isSort(value) && setSort(value)}
          />
        </Group>
      </Group>
      {chosen && <ChoosingBar chosen={chosen} onLeave={() => setChosen(null)} />}
      <MapList
        maps={shown}
        chosen={chosen}
        onChoose={choose}
        name={place.kind === 'folder' ? place.name : t(text.title)}
      />
      {shown.length === 0 && (
        <EmptyState
          title={t(text.noneWithTags)}
          action={{ label: t(text.showAll), run: () => setChosenTags([]) }}
        />
      )}
      {place.kind === 'all' && wanted.length === 0 && <RecentFiles />}
    </>
  );
}
