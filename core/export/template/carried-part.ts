/**
 * A part of a template with pictures alone at the end of its relationships: whatever pointed at anything else (links,
 * media, objects of other programs) goes, and what cannot stand without it.
 */

import { childOf, elementsOf, type OfficeElement } from './office-xml';
import { pictureEnding } from './picture-ending';
import type { Relationship, TemplateArchive } from './template-archive';

export interface Carried {
  /** Id in the list of relationships and name of the picture. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Pictures of a template under the names that they have in the deck. */
export interface PictureStore {
  /** null: it is no picture that office programs show. */
  nameOf(part: string): string | null;
}

export function pictureStore(
  archive: TemplateArchive,
  add: (name: string, bytes: Uint8Array) => void,
): PictureStore {
  const names = new Map<string, string | null>();
  return {
    nameOf(part) {
      const known = names.get(part);
      if (known !== undefined) return known;
      const bytes = archive.bytes(part);
      const ending = bytes && pictureEnding(bytes);
      const name = ending ? `ppt/media/template${names.size + 1}.${ending}` : null;
      if (bytes && name) add(name, bytes);
      names.set(part, name);
      return name;
    },
  };
}

/** Changes the tree. */
export function withPicturesAlone(
  root: OfficeElement,
  links: ReadonlyMap<string, Relationship>,
  store: PictureStore,
): Carried {
  const pictures = new Map<string, string>();
  const relate = (id: string): string | null => {
    const link = links.get(id);
    const name = link?.kind === 'image' && link.target !== null ? store.nameOf(link.target) : null;
    if (name === null) return null;
    const known = [...pictures].find(([, each]) => each === name)?.[0];
    const own = known ?? `rIdPicture${pictures.size + 1}`;
    pictures.set(own, name);
    return own;
  };
  pruned(root, relate);
  renumber(root, { last: 0 });
  return { pictures };
}

/** Some programs give two shapes one number, which others call damage. */
function renumber(element: OfficeElement, count: { last: number }): void {
  if (element.name === 'p:cNvPr') {
    count.last += 1;
    element.attributes.set('id', String(count.last));
  }
  for (const child of elementsOf(element)) renumber(child, count);
}

/** Lists of fills in a theme have a length that counts. */
const fillLists: ReadonlySet<string> = new Set(['a:fillStyleLst', 'a:bgFillStyleLst']);

/** False: it cannot stand any more. */
function pruned(element: OfficeElement, relate: (id: string) => string | null): boolean {
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string' || pruned(child, relate)) return child;
    if (!/^[ap]:blipFill$/.test(child.name) || element.name === 'p:pic') return [];
    return fillLists.has(element.name) ? plainFill() : nothing();
  });
  for (const [key, id] of element.attributes) {
    if (!key.startsWith('r:')) continue;
    const own = relate(id);
    if (own === null) return false;
    element.attributes.set(key, own);
  }
  const { name } = element;
  if (name === 'a:blip') return element.attributes.has('r:embed');
  if (/^[ap]:blipFill$/.test(name) || name === 'a:buBlip') return childOf(element, 'a:blip') !== undefined;
  if (name === 'p:pic') return childOf(element, 'p:blipFill') !== undefined;
  if (name === 'p:graphicFrame') return isTable(element);
  return true;
}

const nothing = (): OfficeElement => ({ name: 'a:noFill', attributes: new Map(), children: [] });

const plainFill = (): OfficeElement => ({
  name: 'a:solidFill',
  attributes: new Map(),
  children: [{ name: 'a:schemeClr', attributes: new Map([['val', 'phClr']]), children: [] }],
});

const isTable = (frame: OfficeElement): boolean =>
  childOf(childOf(childOf(frame, 'a:graphic'), 'a:graphicData'), 'a:tbl') !== undefined;
