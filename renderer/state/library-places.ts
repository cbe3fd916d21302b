/** Which maps of the library are shown where, and in what order. Pure: knows neither database nor screen. */
import type { Language } from '#core/document/records/field';
import type { MapRow } from '../storage/database';

export type LibraryPlace =
  | { readonly kind: 'all' | 'archive' | 'trash' }
  | { readonly kind: 'folder'; readonly name: string };

export const librarySorts = ['edited', 'title', 'created'] as const;
export type LibrarySort = (typeof librarySorts)[number];

const isArchived = ({ archivedAt }: MapRow): boolean => (archivedAt ?? null) !== null;

export const samePlace = (one: LibraryPlace, other: LibraryPlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Maps of a place; the trash has a list of its own. */
export const mapsIn = (maps: readonly MapRow[], place: LibraryPlace): readonly MapRow[] =>
  maps.filter((map) => !isOfProgramme(map) && isIn(map, place));

/** Programmes of a place: they stand apart from maps. */
export const programmesIn = (maps: readonly MapRow[], place: LibraryPlace): readonly MapRow[] =>
  maps.filter((map) => isOfProgramme(map) && isIn(map, place));

export const isOfProgramme = ({ purpose }: MapRow): boolean => purpose === 'programme';

function isIn(map: MapRow, place: LibraryPlace): boolean {
  if (place.kind === 'archive') return isArchived(map);
  return !isArchived(map) && (place.kind !== 'folder' || map.folder === place.name);
}

const inOrder = (names: Iterable<string>, language: Language): readonly string[] =>
  [...new Set(names)].sort(new Intl.Collator(language, { numeric: true }).compare);

/** Folders of maps that are not archived: a folder is there as long as something is in it. */
export const foldersOf = (maps: readonly MapRow[], language: Language): readonly string[] =>
  inOrder(
    maps
      .filter((map) => isIn(map, { kind: 'all' }))
      .flatMap(({ folder }) => (folder === undefined ? [] : [folder])),
    language,
  );

export const tagsOf = (maps: readonly MapRow[], language: Language): readonly string[] =>
  inOrder(
    maps.flatMap(({ tags }) => tags ?? []),
    language,
  );

const createdAt = (map: MapRow): string => map.createdAt ?? map.updatedAt;

export function sortMaps(
  maps: readonly MapRow[],
  sort: LibrarySort,
  language: Language,
  titleOf: (map: MapRow) => string,
): readonly MapRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const orders: Readonly<Record<LibrarySort, (a: MapRow, b: MapRow) => number>> = {
    edited: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
    created: (a, b) => createdAt(b).localeCompare(createdAt(a)),
    title: (a, b) => compare(titleOf(a), titleOf(b)),
  };
  return [...maps].sort(orders[sort]);
}
