/**
 * Libraries that write office files are handed a word in place of each picture, and the picture comes in when the
 * archive is made. Handed over themselves, pictures are turned into text and back, packed, unpacked and packed again,
 * which takes most of the time; and a deck holds each as often as it is shown.
 */
import { strFromU8, strToU8 } from 'fflate';

export interface PictureStandIns {
  /** What the library is given instead; the same for the same picture. */
  wordFor(picture: Uint8Array): Uint8Array;
  /** The parts of an archive with each picture in its place, once. */
  resolve(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array>;
}

const head = 'picture ';
/** Longer parts hold pictures that were never replaced. */
const longestWord = 32;

export function createStandIns(): PictureStandIns {
  const pictures: Uint8Array[] = [];
  const indexes = new Map<Uint8Array, number>();
  const pictureIn = (name: string, bytes: Uint8Array): Uint8Array | undefined => {
    if (!name.includes('/media/') || bytes.length > longestWord) return undefined;
    const word = strFromU8(bytes);
    return word.startsWith(head) ? pictures[Number(word.slice(head.length))] : undefined;
  };
  return {
    wordFor(picture) {
      const index = indexes.get(picture) ?? pictures.push(picture) - 1;
      indexes.set(picture, index);
      return strToU8(`${head}${index}`);
    },
    resolve(parts) {
      const resolved = new Map<string, Uint8Array>();
      const firstNames = new Map<Uint8Array, string>();
      const names = new Map<string, string>();
      for (const [name, bytes] of parts) {
        const picture = pictureIn(name, bytes);
        const first = picture && firstNames.get(picture);
        if (first !== undefined) {
          names.set(fileOf(name), fileOf(first));
          continue;
        }
        if (picture) firstNames.set(picture, name);
        resolved.set(name, picture ?? bytes);
      }
      if (names.size > 0) renameIn(resolved, names);
      return resolved;
    },
  };
}

const fileOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

function renameIn(parts: Map<string, Uint8Array>, names: ReadonlyMap<string, string>): void {
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.rels')) continue;
    const text = strFromU8(bytes);
    const renamed = text.replace(/(\/media\/)([^"]+)/g, (_, folder: string, file: string) => {
      return folder + (names.get(file) ?? file);
    });
    if (renamed !== text) parts.set(name, strToU8(renamed));
  }
}
