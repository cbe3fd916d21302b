/**
 * Pixels in and out, on a canvas without a screen; for the worker alone. Whatever comes in is decoded and encoded
 * anew, so nothing of the file but its pixels gets into a map: no place, no time, no camera, no thumbnail.
 */
import type { PictureRef, PictureType } from '#core/document/records/picture';
import { destroyArea } from '#core/picture/destroy-area';
import { type Area, type Reshape, reshapedSize, wholeArea } from '#core/picture/geometry';
import { readPictureHead, uprightSize } from '#core/picture/picture-head';
import { checkPicture, type PictureFault, pictureLimits } from '#core/picture/picture-limits';
import type { AssetRow } from './database';

/** What could not be done with a picture, as a value on its way through the worker. */
export class PictureRefusal extends Error {
  constructor(readonly fault: PictureFault) {
    super(fault);
  }
}

export interface EncodedPicture {
  readonly ref: PictureRef;
  readonly asset: AssetRow;
}

/** Beyond it the eye sees no difference at usual sizes. */
const goodQuality = 0.92;

interface Encoding {
  readonly type: PictureType;
  readonly isLossless: boolean;
}

function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureRefusal('undecodable');
  return { canvas, context };
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function encode(canvas: OffscreenCanvas, { type, isLossless }: Encoding): Promise<EncodedPicture> {
  const blob = await canvas.convertToBlob({ type, quality: isLossless ? 1 : goodQuality }).catch(() => {
    throw new PictureRefusal('undecodable');
  });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const made = readPictureHead(bytes);
  if (typeof made === 'string') throw new PictureRefusal('undecodable');
  const hash = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const ref = { hash, type: made.type, width: canvas.width, height: canvas.height };
  return { ref, asset: { hash, type: made.type, bytes } };
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  return createImageBitmap(blob, { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureRefusal('undecodable');
  });
}

async function encodeBitmap(bitmap: ImageBitmap, encoding: Encoding): Promise<EncodedPicture> {
  const { canvas, context } = canvasOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return encode(canvas, encoding);
}

/** A file as it came; `svg`: only a page can draw it. Its head is believed only where the pixels agree. */
export async function takePicture(file: Blob): Promise<EncodedPicture | 'svg'> {
  if (file.size > pictureLimits.fileBytes) throw new PictureRefusal('tooHeavy');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = checkPicture(bytes);
  if (checked.kind === 'refused') throw new PictureRefusal(checked.fault);
  if (checked.kind === 'svg') return 'svg';
  const { head } = checked;
  const bitmap = await decode(new Blob([bytes], { type: head.type }));
  const { width, height } = uprightSize(head);
  if (bitmap.width !== width || bitmap.height !== height) {
    bitmap.close();
    throw new PictureRefusal('broken');
  }
  return encodeBitmap(bitmap, head);
}

/** What the page has drawn of an SVG. */
export const takeDrawing = (bitmap: ImageBitmap): Promise<EncodedPicture> =>
  encodeBitmap(bitmap, { type: 'image/png', isLossless: true });

async function open({ bytes, type }: AssetRow): Promise<{ bitmap: ImageBitmap; encoding: Encoding }> {
  const head = readPictureHead(bytes);
  const isLossless = typeof head === 'object' && head.isLossless;
  return { bitmap: await decode(new Blob([bytes], { type })), encoding: { type, isLossless } };
}

export async function reshapePicture(asset: AssetRow, reshape: Reshape): Promise<EncodedPicture> {
  const { bitmap, encoding } = await open(asset);
  const { width, height } = reshapedSize(bitmap, reshape);
  const { canvas, context } = canvasOf(width, height);
  if (reshape.kind === 'crop') {
    const { x, y } = wholeArea(reshape.area, bitmap);
    context.drawImage(bitmap, -x, -y);
  } else {
    context.translate(width / 2, height / 2);
    context.rotate(reshape.to === 'right' ? Math.PI / 2 : -Math.PI / 2);
    context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  }
  bitmap.close();
  return encode(canvas, encoding);
}

/** For the eye alone: no more pixels than `longSide` along its longer side, in the fewest bytes to decode. */
export async function reducePicture(picture: Blob, longSide: number): Promise<Blob> {
  const bitmap = await decode(picture);
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const { canvas, context } = canvasOf(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const type = picture.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  return canvas.convertToBlob({ type, quality: goodQuality });
}

/** The pixels are gone before anything is encoded, so no compression can have kept a trace of them. */
export async function destroyAreas(asset: AssetRow, areas: readonly Area[]): Promise<EncodedPicture> {
  const { bitmap, encoding } = await open(asset);
  const { canvas, context } = canvasOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  for (const given of areas) {
    const area = wholeArea(given, canvas);
    const pixels = context.getImageData(area.x, area.y, area.width, area.height);
    destroyArea(pixels, { ...area, x: 0, y: 0 });
    context.putImageData(pixels, area.x, area.y);
  }
  return encode(canvas, encoding);
}
