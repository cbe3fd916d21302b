/**
 * Pictures as office programs take them: PNG and JPEG as they are, WebP as PNG, pins drawn where a document cannot
 * place them itself. Drawing needs Chromium; where there is none, what need not be drawn is taken as it is.
 */
import type { ReportPicture, ReportPin } from '#core/export/report-step';
import type { Resource } from './hidden-page';
import type { Picture, Pictures } from './pictures';

export interface OfficePicture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
}

export interface PinLook {
  readonly fill: string;
  readonly ink: string;
}

export interface PictureWish {
  readonly pictures: Pictures;
  /** null: pins are placed by the document itself. */
  readonly pins: PinLook | null;
  /** px; where a picture is drawn anew, it is drawn no larger. */
  readonly longestSide?: number;
  readonly signal: AbortSignal;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page shows no more, and a document that opens at once is worth more. */
const most = 2_400;
const jpegQuality = 0.92;

const asItIs: Readonly<Partial<Record<Picture['type'], OfficePicture['type']>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** One that cannot be shown is not among them. */
export async function officePictures(
  wanted: readonly ReportPicture[],
  wish: PictureWish,
): Promise<ReadonlyMap<ReportPicture, OfficePicture>> {
  const isDrawn = (picture: ReportPicture): boolean =>
    usable(picture, wish) === null || (wish.pins !== null && picture.pins.length > 0);
  const toDraw = wanted.filter(({ hash }) => wish.pictures.has(hash)).filter(isDrawn);
  const canDraw = process.versions.electron !== undefined && toDraw.length > 0;
  const made = canDraw ? await drawAll(toDraw, wish) : new Map<ReportPicture, OfficePicture>();
  for (const picture of wanted) {
    const found = made.has(picture) ? null : usable(picture, wish);
    if (found) made.set(picture, found);
  }
  return made;
}

/** The picture as the map has it; null: not a kind that office programs take. */
function usable({ hash, width, height }: ReportPicture, { pictures }: PictureWish): OfficePicture | null {
  const found = pictures.get(hash);
  const type = found && asItIs[found.type];
  return type ? { type, bytes: found.bytes, width, height } : null;
}

async function drawAll(
  wanted: readonly ReportPicture[],
  wish: PictureWish,
): Promise<Map<ReportPicture, OfficePicture>> {
  const { pictures, pins, longestSide = most, signal } = wish;
  const made = new Map<ReportPicture, OfficePicture>();
  const find = (path: string): Resource | null => {
    if (path === 'page.html')
      return { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Tapki</title>' };
    const found = pictures.get(path.replace(/^pictures\//, ''));
    return found ? { type: found.type, body: found.bytes } : null;
  };
  const { openHiddenPage } = await import('./hidden-page');
  const page = await openHiddenPage('page.html', find, signal);
  try {
    for (const picture of wanted) {
      signal.throwIfAborted();
      const shrunk = Math.min(1, longestSide / Math.max(picture.width, picture.height));
      const size = {
        width: Math.round(picture.width * shrunk),
        height: Math.round(picture.height * shrunk),
      };
      // A photograph as PNG would take several times its room.
      const type = usable(picture, wish)?.type ?? 'png';
      const address = `pictures/${picture.hash}`;
      const script = drawn(address, type, size, pins === null ? [] : picture.pins, pins);
      const uri: unknown = await page.orEnd(page.contents.executeJavaScript(script));
      if (typeof uri !== 'string') continue;
      const bytes = new Uint8Array(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
      made.set(picture, { type, bytes, ...size });
    }
  } finally {
    page.close();
  }
  return made;
}

/** The picture with numbered circles, as a data URI; pins are as large as print needs, whatever the size of the picture. */
const drawn = (
  address: string,
  type: OfficePicture['type'],
  { width, height }: Size,
  pins: readonly ReportPin[],
  look: PinLook | null,
): string => `(async () => {
  const image = new Image();
  // Decoding ahead waits for a frame that a page nobody sees never makes; drawing decodes.
  const isRead = await new Promise((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = ${JSON.stringify(address)};
  });
  // One damaged picture is no reason to have no document.
  if (!isRead) return null;
  // The asynchronous ways to encode it wait for such a frame, too.
  const canvas = document.createElement('canvas');
  canvas.width = ${width};
  canvas.height = ${height};
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, ${width}, ${height});
  context.drawImage(image, 0, 0, ${width}, ${height});
  const radius = Math.max(${width}, ${height}) / 45;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = '600 ' + radius * 1.2 + 'px sans-serif';
  for (const { x, y, number } of ${JSON.stringify(pins.map(({ spot, number }) => ({ ...spot, number })))}) {
    context.beginPath();
    context.arc(x * ${width}, y * ${height}, radius, 0, 2 * Math.PI);
    context.fillStyle = ${JSON.stringify(look?.fill ?? '')};
    context.fill();
    context.lineWidth = radius / 6;
    context.strokeStyle = ${JSON.stringify(look?.ink ?? '')};
    context.stroke();
    context.fillStyle = ${JSON.stringify(look?.ink ?? '')};
    context.fillText(String(number), x * ${width}, y * ${height});
  }
  return canvas.toDataURL('image/${type === 'jpg' ? 'jpeg' : 'png'}', ${jpegQuality});
})()`;
