/**
 * PNG pictures for a PDF as they are. Chromium unpacks each and packs it again, which is most of the work of printing;
 * so the page is shown a stand-in, which Chromium keeps, and the picture's own rows are read in the meantime.
 */
import type { HiddenPage, Resource } from './hidden-page';
import { type PdfPixels, pdfPixels } from './pdf-pixels';
import type { Pictures } from './pictures';
import { pngParts } from './png-chunks';
import { standInJpeg } from './stand-in-jpeg';

interface StandIn {
  readonly jpeg: Buffer;
  /** null: not for a PDF to take, after all. */
  readonly pixels: Promise<PdfPixels | null>;
}

export type StandIns = ReadonlyMap<string, StandIn>;

/** As many pictures have their rows unpacked at a time. */
const most = 3;
const address = /(?<= xlink:href=")pictures\/([0-9a-f]+)(?=")/g;

/** For what the page shows and a PDF can take, as far as can be told at once; by hash. */
export function standInsFor(html: string, pictures: Pictures, signal: AbortSignal): StandIns {
  const shown = new Set(Array.from(html.matchAll(address), ([, hash = '']) => hash));
  const lines: Promise<unknown>[] = Array.from({ length: most }, () => Promise.resolve());
  const standIns = new Map<string, StandIn>();
  for (const hash of shown) {
    const picture = pictures.get(hash);
    const parts = picture?.type === 'image/png' ? pngParts(picture.bytes) : null;
    if (parts === null) continue;
    const line = standIns.size % most;
    const pixels = (lines[line] ?? Promise.resolve())
      .then(() => (signal.aborted ? null : pdfPixels(parts)))
      // Whatever it is, Chromium may know what to do with the picture.
      .catch(() => null);
    lines[line] = pixels;
    standIns.set(hash, { jpeg: standInJpeg(hash, parts), pixels });
  }
  return standIns;
}

/** The page with stand-ins in the place of their pictures. */
export const withStandIns = (html: string, standIns: StandIns): string =>
  html.replace(address, (whole, hash: string) => (standIns.has(hash) ? `stand-ins/${hash}` : whole));

/** What such a page asks for; null: something else. */
export function pictureAt(path: string, standIns: StandIns, pictures: Pictures): Resource | null {
  const [folder, hash = ''] = path.split('/');
  const standIn = folder === 'stand-ins' ? standIns.get(hash) : undefined;
  if (standIn) return { type: 'image/jpeg', body: standIn.jpeg, isLasting: true };
  const picture = folder === 'pictures' ? pictures.get(hash) : undefined;
  return picture ? { type: picture.type, body: picture.bytes, isLasting: true } : null;
}

/** Puts pictures themselves into the page, where their stand-ins are. */
export async function showWhole({ contents, orEnd }: HiddenPage, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0) await orEnd(contents.executeJavaScript(shownWhole(JSON.stringify(hashes))));
}

const shownWhole = (hashes: string): string => `Promise.all(${hashes}.flatMap((hash) =>
  [...document.querySelectorAll('image')]
    .filter((image) => image.href.baseVal === 'stand-ins/' + hash)
    .map((image) => new Promise((resolve) => {
      // One damaged picture is no reason to have no document.
      image.onload = image.onerror = () => resolve(null);
      image.href.baseVal = 'pictures/' + hash;
    })))).then(() => null)`;
