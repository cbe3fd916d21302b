/** The camera for what only shifts with it: told at every move, outside React, so that panning renders nothing. */
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import type { Camera } from './zoom-level';

/** `follow` hears of the camera at once and at every move after; it stays the same between renders. */
export function useCamera(follow: (camera: Camera) => void): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const tell = ([x, y, zoom]: readonly [number, number, number]) => follow({ x, y, zoom });
    tell(store.getState().transform);
    return store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) tell(transform);
    });
  }, [store, follow]);
}
