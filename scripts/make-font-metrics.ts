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
    for (const [code, glyph] of readCharacters(table(tables, 'cmap'))) {
      if (!widths.has(code)) widths.set(code, hmtx.getUint16(Math.min(glyph, metrics - 1) * 4));
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
 * Advance widths of Inter, made by scripts/make-font-metrics.ts; do not edit.
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
