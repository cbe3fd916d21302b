/** Words of a PDF with the boxes they are printed in, as `pdftotext -bbox` tells them. Lengths are points. */
import { spawnSync } from 'node:child_process';
import type { Box } from '#core/scene/scene';

export interface PdfWord {
  readonly text: string;
  readonly box: Box;
}

export interface PdfSheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

/** Of letters smaller than three dots the program keeps the first 50,000 of a page alone: dots are made finer. */
const FINER = 60;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );

export function wordsOfPdf(path: string): readonly PdfSheet[] {
  const run = spawnSync('pdftotext', ['-bbox', '-r', String(72 * FINER), path, '-'], {
    maxBuffer: 512 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`pdftotext: ${run.stderr.toString('utf8').slice(0, 300)}`);
  const sheets: { width: number; height: number; words: PdfWord[] }[] = [];
  const number = (text = ''): number => Number(text);
  const points = (text = ''): number => Number(text) / FINER;
  for (const [, page, width, height, left, top, right, bottom, text = ''] of run.stdout
    .toString('utf8')
    .matchAll(
      /<(page) width="([^"]+)" height="([^"]+)">|<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)<\/word>/g,
    )) {
    if (page !== undefined) sheets.push({ width: number(width), height: number(height), words: [] });
    else {
      const [x, y] = [points(left), points(top)];
      const box = { x, y, width: points(right) - x, height: points(bottom) - y };
      sheets.at(-1)?.words.push({ text: plain(text), box });
    }
  }
  return sheets;
}
