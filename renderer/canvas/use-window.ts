/** Which columns are in the window, and from how near; changes only when one of these does, not with every frame. */
import { type ReactFlowState, useStore } from '@xyflow/react';
import { useCallback, useMemo, useRef } from 'react';
import type { MapLayout } from '#core/scene/layout-types';
import { spansWithin } from './place-on-map';
import { type ZoomLevel, zoomLevel } from './zoom-level';

export interface MapWindow {
  readonly first: number;
  readonly last: number;
  readonly level: ZoomLevel;
}

/** Columns mounted beyond each edge, so that a slow pan meets no empty place. */
const beyond = 1;

const isSame = (one: MapWindow, other: MapWindow): boolean =>
  one.first === other.first && one.last === other.last && one.level === other.level;

export function useMapWindow(layout: MapLayout): MapWindow {
  const level = useRef<ZoomLevel>('near');
  const spans = useMemo(() => layout.columns.map(({ x, width }) => ({ start: x, size: width })), [layout]);
  const read = useCallback(
    ({ transform: [x, , zoom], width }: ReactFlowState): MapWindow => {
      level.current = zoomLevel(zoom, level.current);
      const within = spansWithin(spans, -x / zoom, (width - x) / zoom);
      if (!within) return { first: 0, last: -1, level: level.current };
      return {
        first: Math.max(0, within.first - beyond),
        last: Math.min(spans.length - 1, within.last + beyond),
        level: level.current,
      };
    },
    [spans],
  );
  return useStore(read, isSame);
}
