/**
 * Pages of a draw.io file, plain or packed (base64 of deflate of a URL-encoded text), as trees of cells with their
 * absolute places. Knows nothing of maps.
 */
import { Inflate, strFromU8 } from 'fflate';
import { formatProblems } from '../../i18n/messages/formats';
import { base64Bytes } from './base64';
import { foreignLimits, Refusal } from './foreign';
import { htmlText } from './html-text';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml-tree';

export interface DrawioCell {
  readonly id: string;
  readonly parent: string;
  readonly isVertex: boolean;
  readonly isEdge: boolean;
  readonly text: string;
  readonly style: ReadonlyMap<string, string>;
  readonly source: string;
  readonly target: string;
  readonly hasLink: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly line: number;
}

export interface DrawioPage {
  readonly name: string;
  readonly element: XmlElement;
}

export function drawioPages(source: string): readonly DrawioPage[] {
  const root = parseXml(source);
  if (root.name === 'mxGraphModel') return [{ name: '', element: root }];
  const pages = childrenOf(root, 'diagram').map((element) => ({
    name: element.attributes.get('name') ?? '',
    element,
  }));
  if (root.name !== 'mxfile' || pages.length === 0) throw new Refusal(formatProblems.notDrawio, root.line);
  return pages;
}

export function drawioCells({ element }: DrawioPage): readonly DrawioCell[] {
  const model =
    element.name === 'mxGraphModel' ? element : (childOf(element, 'mxGraphModel') ?? unpacked(element));
  const isPacked = model !== element && !element.children.includes(model);
  const cells = (childOf(model, 'root')?.children ?? []).flatMap((item) =>
    readCell(item, isPacked ? element.line : item.line),
  );
  return placed(cells);
}

function unpacked(page: XmlElement): XmlElement {
  const bytes = base64Bytes(page.text);
  const text = bytes ? inflated(bytes) : null;
  if (text === null) throw new Refusal(formatProblems.badPage, page.line);
  try {
    return parseXml(decodeURIComponent(text));
  } catch (error) {
    // Lines inside a packed page are nowhere in the file.
    if (error instanceof Refusal || error instanceof URIError)
      throw new Refusal(formatProblems.badPage, page.line);
    throw error;
  }
}

/** So much input at a time gives at most 16 MB before sizes are compared again. */
const inputChunk = 16 * 1024;

function inflated(packed: Uint8Array): string | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length <= foreignLimits.characters) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && length <= foreignLimits.characters; at += inputChunk) {
      stream.push(packed.subarray(at, at + inputChunk), at + inputChunk >= packed.length);
    }
  } catch {
    // fflate throws on data that is not deflate.
    return null;
  }
  // The text is URL-encoded, so every byte is a sign of its own.
  return length > foreignLimits.characters ? null : chunks.map((chunk) => strFromU8(chunk, true)).join('');
}

function styleOf(text: string): ReadonlyMap<string, string> {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
    }),
  );
}

/** A cell, or an object with data of its own around a cell; layers and the root are cells without a place. */
function readCell(item: XmlElement, line: number): readonly DrawioCell[] {
  const cell = item.name === 'mxCell' ? item : childOf(item, 'mxCell');
  if (!cell) return [];
  const style = styleOf(cell.attributes.get('style') ?? '');
  const value = (item === cell ? cell.attributes.get('value') : item.attributes.get('label')) ?? '';
  const geometry = childOf(cell, 'mxGeometry')?.attributes;
  const number = (name: string): number => {
    const said = Number(geometry?.get(name) ?? 0);
    return Number.isFinite(said) ? said : 0;
  };
  const of = (name: string): string => cell.attributes.get(name) ?? '';
  return [
    {
      id: item.attributes.get('id') ?? '',
      parent: of('parent'),
      isVertex: of('vertex') === '1',
      isEdge: of('edge') === '1',
      text: style.get('html') === '1' ? htmlText(value) : value.trim(),
      style,
      source: of('source'),
      target: of('target'),
      hasLink: (item.attributes.get('link') ?? '') !== '',
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
      line,
    },
  ];
}

/** Places in the page instead of in the parent. */
function placed(cells: readonly DrawioCell[]): readonly DrawioCell[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const offsets = new Map<string, { readonly x: number; readonly y: number }>();
  const offsetOf = (id: string, depth: number): { readonly x: number; readonly y: number } => {
    const known = offsets.get(id);
    if (known) return known;
    const cell = byId.get(id);
    if (!cell?.isVertex || depth > foreignLimits.depth) return { x: 0, y: 0 };
    const outer = offsetOf(cell.parent, depth + 1);
    const own = { x: outer.x + cell.x, y: outer.y + cell.y };
    offsets.set(id, own);
    return own;
  };
  return cells.map((cell) => (cell.isVertex ? { ...cell, ...offsetOf(cell.id, 0) } : cell));
}
