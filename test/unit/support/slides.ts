/** Slides of a .pptx as they lie in the file: what stands where, and how its text is set. Lengths are points. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Box } from '#core/scene/scene';

export interface SlideLine {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  /** Distance to the next line; null: as the font has it. */
  readonly spacing: number | null;
  /** Free room above, where it begins a paragraph that is not the first. */
  readonly before: number;
  readonly align: string;
}

export interface SlideCell {
  readonly lines: readonly SlideLine[];
  readonly width: number;
  /** Free room left and right, above and below, together. */
  readonly margin: { readonly across: number; readonly down: number };
}

export interface SlideItem {
  readonly kind: 'shape' | 'text' | 'picture' | 'table' | 'chart';
  readonly name: string;
  readonly box: Box;
  /** Of text. */
  readonly cell: SlideCell | null;
  readonly isWrapped: boolean;
  readonly isSlideNumber: boolean;
  /** Of a table. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly SlideCell[] }[];
}

const EMU = 12_700;
const kinds = { 'p:sp': 'shape', 'p:pic': 'picture', 'p:graphicFrame': 'chart', 'p:cxnSp': 'shape' } as const;
const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

/** What a shape says of itself; the rest it has from its layout's shape of the same place. */
interface Draft {
  kind: SlideItem['kind'];
  name: string;
  /** Of a placeholder, e.g. "title" or "body 13". */
  place: string | null;
  box: { x: number; y: number; width: number; height: number } | null;
  isWrapped: boolean;
  usual: { size: number | null; isBold: boolean | null; align: string | null };
  lines: DraftLine[];
  inset: SlideCell['margin'] | null;
  columns: number[];
  rows: { height: number; cells: SlideCell[] }[];
}

interface DraftLine extends Omit<SlideLine, 'size' | 'isBold' | 'align'> {
  text: string;
  size: number | null;
  isBold: boolean | null;
  align: string | null;
  spacing: number | null;
  before: number;
}

/** What a text box and a cell leave free where nothing is said, in EMU. */
const usualInset = { l: 91_440, r: 91_440, t: 45_720, b: 45_720 } as const;

/** Shapes of a slide, or of a layout, as they are written. */
function readShapes(xml: string): readonly Draft[] {
  const shapes: Draft[] = [];
  const open: string[] = [];
  let draft: Draft | null = null;
  let paragraph: Pick<DraftLine, 'spacing' | 'before' | 'align'> = { spacing: null, before: 0, align: null };
  let run: Pick<DraftLine, 'size' | 'isBold'> = { size: null, isBold: null };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (isKind(name)) draft = freshDraft(kinds[name]);
    if (!draft) return;
    if (open.includes('a:lstStyle')) readUsual(draft, name, attributes);
    else if (name === 'a:p') {
      paragraph = { spacing: null, before: 0, align: null };
      draft.lines.push({ ...paragraph, text: '', size: null, isBold: null });
    } else if (name === 'a:br')
      draft.lines.push({ ...paragraph, before: 0, text: '', size: null, isBold: null });
    else if (name === 'a:rPr') run = runOf(attributes);
    else if (name === 'a:endParaRPr') endLine(draft, { ...paragraph, ...runOf(attributes) });
    else if (open.includes('a:pPr')) paragraph = paragraphOf(paragraph, open, name, attributes);
    else readPart(draft, name, attributes);
  });
  parser.on('text', (text) => {
    const line = draft?.lines.at(-1);
    if (open.at(-1) !== 'a:t' || !line) return;
    const isFirst = line.text === '';
    Object.assign(line, { spacing: paragraph.spacing, align: paragraph.align, text: line.text + text });
    if (isFirst && line.before === 0 && draft?.lines.length !== 1) line.before = paragraph.before;
    line.size = run.size === null ? line.size : Math.max(line.size ?? 0, run.size);
    line.isBold = line.isBold === true ? true : run.isBold;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'a:br' && draft) paragraph = { ...paragraph, before: 0 };
    if (name === 'a:tc' && draft) closeCell(draft);
    if (!isKind(name) || !draft) return;
    shapes.push(draft);
    draft = null;
  });
  parser.write(xml).close();
  return shapes;
}

type Attributes = Readonly<Record<string, string>>;

const freshDraft = (kind: SlideItem['kind']): Draft => ({
  ...{ kind, name: '', place: null, box: null, isWrapped: true, lines: [], columns: [], rows: [] },
  usual: { size: null, isBold: null, align: null },
  inset: null,
});

const runOf = ({ sz, b }: Attributes): Pick<DraftLine, 'size' | 'isBold'> => ({
  size: sz === undefined ? null : Number(sz) / 100,
  isBold: b === undefined ? null : b === '1',
});

/** An empty line is as high as what would be typed there. */
function endLine({ lines }: Draft, look: Partial<DraftLine>): void {
  const last = lines.at(-1);
  if (last?.text === '') Object.assign(last, look);
}

/** What the shape's own list of styles says of the first level. */
function readUsual(draft: Draft, name: string, attributes: Attributes): void {
  if (name === 'a:lvl1pPr') draft.usual.align = attributes.algn ?? null;
  if (name === 'a:defRPr') draft.usual = { ...draft.usual, ...runOf(attributes) };
}

function paragraphOf<Known extends Pick<DraftLine, 'spacing' | 'before' | 'align'>>(
  known: Known,
  open: readonly string[],
  name: string,
  attributes: Attributes,
): Known {
  if (name === 'a:pPr') return { ...known, align: attributes.algn ?? null };
  if (name !== 'a:spcPts') return known;
  const points = Number(attributes.val) / 100;
  if (open.includes('a:lnSpc')) return { ...known, spacing: points };
  return open.includes('a:spcBef') ? { ...known, before: points } : known;
}

const insetOf = (
  attributes: Attributes,
  names: readonly [left: string, right: string, top: string, bottom: string],
): SlideCell['margin'] | null => {
  if (names.every((name) => attributes[name] === undefined)) return null;
  const of = (name: string, usual: number): number => Number(attributes[name] ?? usual) / EMU;
  const [left, right, top, bottom] = names;
  return {
    across: of(left, usualInset.l) + of(right, usualInset.r),
    down: of(top, usualInset.t) + of(bottom, usualInset.b),
  };
};

function readPart(draft: Draft, name: string, attributes: Attributes): void {
  const points = (key: string): number => Number(attributes[key] ?? 0) / EMU;
  const box = draft.box ?? { x: 0, y: 0, width: 0, height: 0 };
  switch (name) {
    case 'p:cNvPr':
      draft.name = attributes.name ?? '';
      break;
    case 'p:ph':
      draft.place = [attributes.type ?? 'body', attributes.idx ?? ''].join(' ').trim();
      break;
    case 'a:off':
      draft.box = { ...box, x: points('x'), y: points('y') };
      break;
    case 'a:ext':
      if (attributes.cx !== undefined) draft.box = { ...box, width: points('cx'), height: points('cy') };
      break;
    case 'a:bodyPr':
      draft.isWrapped = attributes.wrap !== 'none';
      draft.inset = insetOf(attributes, ['lIns', 'rIns', 'tIns', 'bIns']);
      break;
    case 'a:tbl':
      draft.kind = 'table';
      break;
    case 'a:gridCol':
      draft.columns.push(points('w'));
      break;
    case 'a:tr':
      draft.rows.push({ height: points('h'), cells: [] });
      break;
    case 'a:tc':
      draft.lines = [];
      break;
    case 'a:tcPr':
      draft.inset = insetOf(attributes, ['marL', 'marR', 'marT', 'marB']);
      break;
  }
}

function closeCell(draft: Draft): void {
  const row = draft.rows.at(-1);
  const width = draft.columns[row?.cells.length ?? 0] ?? 0;
  row?.cells.push({
    lines: draft.lines.map((line) => lineOf(line)),
    width,
    margin: draft.inset ?? usualMargin,
  });
}

const usualMargin: SlideCell['margin'] = {
  across: (usualInset.l + usualInset.r) / EMU,
  down: (usualInset.t + usualInset.b) / EMU,
};

const lineOf = (line: DraftLine, usual?: Draft['usual'], inherited?: Draft['usual']): SlideLine => ({
  ...line,
  size: line.size ?? usual?.size ?? inherited?.size ?? 18,
  isBold: line.isBold ?? usual?.isBold ?? inherited?.isBold ?? false,
  align: line.align ?? usual?.align ?? inherited?.align ?? 'l',
});

/** A group's own frame is no shape; its shapes stand at the coordinates of the slide. */
function itemOf(shape: Draft, layout: readonly Draft[]): SlideItem {
  const from = shape.place === null ? undefined : layout.find(({ place }) => place === shape.place);
  const box = shape.box ?? from?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const hasText = shape.kind === 'shape' && shape.lines.some(({ text }) => text !== '');
  const lines = shape.lines.map((line) => lineOf(line, shape.usual, from?.usual));
  const margin = shape.inset ?? from?.inset ?? usualMargin;
  return {
    ...{ name: shape.name, box, isWrapped: shape.isWrapped, rows: shape.rows },
    isSlideNumber: shape.place?.startsWith('sldNum') ?? false,
    kind: hasText ? 'text' : shape.kind,
    cell: hasText ? { lines, width: box.width, margin } : null,
  };
}

export interface Slides {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly (readonly SlideItem[])[];
}

export function readSlides(archive: Uint8Array): Slides {
  const parts = unzipSync(archive);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const [, cx = '0', cy = '0'] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(text('ppt/presentation.xml')) ?? [];
  const names = Object.keys(parts)
    .flatMap((name) => {
      const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name) ?? [];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((one, other) => one - other);
  return {
    width: Number(cx) / EMU,
    height: Number(cy) / EMU,
    slides: names.map((number) => {
      const links = text(`ppt/slides/_rels/slide${number}.xml.rels`);
      const [, layout = ''] = /Target="\.\.\/slideLayouts\/([^"]+)"/.exec(links) ?? [];
      const inherited = layout === '' ? [] : readShapes(text(`ppt/slideLayouts/${layout}`));
      return readShapes(text(`ppt/slides/slide${number}.xml`)).map((shape) => itemOf(shape, inherited));
    }),
  };
}
