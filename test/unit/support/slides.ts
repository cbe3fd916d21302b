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
  readonly isPlaceholder: boolean;
  /** Of a table. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly SlideCell[] }[];
}

const EMU = 12_700;
const kinds = { 'p:sp': 'shape', 'p:pic': 'picture', 'p:graphicFrame': 'chart', 'p:cxnSp': 'shape' } as const;
const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

interface Draft {
  kind: SlideItem['kind'];
  name: string;
  box: { x: number; y: number; width: number; height: number };
  isWrapped: boolean;
  isPlaceholder: boolean;
  lines: { text: string; size: number; isBold: boolean; spacing: number | null; align: string }[];
  inset: { across: number; down: number };
  columns: number[];
  rows: { height: number; cells: SlideCell[] }[];
}

/** What a text box and a cell leave free where nothing is said, in EMU. */
const usualInset = { l: 91_440, r: 91_440, t: 45_720, b: 45_720 } as const;

function readSlide(xml: string): readonly SlideItem[] {
  const items: SlideItem[] = [];
  const open: string[] = [];
  let draft: Draft | null = null;
  let paragraph: { spacing: number | null; align: string } = { spacing: null, align: 'l' };
  let run = { size: 18, isBold: false };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const number = (key: string): number => Number(attributes[key] ?? 0);
    open.push(name);
    if (isKind(name)) {
      draft = {
        kind: kinds[name],
        name: '',
        box: { x: 0, y: 0, width: 0, height: 0 },
        isWrapped: true,
        isPlaceholder: false,
        lines: [],
        inset: { across: 0, down: 0 },
        columns: [],
        rows: [],
      };
    }
    if (!draft) return;
    const insets = (left: string, right: string, top: string, bottom: string) => {
      const of = (key: string, usual: number): number => Number(attributes[key] ?? usual) / EMU;
      return {
        across: of(left, usualInset.l) + of(right, usualInset.r),
        down: of(top, usualInset.t) + of(bottom, usualInset.b),
      };
    };
    switch (name) {
      case 'p:cNvPr':
        draft.name = attributes.name ?? '';
        break;
      case 'p:ph':
        draft.isPlaceholder = true;
        break;
      case 'a:off':
        draft.box = { ...draft.box, x: number('x') / EMU, y: number('y') / EMU };
        break;
      case 'a:ext':
        if (attributes.cx !== undefined)
          draft.box = { ...draft.box, width: number('cx') / EMU, height: number('cy') / EMU };
        break;
      case 'a:bodyPr':
        draft.isWrapped = attributes.wrap !== 'none';
        draft.inset = insets('lIns', 'rIns', 'tIns', 'bIns');
        break;
      case 'a:tbl':
        draft.kind = 'table';
        break;
      case 'a:gridCol':
        draft.columns.push(number('w') / EMU);
        break;
      case 'a:tr':
        draft.rows.push({ height: number('h') / EMU, cells: [] });
        break;
      case 'a:tc':
        draft.lines = [];
        break;
      case 'a:tcPr':
        draft.inset = insets('marL', 'marR', 'marT', 'marB');
        break;
      case 'a:p':
        paragraph = { spacing: null, align: 'l' };
        draft.lines.push({ ...paragraph, text: '', size: 0, isBold: false });
        break;
      case 'a:pPr':
        paragraph = { ...paragraph, align: attributes.algn ?? 'l' };
        break;
      case 'a:spcPts':
        if (open.includes('a:lnSpc')) paragraph = { ...paragraph, spacing: number('val') / 100 };
        break;
      case 'a:rPr':
        run = { size: attributes.sz === undefined ? 18 : number('sz') / 100, isBold: attributes.b === '1' };
        break;
      case 'a:br':
        draft.lines.push({ ...paragraph, text: '', size: 0, isBold: false });
        break;
    }
  });
  parser.on('text', (text) => {
    const line = draft?.lines.at(-1);
    if (open.at(-1) !== 'a:t' || !line) return;
    line.text += text;
    line.size = Math.max(line.size, run.size);
    line.isBold = line.isBold || run.isBold;
    line.spacing = paragraph.spacing;
    line.align = paragraph.align;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (!draft) return;
    if (name === 'a:tc') {
      const row = draft.rows.at(-1);
      const width = draft.columns[row?.cells.length ?? 0] ?? 0;
      row?.cells.push({ lines: draft.lines, width, margin: draft.inset });
    }
    if (!isKind(name)) return;
    const hasText = draft.kind === 'shape' && draft.lines.some(({ text }) => text !== '');
    const cell = { lines: draft.lines, width: draft.box.width, margin: draft.inset };
    const { kind, isWrapped, isPlaceholder, box, rows } = draft;
    items.push({
      ...{ name: draft.name, box, isWrapped, isPlaceholder, rows },
      kind: hasText ? 'text' : kind,
      cell: hasText ? cell : null,
    });
    draft = null;
  });
  parser.write(xml).close();
  return items;
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
    slides: names.map((number) => readSlide(text(`ppt/slides/slide${number}.xml`))),
  };
}
