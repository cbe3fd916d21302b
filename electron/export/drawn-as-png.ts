/** A picture that not every program takes, drawn as PNG by Chromium; what it lets shine through stays so. */
import type { Resource } from './hidden-page';

/**
 * `picture`: an SVG was looked at before (core/picture/svg.ts). `longest`: px of its longer side.
 * null: it cannot be drawn, or there is nothing here to draw it with.
 */
export async function drawnAsPng(
  picture: { readonly type: string; readonly bytes: Uint8Array },
  longest: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (process.versions.electron === undefined) return null;
  const find = (path: string): Resource | null => {
    if (path === 'page.html')
      return { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Tapki</title>' };
    return path === 'picture' ? { type: picture.type, body: picture.bytes } : null;
  };
  const { openHiddenPage } = await import('./hidden-page');
  const page = await openHiddenPage('page.html', find, signal);
  try {
    const uri: unknown = await page.orEnd(page.contents.executeJavaScript(drawn(longest)));
    if (typeof uri !== 'string') return null;
    return new Uint8Array(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
  } finally {
    page.close();
  }
}

/** null where the picture cannot be read; a drawing without a size of its own gets one. */
const drawn = (longest: number): string => `(async () => {
  const image = new Image();
  const isRead = await new Promise((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = 'picture';
  });
  if (!isRead) return null;
  const width = image.naturalWidth || 1200;
  const height = image.naturalHeight || 400;
  const scale = ${longest} / Math.max(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
})()`;
