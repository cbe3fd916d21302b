/**
 * A scene as PNG: Chromium draws the SVG piece by piece, below the limits of its canvas, and the pieces are
 * joined into one file of any size.
 */
import type { Scene } from '#core/scene/scene';
import { withoutGround } from '#core/scene/without-ground';
import { writeSvg } from '#core/scene/write-svg';
import { PROOF_HEIGHT, proofCheck, proofSvg, proofWidth } from './font-proof';
import { openHiddenPage, type Resource } from './hidden-page';
import type { Job } from './job';
import { dataAddress } from './pictures';
import { createPngRows, pngFile } from './png-encoder';
import { bandsOf, type Size, type Tile } from './png-tiles';

/** Of 20 ms each: fonts that lie inside the file need one or two. */
const MOST_ATTEMPTS = 500;

/** The page keeps one canvas and one band for all tiles: what each of its own would take lies there until it is swept. */
const beginPicture = (size: Size, hasAlpha: boolean): string => `(() => {
  const createPngRows = ${createPngRows.toString()};
  globalThis.picture = {
    canvas: new OffscreenCanvas(1, 1),
    rows: createPngRows(${JSON.stringify({ width: size.width, hasAlpha })}),
    band: new Uint8Array(0),
  };
})()`;

/** Waits for the fonts of the tile and draws it into its band; answers whether they came. */
const drawTile = (
  address: string,
  { x, width, height }: Tile,
  canvas: Size,
  { picture, fontCount }: { readonly picture: Size; readonly fontCount: number },
): string => `(async () => {
  const { picture } = globalThis;
  const { canvas } = picture;
  const image = new Image();
  image.src = ${JSON.stringify(address)};
  await image.decode();
  if (canvas.width !== ${canvas.width} || canvas.height !== ${canvas.height}) {
    canvas.width = ${canvas.width};
    canvas.height = ${canvas.height};
  }
  if (picture.band.length !== ${picture.width * height * 4}) picture.band = new Uint8Array(${picture.width * height * 4});
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const hasFonts = ${proofCheck(fontCount)};
  for (let attempt = 0; attempt < ${MOST_ATTEMPTS}; attempt += 1) {
    context.clearRect(0, 0, ${canvas.width}, ${canvas.height});
    context.drawImage(image, 0, 0, ${canvas.width}, ${canvas.height});
    const strip = context.getImageData(0, ${height}, ${canvas.width}, ${PROOF_HEIGHT});
    if (hasFonts(strip.data, ${canvas.width})) {
      const { data } = context.getImageData(0, 0, ${width}, ${height});
      for (let row = 0; row < ${height}; row += 1)
        picture.band.set(data.subarray(row * ${width * 4}, (row + 1) * ${width * 4}), (row * ${picture.width} + ${x}) * 4);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
})()`;

const endBand = 'globalThis.picture.rows.add(globalThis.picture.band)';
const endPicture = 'globalThis.picture.rows.finish()';

const emptyPage: Resource = {
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><title>Tapki</title>',
};

export async function renderPng(job: Job): Promise<Uint8Array> {
  const { options, signal, report } = job;
  const { scale } = options;
  const hasAlpha = options.background === 'transparent';
  const scene = hasAlpha ? withoutGround(job.scene) : job.scene;
  const picture = { width: Math.round(scene.width * scale), height: Math.round(scene.height * scale) };
  const bands = bandsOf(picture);
  const total = bands.reduce((sum, tiles) => sum + tiles.length, 0);
  let svg = '';
  const find = (path: string): Resource | null => {
    if (path === 'page.html') return emptyPage;
    return path.startsWith('tile-') ? { type: 'image/svg+xml', body: svg } : null;
  };
  const page = await openHiddenPage('page.html', find, signal);
  const run = (script: string): Promise<unknown> => page.orEnd(page.contents.executeJavaScript(script));
  const told = { picture, fontCount: job.fonts.length };
  let done = 0;
  try {
    await run(beginPicture(picture, hasAlpha));
    for (const tiles of bands) {
      for (const tile of tiles) {
        signal.throwIfAborted();
        report(done, total);
        const canvas = {
          width: Math.max(tile.width, proofWidth(job.fonts)),
          height: tile.height + PROOF_HEIGHT,
        };
        svg = tileSvg(job, scene, tile, canvas);
        const isDrawn = await run(drawTile(`tile-${done}.svg`, tile, canvas, told));
        if (isDrawn !== true) throw new Error('A tile came back without its fonts');
        done += 1;
      }
      await run(endBand);
    }
    report(total, total);
    const rows = await run(endPicture);
    if (!(rows instanceof Uint8Array)) throw new Error('The page lost its rows');
    return pngFile({ ...picture, scale, title: scene.title, hasAlpha }, rows);
  } finally {
    page.close();
  }
}

/** A tile with the proof of its fonts under it. */
function tileSvg(
  { theme, fonts, pictures, options: { scale } }: Job,
  scene: Scene,
  tile: Tile,
  canvas: Size,
): string {
  const view = {
    x: tile.x / scale,
    y: tile.y / scale,
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
  const proof = proofSvg(fonts, theme, { x: view.x, y: (tile.y + tile.height) / scale, scale });
  return drawing.replace(/<\/svg>\s*$/, () => `${proof}</svg>`);
}
