/**
 * Charts of a deck in the colours of its theme, with the same names and bytes each time: their library counts them on
 * from one deck to the next.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { inTones } from './pptx-tones';
import { steadyZip } from './steady-zip';

const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const chartNames = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

/** `date`: day of the export, YYYY-MM-DD; `isDark`: the paper of the deck's theme is. */
export function steadyCharts(
  parts: ReadonlyMap<string, Uint8Array>,
  { date, isDark }: { readonly date: string; readonly isDark: boolean },
): ReadonlyMap<string, Uint8Array> {
  const numbers = [...parts.keys()].flatMap((name) => {
    const [, number] = /charts\/chart(\d+)\.xml$/.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  const first = Math.min(...numbers);
  const renumbered = (text: string): string =>
    numbers.length === 0
      ? text
      : text.replace(chartNames, (_, kind: string, number: string) => `${kind}${Number(number) - first + 1}`);
  return new Map(
    [...parts].map(([name, bytes]): [string, Uint8Array] => {
      if (name.endsWith('.xlsx')) return [renumbered(name), withDay(bytes, date)];
      if (!/^ppt\/(?:charts|slides)\/.*\.(?:xml|rels)$/.test(name)) return [name, bytes];
      const text = renumbered(strFromU8(bytes));
      return [renumbered(name), strToU8(name.startsWith('ppt/charts/') ? inTones(text, isDark) : text)];
    }),
  );
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
