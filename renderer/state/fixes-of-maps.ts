/** Fixes of all maps of the library: the open one as it is now, the others as they were written last. */
import { useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { type ListedFix, listedFixes } from '#core/fixes/listed-fix';
import { mapsWithFixes } from '../storage/fixes-of-maps';
import { valueOrNotice } from './notices';
import { database, stored } from './storage';

/** null: the library is being read. `isWanted` false reads nothing and gives those of the open map. */
export function useFixesOfMaps(open: Snapshot, isWanted: boolean): readonly ListedFix[] | null {
  const [others, setOthers] = useState<{
    readonly besides: string;
    readonly maps: readonly Snapshot[];
  } | null>(null);
  const { mapId } = open;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void stored(() => mapsWithFixes(database, mapId)).then((result) => {
      if (isCurrent) setOthers({ besides: mapId, maps: valueOrNotice(result) ?? [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, mapId]);
  const own = listedFixes(open);
  return useMemo(() => {
    if (!isWanted) return own;
    if (others?.besides !== mapId) return null;
    return [...own, ...others.maps.flatMap((map) => listedFixes(map))];
  }, [isWanted, own, others, mapId]);
}
