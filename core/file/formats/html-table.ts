/**
 * The first table of an HTML text as a grid, as Excel, Google Sheets and LibreOffice put it on the clipboard:
 * spans hold their text in the first cell, cells are text only.
 */
import { formatProblems } from '../../i18n/messages/formats';
import { type GridResult, readTabbed, squared } from './delimited';
import { foreignLimits, foreignText, Refusal, reading } from './foreign';
import { type HtmlPiece, htmlPieces, ShownText } from './html-text';

const longestSpan = 1_000;

interface OpenCell {
  readonly shown: ShownText;
  readonly across: number;
  readonly down: number;
}

/** Cells of the table by row; a place taken by a span of an earlier cell is skipped. */
class TableRows {
  readonly rows: string[][] = [];
  /** For each column, how many rows below are taken by a cell above. */
  private taken: number[] = [];
  private cell: OpenCell | null = null;
  private isHidden = false;
  private count = 0;

  constructor(private readonly keepsRuns: boolean) {}

  openRow(attributes: string): void {
    this.closeCell();
    this.isHidden = /display\s{0,4}:\s{0,4}none/i.test(attributes.slice(0, 2_000));
    if (this.isHidden) return;
    this.taken = this.taken.map((rows) => Math.max(0, rows - 1));
    this.rows.push([]);
  }

  openCell(attributes: string): void {
    this.closeCell();
    if (this.isHidden) return;
    if (this.rows.length === 0) this.openRow('');
    const span = (name: string): number => {
      const said = new RegExp(`\\b${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,4})`, 'i').exec(
        attributes.slice(0, 4_000),
      );
      return Math.max(1, Math.min(Number(said?.[1] ?? 1), longestSpan));
    };
    this.cell = { shown: new ShownText(this.keepsRuns), across: span('colspan'), down: span('rowspan') };
  }

  add(piece: HtmlPiece): void {
    this.cell?.shown.add(piece);
  }

  closeCell(): void {
    const row = this.rows.at(-1);
    if (!this.cell || !row) return;
    const { shown, across, down } = this.cell;
    this.cell = null;
    while ((this.taken[row.length] ?? 0) > 0) this.put(row, '');
    const from = row.length;
    const text = foreignText(shown.text());
    // Excel fills empty cells that have a border with a no-break space.
    this.put(row, text.trim() === '' ? '' : text);
    for (let extra = 1; extra < across; extra += 1) this.put(row, '');
    for (let column = from; column < from + across; column += 1) {
      // The row itself counts: it is taken off when the next one opens.
      if (down > 1) this.taken[column] = down;
    }
  }

  private put(row: string[], text: string): void {
    this.count += 1;
    if (this.count > foreignLimits.cells) {
      throw new Refusal(formatProblems.tooMany, 1, { limit: foreignLimits.cells });
    }
    row.push(text);
  }
}

export function readHtmlTable(html: string): GridResult {
  return reading(html, () => {
    const { rows } = firstTable(html);
    if (rows.length === 0) throw new Refusal(formatProblems.noTable, 1);
    return { ok: true, grid: squared(rows) };
  });
}

function firstTable(html: string): TableRows {
  const table = new TableRows(isLibreOffice(html));
  let depth = 0;
  for (const piece of htmlPieces(html)) {
    if (piece.tag === 'table') depth += piece.isEnd ? -1 : 1;
    else if (depth === 1) readPiece(table, piece);
    else if (depth > 1) table.add(piece);
    if (piece.tag === 'table' && piece.isEnd && depth <= 0) break;
  }
  table.closeCell();
  return table;
}

/** The head of what LibreOffice and OpenOffice copy names them. */
const isLibreOffice = (html: string): boolean =>
  /<meta[^>]{0,40}\bcontent="(?:Libre|Open)Office/i.test(html.slice(0, 4_000));

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th';

function readPiece(table: TableRows, piece: HtmlPiece): void {
  const { tag, isEnd, text } = piece;
  if (!isCell(tag) && tag !== 'tr') table.add(piece);
  else if (isEnd) table.closeCell();
  else if (tag === 'tr') table.openRow(text);
  else table.openCell(text);
}

/** What a spreadsheet put on the clipboard; text without tabs or a table is one column. */
export function readClipboardTable({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): GridResult {
  const table: GridResult | null = /<table[\s>]/i.test(html) ? readHtmlTable(html) : null;
  return table?.ok ? table : readTabbed(text);
}
