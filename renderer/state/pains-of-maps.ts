/** Pains of all maps of the library: the open one as it is now, the others as they were written last. */
import { useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { type ListedPain, listedPains } from '#core/pains/listed-pains';
import { mapsWith } from '../storage/fixes-of-maps';
import { valueOrNotice } from './notices';
import { database, stored } from './storage';

interface OtherMaps {
  readonly besides: string;
  readonly maps: readonly Snapshot[];
}

/** null: the library is being read. `isWanted` false reads nothing and gives those of the open map. */
export function usePainsOfMaps(open: Snapshot, isWanted: boolean): readonly ListedPain[] | null {
  const [others, setOthers] = useState<OtherMaps | null>(null);
  const { mapId } = open;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void stored(() => mapsWith(database, 'pain', mapId)).then((result) => {
      if (isCurrent) setOthers({ besides: mapId, maps: valueOrNotice(result) ?? [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, mapId]);
  return useMemo(() => {
    if (!isWanted) return listedPains([open]);
    return others?.besides === mapId ? listedPains([open, ...others.maps]) : null;
  }, [isWanted, open, others, mapId]);
}
