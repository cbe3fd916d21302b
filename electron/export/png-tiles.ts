/** The pieces a picture is drawn in: bands of its width, each cut into tiles. Lengths are pixels. Draws nothing. */

/** Below every limit of canvases, and small enough to cancel between two of them; each tile is read anew as SVG, with its fonts. */
const TILE_PIXELS = 8 * 1024 * 1024;
/** Wider canvases are refused by some versions of Chromium. */
const MOST_TILE_WIDTH = 32_767;
const LEAST_TILE_WIDTH = 4096;
/** Bytes of pixels of one band: with all its processes, the program stays below a gigabyte. And of a band so wide that it would be too low. */
const BAND_BYTES = 32 * 1024 * 1024;
const MOST_BAND_BYTES = 96 * 1024 * 1024;
const LOW_BAND = 64;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bands from the top down, each cut into tiles from left to right; so that no picture is too large for the memory. */
export function bandsOf({ width, height }: Size): readonly (readonly Tile[])[] {
  const row = width * 4;
  const bytes = Math.min(MOST_BAND_BYTES, Math.max(BAND_BYTES, LOW_BAND * row));
  const rows = Math.floor(Math.min(bytes / row, TILE_PIXELS / Math.min(width, LEAST_TILE_WIDTH)));
  const bandHeight = Math.max(1, Math.min(height, rows));
  const tileWidth = Math.min(
    width,
    MOST_TILE_WIDTH,
    Math.max(LEAST_TILE_WIDTH, Math.floor(TILE_PIXELS / bandHeight)),
  );
  return Array.from({ length: Math.ceil(height / bandHeight) }, (_, band) => {
    const y = band * bandHeight;
    const own = Math.min(bandHeight, height - y);
    return Array.from({ length: Math.ceil(width / tileWidth) }, (_, tile): Tile => {
      const x = tile * tileWidth;
      return { x, y, width: Math.min(tileWidth, width - x), height: own };
    });
  });
}
