/**
 * A scene as PNG: Chromium draws the SVG piece by piece, below the limits of its canvas, and the pieces are
 * joined into one file of any size.
 */
import { writeSvg } from '#core/scene/write-svg';
import { PROOF_HEIGHT, proofCheck, proofSvg, proofWidth } from './font-proof';
import { openHiddenPage, type Resource } from './hidden-page';
import type { Job } from './job';
import { dataAddress } from './pictures';
import { createPngEncoder } from './png-encoder';

/** Canvases of 4 megapixels are far below every limit, and small enough to cancel between two of them. */
const TILE_WIDTH = 4096;
const TILE_PIXELS = 4 * 1024 * 1024;
/** Bytes of pixels of one band. */
const BAND_BYTES = 64 * 1024 * 1024;

/** Of 20 ms each: fonts that lie inside the file need one or two. */
const MOST_ATTEMPTS = 500;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Waits for the fonts of the tile, draws it in the page, and answers with its pixels as RGBA. */
const drawTile = (
  address: string,
  { width, height }: Tile,
  canvas: Size,
  fontCount: number,
): string => `(async () => {
  const image = new Image();
  image.src = ${JSON.stringify(address)};
  await image.decode();
  const open = (width, height) =>
    new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  const strip = open(${canvas.width}, ${PROOF_HEIGHT});
  const hasFonts = ${proofCheck(fontCount)};
  for (let attempt = 0; attempt < ${MOST_ATTEMPTS}; attempt += 1) {
    strip.drawImage(image, 0, ${-height}, ${canvas.width}, ${canvas.height});
    if (hasFonts(strip.getImageData(0, 0, ${canvas.width}, ${PROOF_HEIGHT}).data, ${canvas.width})) {
      const tile = open(${width}, ${height});
      tile.drawImage(image, 0, 0, ${canvas.width}, ${canvas.height});
      return new Uint8Array(tile.getImageData(0, 0, ${width}, ${height}).data.buffer);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
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
  const page = await openHiddenPage('page.html', find, signal);
  let done = 0;
  try {
    for (let y = 0; y < height; y += bandHeight) {
      const rows = Math.min(bandHeight, height - y);
      const band = new Uint8Array(width * rows * 3);
      for (let x = 0; x < width; x += TILE_WIDTH) {
        signal.throwIfAborted();
        report(done, total);
        const tile: Tile = { x, y, width: Math.min(TILE_WIDTH, width - x), height: rows };
        const canvas = { width: Math.max(tile.width, proofWidth(fonts)), height: rows + PROOF_HEIGHT };
        const view = {
          x: x / scale,
          y: y / scale,
          width: canvas.width / scale,
          height: canvas.height / scale,
        };
        const drawing = writeSvg(scene, {
          theme,
          fonts,
          pictureHref: (hash) => dataAddress(pictures, hash),
          view,
          size: canvas,
        });
        const proof = proofSvg(fonts, theme, { x: view.x, y: (y + rows) / scale, scale });
        svg = drawing.replace(/<\/svg>\s*$/, () => `${proof}</svg>`);
        const script = drawTile(`tile-${done}.svg`, tile, canvas, fonts.length);
        const pixels: unknown = await page.orEnd(page.contents.executeJavaScript(script));
        if (!(pixels instanceof Uint8Array)) throw new Error('A tile came back without its fonts');
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
