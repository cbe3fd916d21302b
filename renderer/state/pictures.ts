/** Pictures of the map as screens use them. */
import { useEffect, useSyncExternalStore } from 'react';
import { addressOf, holdPicture, pictureArrivals, subscribeToPictures } from './picture-cache';
import type { Detail } from './reduced-pictures';

/** Address of a picture; null while it is being read, or when it is not there. */
export function usePicture(hash: string, detail: Detail = 'full'): string | null {
  useEffect(() => holdPicture(hash, detail), [hash, detail]);
  return useSyncExternalStore(subscribeToPictures, () => addressOf(hash, detail));
}

/** Changes whenever a picture has arrived. */
export const usePictureArrivals = (): number => useSyncExternalStore(subscribeToPictures, pictureArrivals);
