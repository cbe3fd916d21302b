/** A document with the same bytes for the same content: its library names links by chance and writes the time of day. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PictureStandIns } from './picture-stand-ins';
import { steadyZip } from './steady-zip';

/** Names of links, made of 21 signs by chance. */
const chance = /\brId[a-z0-9_-]{21}(?=")/g;
/** Marks that a table of contents leads to, by name and by number: counted on from one document to the next. */
const markNames = /(w:anchor="_Toc|w:name="_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g;
const markNumbers = /(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")(\d+)/g;
/** Word asks about every field that says so of itself. */
const outdated = / w:dirty="(?:true|false)"/g;
const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** `date`: day of the export, YYYY-MM-DD. */
export function steadyDocx(archive: Uint8Array, date: string, pictures: PictureStandIns): Uint8Array {
  const names = new Map<string, string>();
  const steady = (text: string): string =>
    text.replace(chance, (name) => {
      const known = names.get(name) ?? `rIdLink${names.size + 1}`;
      names.set(name, known);
      return known;
    });
  const numbered = (text: string): string =>
    text.replace(markNames, countedIn(new Map())).replace(markNumbers, countedIn(new Map()));
  const parts = Object.entries(unzipSync(archive));
  // The document names its links in the order of its text; their list comes in any.
  parts.sort(([one], [other]) => Number(other === 'word/document.xml') - Number(one === 'word/document.xml'));
  const written = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes];
    const text = numbered(steady(strFromU8(bytes))).replace(outdated, '');
    return [name, strToU8(name === 'docProps/core.xml' ? text.replace(times, `$1${date}T00:00:00Z`) : text)];
  });
  // Office programs look for the types first.
  written.sort(
    ([one], [other]) => Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml'),
  );
  return steadyZip(pictures.resolve(new Map(written)));
}

/** Numbers from 1, in the order in which they are met. */
const countedIn =
  (known: Map<string, number>) =>
  (_: string, before: string, number: string): string => {
    const own = known.get(number) ?? known.size + 1;
    known.set(number, own);
    return before + own;
  };
