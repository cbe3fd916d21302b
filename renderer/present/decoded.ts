/** Screenshots of slides, decoded before they are shown: one set for all previews, and one as large as a wall. */
import { useEffect } from 'react';
import { readPicture } from '#renderer/state/picture-cache';
import { createDecodedPictures, type DecodedPictures, widestWall } from '#viewer/decoded-pictures';
import { besideBox, slideWidth } from '#viewer/slide';

/** Previews are enlarged at times. */
const widestPreview = 1600;
/** Pixels of the screen that a screenshot takes beside what is told. */
const beside = () => {
  const scale = (innerWidth / slideWidth) * devicePixelRatio;
  return { width: besideBox.width * scale, height: besideBox.height * scale };
};

export const previewPictures = createDecodedPictures({
  widest: widestPreview,
  beside,
});
export const wholePictures = createDecodedPictures({ widest: widestWall, beside });

const listeners = new Map<DecodedPictures, Set<() => void>>();

/** Told whenever a picture can be shown. */
export function onDecoded(pictures: DecodedPictures, listener: () => void): () => void {
  const known = listeners.get(pictures) ?? new Set();
  listeners.set(pictures, known.add(listener));
  return () => known.delete(listener);
}

async function decode(pictures: DecodedPictures, hash: string): Promise<void> {
  const picture = await readPicture(hash);
  // Let go of meanwhile, or asked for twice.
  if (!picture || !wanted.get(pictures)?.has(hash) || pictures.has(hash)) return;
  await pictures.take(hash, picture);
  for (const listener of listeners.get(pictures) ?? []) listener();
}

const wanted = new Map<DecodedPictures, ReadonlySet<string>>();

/** Keeps these, in the order in which they are needed, and lets go of all others. */
export function useDecoded(pictures: DecodedPictures, hashes: readonly string[]): void {
  const needed = hashes.join(' ');
  useEffect(() => {
    const list = needed.split(' ').filter((hash) => hash !== '');
    const all = new Set(list);
    wanted.set(pictures, all);
    pictures.keep(all);
    for (const hash of list) if (!pictures.has(hash)) void decode(pictures, hash);
  }, [pictures, needed]);
  useEffect(
    () => () => {
      wanted.delete(pictures);
      pictures.keep(new Set());
    },
    [pictures],
  );
}
