/**
 * A scene as PNG: Chromium draws the SVG piece by piece, below the limits of its canvas, and the pieces are
 * joined into one file of any size.
 */
import { writeSvg } from '#core/scene/write-svg';
import { openHiddenPage, type Resource } from './hidden-page';
import type { Job } from './job';
import { dataAddress } from './pictures';
import { createPngEncoder } from './png-encoder';

/** Canvases of 4 megapixels are far below every limit, and small enough to cancel between two of them. */
const TILE_WIDTH = 4096;
const TILE_PIXELS = 4 * 1024 * 1024;
/** Bytes of pixels of one band. */
const BAND_BYTES = 64 * 1024 * 1024;

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the tile in the page and answers with its pixels as RGBA. */
const drawTile = (address: string, { width, height }: Tile): string => `(async () => {
  const image = new Image();
  image.src = ${JSON.stringify(address)};
  await image.decode();
  const canvas = new OffscreenCanvas(${width}, ${height});
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  context.drawImage(image, 0, 0, ${width}, ${height});
  return new Uint8Array(context.getImageData(0, 0, ${width}, ${height}).data.buffer);
})()`;

function copyTile(rgba: Uint8Array, tile: Tile, band: Uint8Array, bandWidth: number): void {
  for (let row = 0; row < tile.height; row++) {
    let from = row * tile.width * 4;
    let to = (row * bandWidth + tile.x) * 3;
    for (let column = 0; column < tile.width; column++) {
      band[to] = rgba[from] ?? 0;
      band[to + 1] = rgba[from + 1] ?? 0;
      band[to + 2] = rgba[from + 2] ?? 0;
      from += 4;
      to += 3;
    }
  }
}

export async function renderPng({
  scene,
  theme,
  options,
  fonts,
  pictures,
  signal,
  report,
}: Job): Promise<Uint8Array> {
  const { scale } = options;
  const width = Math.round(scene.width * scale);
  const height = Math.round(scene.height * scale);
  const bandHeight = Math.max(
    1,
    Math.min(
      height,
      Math.floor(TILE_PIXELS / Math.min(width, TILE_WIDTH)),
      Math.floor(BAND_BYTES / (width * 3)),
    ),
  );
  const tilesAcross = Math.ceil(width / TILE_WIDTH);
  const total = Math.ceil(height / bandHeight) * tilesAcross;
  let svg = '';
  const find = (path: string): Resource | null => {
    if (path === 'page.html')
      return { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Tapki</title>' };
    return path.startsWith('tile-') ? { type: 'image/svg+xml', body: svg } : null;
  };
  const encoder = createPngEncoder({ width, height, scale, title: scene.title });
  const page = await openHiddenPage('page.html', find);
  let done = 0;
  try {
    for (let y = 0; y < height; y += bandHeight) {
      const rows = Math.min(bandHeight, height - y);
      const band = new Uint8Array(width * rows * 3);
      for (let x = 0; x < width; x += TILE_WIDTH) {
        signal.throwIfAborted();
        report(done, total);
        const tile: Tile = { x, y, width: Math.min(TILE_WIDTH, width - x), height: rows };
        svg = writeSvg(scene, {
          theme,
          fonts,
          pictureHref: (hash) => dataAddress(pictures, hash),
          view: { x: x / scale, y: y / scale, width: tile.width / scale, height: rows / scale },
          size: tile,
        });
        const pixels: unknown = await page.contents.executeJavaScript(drawTile(`tile-${done}.svg`, tile));
        if (!(pixels instanceof Uint8Array)) throw new Error('A tile came back without pixels');
        copyTile(pixels, tile, band, width);
        done += 1;
      }
      await encoder.addRows(band);
    }
    report(total, total);
    return await encoder.finish();
  } finally {
    page.close();
  }
}
