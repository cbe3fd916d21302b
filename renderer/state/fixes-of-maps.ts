/** Fixes of all maps of the library: the open one as it is now, the others as they were written last. */
import { useMemo } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { type ListedFix, listedFixes } from '#core/fixes/listed-fix';
import { useOtherMaps } from './library-maps';

/** null: the library is being read. `isWanted` false reads nothing and gives those of the open map. */
export function useFixesOfMaps(open: Snapshot, isWanted: boolean): readonly ListedFix[] | null {
  const others = useOtherMaps('fix', open, isWanted);
  const own = listedFixes(open);
  return useMemo(() => others && [...own, ...others.flatMap((map) => listedFixes(map))], [own, others]);
}
