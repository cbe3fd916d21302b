/**
 * PNG pictures for a PDF as they are. Chromium unpacks each and packs it again, which is most of the work of printing;
 * so the page is shown a stand-in, which Chromium keeps, and the picture's own rows are read in the meantime.
 */
import { type PdfPixels, pdfPixels } from './pdf-pixels';
import type { Pictures } from './pictures';
import { pngParts } from './png-chunks';
import { standInJpeg } from './stand-in-jpeg';

export interface StandIn {
  readonly jpeg: Buffer;
  /** null: not for a PDF to take, after all. */
  readonly pixels: Promise<PdfPixels | null>;
}

/** As many pictures have their rows unpacked at a time. */
const most = 3;

/** Of all that a PDF can take as far as can be told at once; by hash. */
export function standInsFor(pictures: Pictures, signal: AbortSignal): ReadonlyMap<string, StandIn> {
  const lines: Promise<unknown>[] = Array.from({ length: most }, () => Promise.resolve());
  const standIns = new Map<string, StandIn>();
  for (const [hash, { type, bytes }] of pictures) {
    const parts = type === 'image/png' ? pngParts(bytes) : null;
    if (parts === null) continue;
    const line = standIns.size % most;
    const pixels = (lines[line] ?? Promise.resolve()).then(() => (signal.aborted ? null : pdfPixels(parts)));
    lines[line] = pixels;
    standIns.set(hash, { jpeg: standInJpeg(hash, parts), pixels });
  }
  return standIns;
}
