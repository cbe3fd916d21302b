/**
 * A page of a draw.io file as a map: swimlanes that stand are stages, those that lie are lanes, boxes are steps and
 * cells, arrows paths (see board.ts for how).
 */
import type { Language } from '../../document/records/field';
import { formatProblems } from '../../i18n/messages/formats';
import { type Arrow, addBoard, type Frame } from './board';
import type { Box } from './board-rows';
import { type DrawioCell, drawioCells, drawioPages } from './drawio-pages';
import { type ForeignResult, Refusal, type Refused, reading } from './foreign';
import { MapBuilder } from './map-builder';

/** Names of the pages, in the order of the file. */
export const listDrawioPages = (
  text: string,
): { readonly ok: true; readonly names: readonly string[] } | Refused =>
  reading(text, () => ({ ok: true, names: drawioPages(text).map(({ name }) => name) }));

export function readDrawio(text: string, language: Language, pageIndex = 0): ForeignResult {
  return reading(text, () => {
    const pages = drawioPages(text);
    const page = pages[pageIndex];
    if (!page) throw new Refusal(formatProblems.notDrawio, 1);
    const map = new MapBuilder(language);
    if (pages.length > 1) map.leave('otherPages', pages.length - 1);
    const drawing = new Drawing(map, drawioCells(page));
    if (drawing.boxes.length === 0) throw new Refusal(formatProblems.noBoxes, page.element.line);
    const title = drawing.takeTitle();
    map.title = title === '' ? page.name : title;
    addBoard(map, drawing);
    return map.result();
  });
}

/** At most so wide and high, in px, a box is a sign beside others: a number in a circle, a tick. */
const signSize = 40;
/** Height (or width, where it lies) of the heading of a swimlane that says none. */
const headingSize = 23;
/** A box this much as wide as the drawing, on top of it, is its title. */
const titleShare = 0.6;

class Drawing {
  boxes: Box[] = [];
  readonly frames: Frame[] = [];
  readonly arrows: Arrow[] = [];
  private readonly edges = new Set<string>();
  private readonly parents = new Set<string>();
  private readonly vertices = new Set<string>();
  private readonly edgeTexts = new Map<string, string>();

  constructor(
    private readonly map: MapBuilder,
    cells: readonly DrawioCell[],
  ) {
    for (const { id, parent, isEdge, isVertex } of cells) {
      if (isEdge) this.edges.add(id);
      if (isVertex) {
        this.vertices.add(id);
        this.parents.add(parent);
      }
    }
    for (const cell of cells) if (cell.isVertex) this.addVertex(cell);
    for (const cell of cells) if (cell.isEdge) this.addArrow(cell);
  }

  /** The text of a box across the top of the drawing; it is a step no longer. */
  takeTitle(): string {
    const [left, right] = this.boxes.reduce(
      ([least, most], { x, width }) => [Math.min(least, x), Math.max(most, x + width)] as const,
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
    );
    const top = this.boxes.reduce<Box | null>(
      (least, box) => (least && least.y <= box.y ? least : box),
      null,
    );
    const isLinked = this.arrows.some(({ from, to }) => from === top?.id || to === top?.id);
    const isTitle = top && this.boxes.length > 1 && !isLinked && top.width >= titleShare * (right - left);
    if (!isTitle) return '';
    this.boxes = this.boxes.filter((box) => box !== top);
    return top.text;
  }

  private addVertex(cell: DrawioCell): void {
    const { id, parent, text, style, width, height } = cell;
    if (cell.hasLink) this.map.leave('files');
    if (this.edges.has(parent)) {
      this.edgeTexts.set(
        parent,
        [this.edgeTexts.get(parent) ?? '', text].filter((part) => part !== '').join(' '),
      );
    } else if (text === '') {
      if (!this.parents.has(id)) this.map.leave(style.has('image') ? 'pictures' : 'shapes');
    } else if (width <= signSize && height <= signSize && !style.has('text')) this.map.leave('signs');
    else if (this.parents.has(id)) this.addContainer(cell);
    else this.boxes.push(cell);
  }

  /** A container with a heading: lying, a lane; standing on the page itself, a stage; otherwise a box of its heading. */
  private addContainer(cell: DrawioCell): void {
    const { style, parent } = cell;
    const said = Number(style.get('startSize') ?? headingSize);
    const size = Number.isFinite(said) && said > 0 ? said : headingSize;
    const isList = style.get('childLayout') === 'stackLayout';
    if (style.get('horizontal') === '0') this.boxes.push({ ...cell, width: Math.min(size, cell.width) });
    else if (style.has('swimlane') && !isList && !this.vertices.has(parent)) this.frames.push(cell);
    else this.boxes.push({ ...cell, height: Math.min(size, cell.height) });
  }

  private addArrow({ id, source, target, text, line }: DrawioCell): void {
    const label = [text, this.edgeTexts.get(id) ?? ''].filter((part) => part !== '').join(' ');
    this.arrows.push({ from: source, to: target, pathKind: 'main', label, share: null, line });
  }
}
