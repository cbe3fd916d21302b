/** Which columns are in the window, and from how near; changes only when one of these does, not with every frame. */
import { type ReactFlowState, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
/** From afar columns pass quickly, and none is mounted: the window moves on by this many. */
const stride = 16;

const around = ({ first, last }: { first: number; last: number }, level: ZoomLevel) =>
  level === 'near'
    ? { first: first - beyond, last: last + beyond }
    : { first: Math.floor(first / stride) * stride, last: Math.ceil((last + 1) / stride) * stride - 1 };

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
      const { first, last } = around(within, level.current);
      return { first: Math.max(0, first), last: Math.min(spans.length - 1, last), level: level.current };
    },
    [spans],
  );
  const seen = useStore(read, isSame);
  const isNearMounted = useRestedNear(seen.level);
  return seen.level === 'near' && !isNearMounted ? { ...seen, level: 'arm' } : seen;
}

/** The camera stands still after this, ms. */
const rest = 100;

/**
 * Mounting the near view takes longer than frames may: on the way in the map stays painted until the camera rests,
 * so that zooming out and in again mounts nothing.
 */
function useRestedNear(level: ZoomLevel): boolean {
  const store = useStoreApi();
  const [isMounted, setMounted] = useState(true);
  useEffect(() => {
    if (level !== 'near') return setMounted(false);
    if (isMounted) return;
    const mount = () => setMounted(true);
    let timer = setTimeout(mount, rest);
    const stop = store.subscribe(({ transform }, before) => {
      if (transform === before.transform) return;
      clearTimeout(timer);
      timer = setTimeout(mount, rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [level, isMounted, store]);
  return isMounted;
}
