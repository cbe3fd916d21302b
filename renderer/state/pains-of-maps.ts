/** Pains of all maps of the library: the open one as it is now, the others as they were written last. */
import { useMemo } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { type ListedPain, listedPains } from '#core/pains/listed-pains';
import { useOtherMaps } from './library-maps';

/** null: the library is being read. `isWanted` false reads nothing and gives those of the open map. */
export function usePainsOfMaps(open: Snapshot, isWanted: boolean): readonly ListedPain[] | null {
  const others = useOtherMaps('pain', open, isWanted);
  return useMemo(() => others && listedPains([open, ...others]), [open, others]);
}
