/**
 * A .pptx or .potx that somebody chose, as a template: its size, themes, masters and layouts are taken, its slides,
 * macros, links, sounds, objects and whatever else it holds are not even unpacked.
 */
import { strToU8 } from 'fflate';
import { limits } from '../../limits';
import { type PictureStore, pictureStore, withPicturesAlone } from './carried-part';
import { type DeckTemplate, emuPerInch, type TemplateLayout } from './deck-template';
import { isQuietGround } from './ground';
import { readLayout } from './layout-places';
import {
  childOf,
  elementsOf,
  numberIn,
  type OfficeElement,
  writeElement,
  writeOfficeXml,
} from './office-xml';
import { type Link, relationshipList, relationshipsName } from './relationship-list';
import { openTemplate, type TemplateArchive } from './template-archive';
import type { TemplateProblem } from './template-problems';
import { lookOf, type ThemeLook } from './theme-look';

const { masters: mostMasters, layouts: mostLayouts } = limits.template;
const noLook: ThemeLook = { font: '', isDark: false };
/** Inches that a slide may have; what PowerPoint allows. */
const sides = { least: 1, most: 56 } as const;
/** The format counts masters and layouts together, from here. */
const firstId = 2_147_483_648;

export function readTemplate(bytes: Uint8Array): DeckTemplate | TemplateProblem {
  const archive = openTemplate(bytes);
  return typeof archive === 'string' ? archive : templateOf(archive);
}

interface Taking {
  readonly archive: TemplateArchive;
  readonly store: PictureStore;
  readonly add: (name: string, bytes: Uint8Array) => void;
  nextId: number;
  layouts: TemplateLayout[];
  masters: DeckTemplate['masters'];
  /** Of the first master. */
  look: ThemeLook;
  readonly size: { readonly width: number; readonly height: number };
}

export function templateOf(archive: TemplateArchive): DeckTemplate | TemplateProblem {
  const start = [...archive.relationships('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
  const deck = start ? archive.xml(start) : null;
  if (!start || deck?.name !== 'p:presentation') return 'notSlides';
  const size = childOf(deck, 'p:sldSz');
  const [width, height] = [numberIn(size, 'cx') ?? 0, numberIn(size, 'cy') ?? 0];
  if (![width, height].every((side) => side >= sides.least * emuPerInch && side <= sides.most * emuPerInch))
    return 'damaged';
  const parts: DeckTemplate['parts'] = [];
  const add = (name: string, bytes: Uint8Array): void => {
    parts.push({ name, bytes: new Uint8Array(bytes) });
  };
  const store = pictureStore(archive, add);
  const taking: Taking = {
    ...{ archive, store, add, nextId: firstId, layouts: [], masters: [], look: noLook },
    size: { width, height },
  };
  const links = archive.relationships(start);
  const list = childOf(deck, 'p:sldMasterIdLst');
  for (const { attributes } of (list ? elementsOf(list) : []).slice(0, mostMasters)) {
    const link = links.get(attributes.get('r:id') ?? '');
    if (link?.kind === 'slideMaster' && link.target !== null) takeMaster(link.target, taking);
  }
  const [first] = taking.masters;
  if (first === undefined || taking.layouts.length === 0) return 'noLayouts';
  const style = childOf(deck, 'p:defaultTextStyle');
  if (style) withPicturesAlone(style, new Map(), store);
  return {
    ...{ width, height, parts, masters: taking.masters, layouts: taking.layouts },
    theme: themeName(1),
    textStyle: style ? writeElement(style) : '',
    ...taking.look,
  };
}

const themeName = (number: number): string => `ppt/theme/theme${number}.xml`;

/** A master without a theme or without layouts is left out: nothing could stand on it. */
function takeMaster(part: string, taking: Taking): void {
  const { archive, store, add } = taking;
  const master = archive.xml(part);
  const links = archive.relationships(part);
  const theme = [...links.values()].find(({ kind }) => kind === 'theme')?.target;
  const themeTree = theme ? archive.xml(theme) : null;
  const list = childOf(master ?? undefined, 'p:sldLayoutIdLst');
  if (!theme || themeTree?.name !== 'a:theme' || master?.name !== 'p:sldMaster' || !list) return;
  const number = taking.masters.length + 1;
  const name = `ppt/slideMasters/slideMaster${number}.xml`;
  const wanted = elementsOf(list).flatMap(({ attributes }) => {
    const link = links.get(attributes.get('r:id') ?? '');
    return link?.kind === 'slideLayout' && link.target !== null ? [link.target] : [];
  });
  list.children = [];
  const { pictures } = withPicturesAlone(master, links, store);
  // The master stands before its layouts in the count.
  const id = taking.nextId;
  taking.nextId += 1;
  const taken = wanted.flatMap((layout) => takeLayout(layout, master, name, themeTree, taking));
  if (taken.length === 0) return;
  list.children = taken.map(({ part: layout }, index) => ({
    name: 'p:sldLayoutId',
    attributes: new Map([
      ['id', String(taking.nextId + index)],
      ['r:id', linkOf(layout)],
    ]),
    children: [],
  }));
  taking.nextId += taken.length;
  if (number === 1) taking.look = lookOf(themeTree, master);
  taking.masters.push({ part: name, id });
  const themePictures = withPicturesAlone(themeTree, archive.relationships(theme), store).pictures;
  writePart(themeName(number), themeTree, [...pictureLinks(themePictures)], add);
  const layoutLinks = taken.map(({ part: layout }) => [linkOf(layout), 'slideLayout', layout] as const);
  writePart(
    name,
    master,
    [...layoutLinks, ['rIdTheme', 'theme', themeName(number)], ...pictureLinks(pictures)],
    add,
  );
}

const linkOf = (layout: string): string => `rIdLayout${layout.replace(/\D/g, '')}`;

function takeLayout(
  part: string,
  master: OfficeElement,
  masterName: string,
  theme: OfficeElement,
  { archive, store, add, layouts, size }: Taking,
): readonly TemplateLayout[] {
  const layout = layouts.length < mostLayouts ? archive.xml(part) : null;
  if (layout?.name !== 'p:sldLayout') return [];
  const { pictures } = withPicturesAlone(layout, archive.relationships(part), store);
  const name = `ppt/slideLayouts/slideLayout${layouts.length + 1}.xml`;
  writePart(name, layout, [['rIdMaster', 'slideMaster', masterName], ...pictureLinks(pictures)], add);
  const isQuiet = isQuietGround({ layout, master, theme, size });
  const read = { ...readLayout(name, layout, { master, theme }), isQuiet };
  layouts.push(read);
  return [read];
}

const pictureLinks = (pictures: ReadonlyMap<string, string>): readonly Link[] =>
  [...pictures].map(([id, name]) => [id, 'image', name]);

function writePart(name: string, tree: OfficeElement, links: readonly Link[], add: Taking['add']): void {
  add(name, strToU8(writeOfficeXml(tree)));
  if (links.length === 0) return;
  add(relationshipsName(name), strToU8(relationshipList(name, links)));
}
