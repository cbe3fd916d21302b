/** The other maps of the library that have fixes, or pains, or rules of steps, as they were written last. */
import { useEffect, useState } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { stored } from '../storage/database-failure';
import { mapsWith } from '../storage/fixes-of-maps';
import { valueOrNotice } from './notices';
import { database } from './storage';

interface OtherMaps {
  readonly besides: string;
  readonly maps: readonly Snapshot[];
}

const none: readonly Snapshot[] = [];

/** null: the library is being read. `isWanted` false reads nothing and gives none. */
export function useOtherMaps(
  kind: 'fix' | 'pain' | 'rule',
  { mapId }: Snapshot,
  isWanted: boolean,
): readonly Snapshot[] | null {
  const [others, setOthers] = useState<OtherMaps | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void stored(() => mapsWith(database, kind, mapId)).then((result) => {
      if (isCurrent) setOthers({ besides: mapId, maps: valueOrNotice(result) ?? [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [kind, isWanted, mapId]);
  if (!isWanted) return none;
  return others?.besides === mapId ? others.maps : null;
}
