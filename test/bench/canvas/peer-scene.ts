/** The boxes that each peer draws: as many words in each as in a cell, all in view at the least zoom all peers have. */
import { windowSize } from './subject';
import { seeded, sentence } from './texts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export const boxCount = 5_000;
/** Excalidraw goes no further out; all peers show their boxes at this zoom. */
export const allZoom = 0.1;
const pitch = { x: 220, y: 125 } as const;
const columns = Math.floor(windowSize.width / allZoom / pitch.x);

export function boxes(): readonly Box[] {
  const below = seeded(boxCount);
  return Array.from({ length: boxCount }, (_, index) => ({
    x: (index % columns) * pitch.x,
    y: Math.floor(index / columns) * pitch.y,
    width: 180,
    height: 100,
    text: sentence(below),
  }));
}
