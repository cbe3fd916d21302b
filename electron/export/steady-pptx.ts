/**
 * A deck with the same bytes for the same content, and with what PowerPoint asks of a file: the library behind it
 * writes the time of day into it, counts charts on from one deck to the next, and gives two shapes one number.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PictureStandIns } from './picture-stand-ins';
import { steadyZip } from './steady-zip';

const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const chartNames = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

/** `date`: day of the export, YYYY-MM-DD. */
export function steadyPptx(archive: Uint8Array, date: string, pictures: PictureStandIns): Uint8Array {
  const parts = Object.entries(unzipSync(archive));
  const first = Math.min(...parts.flatMap(([name]) => numberOf(/charts\/chart(\d+)\.xml$/, name)));
  const renumbered = (text: string): string =>
    Number.isFinite(first)
      ? text.replace(chartNames, (_, kind: string, number: string) => `${kind}${Number(number) - first + 1}`)
      : text;
  const written = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (name.endsWith('.xlsx')) return [renumbered(name), withDay(bytes, date)];
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes];
    const text = renumbered(strFromU8(bytes)).replace(times, `$1${date}T00:00:00Z`);
    return [renumbered(name), strToU8(name.startsWith('ppt/slides/slide') ? numbered(text) : text)];
  });
  return steadyZip(pictures.resolve(new Map(written)));
}

const numberOf = (pattern: RegExp, name: string): number[] => {
  const [, number] = pattern.exec(name) ?? [];
  return number === undefined ? [] : [Number(number)];
};

/** Shapes of a slide from 1, in their order; nothing refers to their numbers. */
function numbered(slide: string): string {
  let last = 0;
  return slide.replace(/(<p:cNvPr id=")\d+"/g, (_, head: string) => {
    last += 1;
    return `${head}${last}"`;
  });
}

/** The table inside a chart. */
const withDay = (archive: Uint8Array, date: string): Uint8Array =>
  steadyZip(
    new Map(
      Object.entries(unzipSync(archive)).map(([name, bytes]) =>
        name.endsWith('core.xml')
          ? [name, strToU8(strFromU8(bytes).replace(times, `$1${date}T00:00:00Z`))]
          : [name, bytes],
      ),
    ),
  );
