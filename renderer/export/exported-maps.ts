/** The maps that an export is of: the open one with its twin, or several of the library. */
import { useEffect, useMemo, useState } from 'react';
import type { ExportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import { exportedScene } from '#core/export/exported-scene';
import { type ShownMaps, shownMaps } from '#core/export/shown-maps';
import { measureText } from '#core/scene/measure-text';
import type { PageLogo } from '#core/scene/page-header';
import type { Scene } from '#core/scene/scene';
import { valueOrNotice } from '#renderer/state/notices';
import { mapsToCompare, type RelatedMap, snapshotOfMap } from '#renderer/state/twins';

export interface TwinChoice {
  /** False: it is still being asked for. */
  readonly isKnown: boolean;
  readonly related: readonly RelatedMap[];
  /** The one that is compared with; null: there is none, or it is still being read. */
  readonly twin: Snapshot | null;
  readonly choose: (mapId: string) => void;
}

/** Maps of the open map's line, and the one of them that is shown beside it. */
export function useTwin(isAsked: boolean): TwinChoice {
  const [related, setRelated] = useState<readonly RelatedMap[]>([]);
  const [mapId, setMapId] = useState<string | null>(null);
  const [twin, setTwin] = useState<Snapshot | null>(null);
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    void mapsToCompare().then((found) => {
      const maps = found.ok ? found.value : [];
      setRelated(maps);
      setIsKnown(true);
      setMapId(maps[0]?.mapId ?? null);
    });
  }, [isAsked]);
  useEffect(() => {
    if (mapId === null) return;
    let isGone = false;
    void snapshotOfMap(mapId).then((read) => {
      if (!isGone) setTwin(valueOrNotice(read));
    });
    return () => {
      isGone = true;
    };
  }, [mapId]);
  return { isKnown, related, twin: twin?.mapId === mapId ? twin : null, choose: setMapId };
}

/** Maps of the library, in the order in which they were chosen; null: being read. One that cannot be read is left out. */
export function useMaps(mapIds: readonly string[]): readonly Snapshot[] | null {
  const [maps, setMaps] = useState<readonly Snapshot[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all(mapIds.map(snapshotOfMap)).then((all) => {
      if (!isGone) setMaps(all.flatMap((read) => valueOrNotice(read) ?? []));
    });
    return () => {
      isGone = true;
    };
  }, [mapIds]);
  return maps;
}

interface Exported extends ShownMaps {
  readonly scene: Scene;
}

/** What would be exported, made again only when the maps or the choice change. */
export function useExported(
  whole: Snapshot,
  twin: Snapshot | null,
  logo: PageLogo | null,
  { language, date, contents }: ExportOptions,
): Exported {
  return useMemo(() => {
    const shown = shownMaps(whole, twin, contents);
    return { ...shown, scene: exportedScene(shown, { language, date, contents }, logo, measureText) };
  }, [whole, twin, logo, language, date, contents]);
}
