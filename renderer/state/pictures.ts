/** Pictures of the map as screens use them. */
import { useEffect, useSyncExternalStore } from 'react';
import { addressOf, holdPicture, pictureArrivals, subscribeToPictures } from './picture-cache';

/** Address of a picture; null while it is being read, or when it is not there. */
export function usePicture(hash: string): string | null {
  useEffect(() => holdPicture(hash), [hash]);
  return useSyncExternalStore(subscribeToPictures, () => addressOf(hash));
}

/** Changes whenever a picture has arrived. */
export const usePictureArrivals = (): number => useSyncExternalStore(subscribeToPictures, pictureArrivals);
