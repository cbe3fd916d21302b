/**
 * Cuts JSON text, given piece by piece, into its records: lines of objects, a list of objects, or the list inside an
 * object. Turns a record into cells by the paths of its values. Knows nothing of files, nor of what the cells mean.
 */
import { limits } from '../limits';

/** Where records stand: one a line, one after another over several lines, in a list, or in the named list of one object. */
export type JsonLayout =
  | { readonly form: 'lines' }
  | { readonly form: 'stream' }
  | { readonly form: 'list' }
  | { readonly form: 'inside'; readonly key: string };

const {
  jsonRecordCharacters: longestRecord,
  jsonBrackets: mostBrackets,
  jsonDepth: mostDepth,
  jsonPaths: mostPaths,
} = limits.table;
const mostIndexed = 3;
/** What is handed on of a record that is too long or too deep: enough to be shown as refused, too little to be read. */
const shownOfRefused = 1_000;

export class JsonCutter {
  private readonly kept: string[] = [];
  private keptLength = 0;
  private stack = '';
  /** Brackets beyond those, within a record that is refused for them. */
  private deeper = 0;
  /** The record at hand is too long or too deep: it is read to its end, so that those behind it are whole. */
  private isRefused = false;
  private isQuoted = false;
  private isEscaped = false;
  private isTaking = false;
  private isNaming = false;
  /** Last string at the outermost level, which may be the key of the list. */
  private lastString = '';
  private key = '';

  constructor(private readonly layout: JsonLayout) {}

  /** Texts of the records that ended in this piece. */
  cut(piece: string): string[] {
    return this.layout.form === 'lines' ? this.cutLines(piece) : this.cutObjects(piece);
  }

  /** What is left when the text has ended: the last line, or a record that was cut off. */
  rest(): string[] {
    const rest = this.ended('').trim();
    return rest === '' ? [] : [rest];
  }

  /** A line is a record whatever it holds, so that a broken one breaks no other. */
  private cutLines(piece: string): string[] {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    if (lines.length === 0) {
      this.keep(last);
      return [];
    }
    lines[0] = this.ended(lines[0] ?? '');
    this.keep(last);
    return lines.filter((line) => /\S/.test(line));
  }

  private keep(text: string): void {
    if (text !== '' && (!this.isRefused || this.kept.length === 0)) this.kept.push(text);
    this.keptLength += text.length;
    if (this.keptLength <= longestRecord || this.isRefused) return;
    this.isRefused = true;
    this.kept.splice(0, this.kept.length, this.kept.join('').slice(0, shownOfRefused));
  }

  /** The record that ends with `text`. */
  private ended(text: string): string {
    this.keep(text);
    const whole = this.kept.join('');
    const shown = this.isRefused ? whole.slice(0, shownOfRefused) : whole;
    this.kept.length = 0;
    this.keptLength = 0;
    this.isRefused = false;
    return shown;
  }

  private cutObjects(piece: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (this.isQuoted) this.readQuoted(code);
      else if (code === 0x22) this.startQuoted();
      else if (code === 0x3a) this.readColon();
      else if (code === 0x7b || code === 0x5b) {
        if (this.opens(code)) from = i;
      } else if ((code === 0x7d || code === 0x5d) && this.closes()) {
        found.push(this.ended(piece.slice(from, i + 1)));
      }
    }
    if (this.isTaking) this.keep(piece.slice(from));
    return found;
  }

  private readQuoted(code: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === 0x5c) this.isEscaped = true;
    else if (code === 0x22) {
      this.isQuoted = false;
      return;
    }
    if (this.isNaming) this.lastString += String.fromCharCode(code);
  }

  private startQuoted(): void {
    this.isQuoted = true;
    this.isNaming = this.stack === '{' && !this.isTaking;
    if (this.isNaming) this.lastString = '';
  }

  private readColon(): void {
    if (this.stack === '{' && !this.isTaking) this.key = this.lastString;
  }

  /** True: a record begins here. */
  private opens(code: number): boolean {
    const isStart = code === 0x7b && !this.isTaking && this.isRecordPlace();
    if (isStart) this.isTaking = true;
    if (this.stack.length < mostBrackets) this.stack += code === 0x7b ? '{' : '[';
    else if (this.isTaking) {
      this.deeper += 1;
      this.isRefused = true;
    } else throw new Error('too deep');
    return isStart;
  }

  /** True: the record ends here. */
  private closes(): boolean {
    if (this.deeper > 0) {
      this.deeper -= 1;
      return false;
    }
    this.stack = this.stack.slice(0, -1);
    const isEnd = this.isTaking && this.isRecordPlace();
    if (isEnd) this.isTaking = false;
    return isEnd;
  }

  private isRecordPlace(): boolean {
    const { form } = this.layout;
    if (form === 'lines' || form === 'stream') return this.stack === '';
    if (form === 'list') return this.stack === '[';
    return this.stack === '{[' && this.key === this.layout.key;
  }
}

/** `head`: the beginning of the text, or all of it. */
export function jsonLayout(head: string): JsonLayout {
  if (/^\ufeff?\s*\[/.test(head)) return { form: 'list' };
  if (isObject(/^\ufeff?\s*(\{.*?)\r?\n/.exec(head)?.[1])) return { form: 'lines' };
  let first: string | undefined;
  try {
    [first] = new JsonCutter({ form: 'stream' }).cut(head);
  } catch {
    return { form: 'lines' };
  }
  const isFollowed = first !== undefined && /\S/.test(head.slice(head.indexOf(first) + first.length));
  if (isFollowed) return { form: 'stream' };
  const key = /^\ufeff?\s*\{(?:[^[\]]|\[\s*\])*?"((?:[^"\\]|\\.)*)"\s*:\s*\[\s*\{/s.exec(head)?.[1];
  return key === undefined ? { form: 'stream' } : { form: 'inside', key };
}

const isObject = (text: string | undefined): boolean => text !== undefined && jsonCells(text) !== null;

export type JsonCells = ReadonlyMap<string, string>;

/** null: the text is no object. */
export function jsonCells(text: string): JsonCells | null {
  let record: unknown;
  try {
    record = JSON.parse(hasLongNumber.test(text) ? quoteLongNumbers(text) : text);
  } catch {
    return null;
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const cells = new Map<string, string>();
  collect(record, '', 0, cells);
  return cells;
}

/** From sixteen digits on a whole number may be more than a double holds, and ids are such numbers. */
const hasLongNumber = /\d{16}/;
const numbers = /-?\d[\d.eE+-]*/g;
const longNumber = /^-?[1-9]\d{15,}$/;

/** Makes texts of the whole numbers that would lose digits. Goes through the text once, whether it is sound or not. */
function quoteLongNumbers(text: string): string {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const quote = text.indexOf('"', from);
    const open = quote === -1 ? text.length : quote;
    const plain = text.slice(from, open);
    parts.push(plain.replace(numbers, (found) => (longNumber.test(found) ? `"${found}"` : found)));
    from = endOfString(text, open);
    parts.push(text.slice(open, from));
  }
  return parts.join('');
}

/** Behind the closing quotation mark of the string that opens at `open`; the end of the text where none closes it. */
function endOfString(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text[first - 1] === '\\') first -= 1;
    if ((at - first) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** `customer.id`, `tags` (joined), `comments[0].body`. */
function collect(value: unknown, path: string, depth: number, cells: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    cells.set(path, String(value).replaceAll('\0', ''));
    return;
  }
  if (depth > mostDepth || cells.size >= mostPaths) return;
  if (Array.isArray(value)) {
    const plain = value.filter((item) => typeof item !== 'object');
    if (plain.length > 0) cells.set(path, plain.map(String).join(', ').replaceAll('\0', ''));
    const nested = value.filter((item) => typeof item === 'object' && item !== null);
    for (const [i, item] of nested.slice(0, mostIndexed).entries())
      collect(item, `${path}[${i}]`, depth + 1, cells);
    return;
  }
  for (const [key, item] of Object.entries(value))
    collect(item, path === '' ? key : `${path}.${key}`, depth + 1, cells);
}
