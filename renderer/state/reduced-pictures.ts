/**
 * Large pictures as the map shows them: a screenshot of four megapixels takes a tenth of a second to decode, and again
 * whenever it comes back into view, for a cell as wide as a column. It is decoded once, in the worker, one picture after
 * another, and gives way to whoever works at the window.
 */
import { calm } from './giving-way';
import { pictureWorker } from './picture-worker';

/** All its pixels, or as many as a cell of the map needs. */
export type Detail = 'full' | 'reduced';

/** Pixels along the longer side: a square one is sharp up to 250 %, on a screen of twice the density up to 125 %. */
export const reducedSide = 480;
/** Decoded as quickly as a reduced one is made: smaller ones stay as they are. */
const largeFrom = 1_500_000;

/** Of what is drawn no larger than a cell. */
export const smallDetail = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Detail => (width * height > largeFrom ? 'reduced' : 'full');

let last: Promise<unknown> = Promise.resolve();

/** The picture itself where it cannot be reduced; null: it is not there, or no longer wanted. */
export function reduced(read: () => Promise<Blob | null>, isWanted: () => boolean): Promise<Blob | null> {
  const turn = last.then(async () => {
    if (isWanted()) await calm();
    const picture = isWanted() ? await read() : null;
    if (!picture) return null;
    const answer = await pictureWorker.run({ kind: 'reduce', picture, longSide: reducedSide });
    return answer?.kind === 'reduced' ? answer.picture : picture;
  });
  last = turn.catch(() => undefined);
  return turn;
}
