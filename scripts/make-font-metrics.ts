/**
 * Reads the bundled Inter files and writes core/scene/font-metrics.ts: the advance width of every character,
 * so that text is measured the same way with and without a screen. Run after updating @fontsource/inter:
 * `npx tsx scripts/make-font-metrics.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;
const weights = [400, 600] as const;
const folder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
  'files',
);

type Tables = ReadonlyMap<string, DataView>;

/** WOFF 1.0: a directory of zlib-compressed sfnt tables. */
function readTables(path: string): Tables {
  const file = readFileSync(path);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error(`${path} is not a WOFF file`);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(12); index++) {
    const at = 44 + index * 20;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 4);
    const packedLength = view.getUint32(at + 8);
    const packed = file.subarray(offset, offset + packedLength);
    const bytes = packedLength < view.getUint32(at + 12) ? inflateSync(packed) : packed;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  return tables;
}

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no ${tag} table`);
  return found;
}

/** Character → glyph, from the format 4 or 12 subtable. */
function readCharacters(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = cmap.getUint32(8 + index * 8);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, glyphs);
    if (format === 12) readGroups(cmap, at, glyphs);
  }
  return glyphs;
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group++) {
    const start = at + 16 + group * 12;
    const first = cmap.getUint32(start);
    for (let code = first; code <= cmap.getUint32(start + 4); code++) {
      glyphs.set(code, cmap.getUint32(start + 8) + code - first);
    }
  }
}

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment);
    const start = cmap.getUint16(at + 16 + doubled + segment);
    const delta = cmap.getUint16(at + 16 + doubled * 2 + segment);
    const rangeAt = at + 16 + doubled * 3 + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const direct = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
      if (direct !== 0) glyphs.set(code, (direct + delta) & 0xffff);
    }
  }
}

function readCoverage(gsub: DataView, at: number): number[] {
  const format = gsub.getUint16(at);
  const length = gsub.getUint16(at + 2);
  if (format === 1) return Array.from({ length }, (_, index) => gsub.getUint16(at + 4 + index * 2));
  return Array.from({ length }, (_, index) => at + 4 + index * 6).flatMap((range) => {
    const start = gsub.getUint16(range);
    return Array.from({ length: gsub.getUint16(range + 2) - start + 1 }, (_, step) => start + step);
  });
}

/** Glyph → glyph of tabular width: the single substitutions of the `tnum` feature. */
function readTabular(gsub: DataView): Map<number, number> {
  const swaps = new Map<number, number>();
  const features = gsub.getUint16(6);
  const lookups = gsub.getUint16(8);
  for (let index = 0; index < gsub.getUint16(features); index++) {
    const entry = features + 2 + index * 6;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => gsub.getUint8(entry + byte)));
    if (tag !== 'tnum') continue;
    const feature = features + gsub.getUint16(entry + 4);
    for (let at = 0; at < gsub.getUint16(feature + 2); at++) {
      const lookup = lookups + gsub.getUint16(lookups + 2 + gsub.getUint16(feature + 4 + at * 2) * 2);
      readSwaps(gsub, lookup, swaps);
    }
  }
  return swaps;
}

function readSwaps(gsub: DataView, lookup: number, swaps: Map<number, number>): void {
  const type = gsub.getUint16(lookup);
  for (let index = 0; index < gsub.getUint16(lookup + 4); index++) {
    let at = lookup + gsub.getUint16(lookup + 6 + index * 2);
    let kind = type;
    if (kind === 7) {
      kind = gsub.getUint16(at + 2);
      at += gsub.getUint32(at + 4);
    }
    if (kind !== 1) throw new Error(`tnum uses lookup type ${kind}, expected single substitution`);
    const covered = readCoverage(gsub, at + gsub.getUint16(at + 2));
    covered.forEach((glyph, place) => {
      const isDelta = gsub.getUint16(at) === 1;
      const swapped = isDelta ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + place * 2);
      swaps.set(glyph, swapped);
    });
  }
}

interface Face {
  readonly widths: Map<number, number>;
  readonly ascent: number;
  readonly descent: number;
  readonly unitsPerEm: number;
}

function readFace(weight: number): Face {
  const widths = new Map<number, number>();
  let shape = { ascent: 0, descent: 0, unitsPerEm: 0 };
  for (const subset of subsets) {
    const tables = readTables(join(folder, `inter-${subset}-${weight}-normal.woff`));
    const hhea = table(tables, 'hhea');
    const hmtx = table(tables, 'hmtx');
    const metrics = hhea.getUint16(34);
    const swaps = tables.has('GSUB') ? readTabular(table(tables, 'GSUB')) : new Map<number, number>();
    for (const [code, glyph] of readCharacters(table(tables, 'cmap'))) {
      const drawn = swaps.get(glyph) ?? glyph;
      if (!widths.has(code)) widths.set(code, hmtx.getUint16(Math.min(drawn, metrics - 1) * 4));
    }
    shape = {
      ascent: hhea.getInt16(4),
      descent: -hhea.getInt16(6),
      unitsPerEm: table(tables, 'head').getUint16(18),
    };
  }
  return { widths, ...shape };
}

/** Runs of neighbouring characters: `first:width,width,…;…`, numbers in base 36. */
function packWidths(widths: Map<number, number>): string {
  const codes = [...widths.keys()].sort((one, other) => one - other);
  const runs: string[] = [];
  let previous = -2;
  for (const code of codes) {
    const width = (widths.get(code) ?? 0).toString(36);
    if (code === previous + 1) runs[runs.length - 1] += `,${width}`;
    else runs.push(`${code.toString(36)}:${width}`);
    previous = code;
  }
  return runs.join(';');
}

const faces = weights.map((weight) => ({ weight, ...readFace(weight) }));
const [regular] = faces;
if (!regular) throw new Error('No font was read');
const text = `/**
 * Advance widths of Inter, digits at tabular width, made by scripts/make-font-metrics.ts; do not edit.
 * Packed as runs of neighbouring characters, \`first:width,width,…;…\`, numbers in base 36.
 */
export const unitsPerEm = ${regular.unitsPerEm};
export const ascent = ${regular.ascent};
export const descent = ${regular.descent};
export const packedWidths = {
${faces.map((face) => `  ${face.weight}: '${packWidths(face.widths)}',`).join('\n')}
} as const;
`;
writeFileSync(join(import.meta.dirname, '..', 'core', 'scene', 'font-metrics.ts'), text);
console.log(faces.map((face) => `Inter ${face.weight}: ${face.widths.size} characters`).join('\n'));
