/**
 * Screens of an invented shop, drawn in a window: a photograph of grain and shades, a list of rows with text, as on a
 * phone of three pixels to a point. The same number draws the same picture.
 */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Asset } from '#core/file/cjm';

export const screenshotSize = { width: 1_080, height: 1_920 } as const;

/** A large screen of a desk. */
export const largeScreen = { width: 3_840, height: 2_160 } as const;

export type PictureSize = Pick<Wish, 'width' | 'height'>;

export interface Screenshot extends Asset {
  readonly type: 'image/png' | 'image/jpeg';
}

/** Every second one a JPEG. */
export async function drawScreenshots(
  page: Page,
  count: number,
  size: PictureSize = screenshotSize,
): Promise<readonly Screenshot[]> {
  const drawn: Screenshot[] = [];
  // A font comes when it is first asked for: the first pictures would be drawn with another one.
  await page.evaluate(() =>
    Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 32px Inter`, 'Цена'))).then(
      () => null,
    ),
  );
  for (let index = 0; index < count; index += 1) {
    const type: Screenshot['type'] = index % 2 === 0 ? 'image/png' : 'image/jpeg';
    const address = await page.evaluate(draw, { index, type, ...size });
    const bytes = new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
    drawn.push({ type, bytes, hash: createHash('sha256').update(bytes).digest('hex') });
  }
  return drawn;
}

interface Wish {
  readonly index: number;
  readonly type: Screenshot['type'];
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. */
function draw({ index, type, width, height }: Wish): string {
  let state = index + 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The window draws nothing');
  const words =
    'велосипед доставка завтра возврат цена объявление продавец отзыв гарантия проверка оплата пункт выдачи'.split(
      ' ',
    );
  const line = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = `hsl(${index * 47} 60% 42%)`;
  context.fillRect(0, 0, width, 180);
  context.fillStyle = '#fff';
  context.font = '600 48px Inter, sans-serif';
  context.fillText(line(3), 48, 130);

  const photo = context.getImageData(0, 220, width, 420);
  const tone = random() * 6;
  for (let at = 0; at < photo.data.length; at += 4) {
    const x = (at / 4) % width;
    const y = at / 4 / width;
    const shade = 120 + 60 * Math.sin(x / 170 + tone) + 40 * Math.cos(y / 90 - tone);
    // Grain in blocks, as phones leave it.
    const grain = ((Math.imul(x >> 1, 73_856_093) ^ Math.imul(y >> 1, 19_349_663)) >>> 7) % 9;
    photo.data[at] = shade + grain;
    photo.data[at + 1] = shade * 0.85 + grain;
    photo.data[at + 2] = 200 - shade / 2 + grain;
    photo.data[at + 3] = 255;
  }
  context.putImageData(photo, 0, 220);

  for (let top = 700; top < height - 180; top += 150) {
    context.fillStyle = `hsl(${random() * 360} 50% 75%)`;
    context.fillRect(48, top, 110, 110);
    context.fillStyle = '#1f2328';
    context.font = '600 38px Inter, sans-serif';
    context.fillText(line(4), 190, top + 44, width - 240);
    context.fillStyle = '#656d76';
    context.font = '400 32px Inter, sans-serif';
    context.fillText(line(5), 190, top + 96, width - 240);
    context.fillStyle = '#d8dee4';
    context.fillRect(190, top + 128, width - 190, 2);
  }
  context.fillStyle = '#1f6feb';
  context.fillRect(48, height - 150, width - 96, 110);
  return canvas.toDataURL(type, 0.9);
}
