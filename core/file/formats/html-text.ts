/** HTML as text: tags out, entities decoded, white space as a browser shows it. Builds no tree and runs nothing. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  euro: '€',
  minus: '−',
  rarr: '→',
  larr: '←',
};

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

export const decodeEntities = (text: string): string =>
  text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

export interface HtmlPiece {
  /** Lower-case; '' is text. */
  readonly tag: string;
  readonly isEnd: boolean;
  /** Of a tag: its attributes as written. Of text: the text, decoded. */
  readonly text: string;
}

/** Contents that are no text at all. */
const rawTags: ReadonlySet<string> = new Set(['style', 'script', 'title', 'xml', 'template', 'noscript']);

/** Tags and texts one after another; comments, declarations and styles are left out. Linear in the length. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  for (let at = 0; at < html.length; ) {
    const tagAt = html.indexOf('<', at);
    const textEnd = tagAt === -1 ? html.length : tagAt;
    if (textEnd > at) yield { tag: '', isEnd: false, text: decodeEntities(html.slice(at, textEnd)) };
    if (tagAt === -1) return;
    const next = html.charAt(tagAt + 1);
    if (next === '!' || next === '?') at = endOfDeclaration(html, tagAt);
    else if (/[a-zA-Z/]/.test(next)) {
      const end = endOfTag(html, tagAt);
      const piece = tagPiece(html.slice(tagAt + 1, end - 1));
      const isRaw = rawTags.has(piece.tag);
      at = isRaw && !piece.isEnd ? endOfRaw(html, end, piece.tag) : end;
      if (!isRaw) yield piece;
    } else {
      yield { tag: '', isEnd: false, text: '<' };
      at = tagAt + 1;
    }
  }
}

function tagPiece(inside: string): HtmlPiece {
  const isEnd = inside.startsWith('/');
  const [tag = ''] = /^[a-z][a-z0-9:-]*/i.exec(isEnd ? inside.slice(1) : inside) ?? [];
  return { tag: tag.toLowerCase(), isEnd, text: inside.slice(tag.length) };
}

function endOfDeclaration(html: string, at: number): number {
  const mark = html.startsWith('<!--', at) ? '-->' : '>';
  const end = html.indexOf(mark, at + 2);
  return end === -1 ? html.length : end + mark.length;
}

/** The place after the closing bracket; one inside a quoted attribute does not close. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  let at = from;
  for (;;) {
    at = html.indexOf('</', at);
    if (at === -1) return html.length;
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return endOfTag(html, at);
    at += 2;
  }
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Collects pieces as the text that a browser would show, line breaks kept. */
export class ShownText {
  private readonly lines: string[] = [];
  private line = '';
  private isSpaced = false;

  /** `keepsRuns`: the program that wrote it means every space it writes, as LibreOffice does. */
  constructor(private readonly keepsRuns = false) {}

  add({ tag, isEnd, text }: HtmlPiece): void {
    if (tag === '') this.addText(text);
    else if (tag === 'br' && !isEnd) this.breakLine();
    else if (blocks.has(tag) && this.line !== '') this.breakLine();
    else if (tag === 'span' && !isEnd) this.isSpaced = /mso-spacerun\s{0,4}:/i.test(text.slice(0, 2_000));
    else if (tag === 'span') this.isSpaced = false;
  }

  text(): string {
    const lines = [...this.lines, this.line].map((line) => line.replace(/^ | $/g, ''));
    while (lines.length > 0 && lines.at(-1) === '') lines.pop();
    return lines.join('\n');
  }

  private breakLine(): void {
    this.lines.push(this.line);
    this.line = '';
  }

  /** Excel writes runs of spaces as no-break spaces in a marked span. */
  private addText(text: string): void {
    if (this.isSpaced) this.line += text.replace(/\s/g, ' ');
    else if (this.keepsRuns) this.line += text.replace(/[\t\n\r\f]+ */g, ' ');
    else {
      const shown = text.replace(/[ \t\n\r\f]+/g, ' ');
      this.line += this.line.endsWith(' ') || this.line === '' ? shown.replace(/^ /, '') : shown;
    }
  }
}

/** The text of a piece of HTML. */
export function htmlText(html: string): string {
  const shown = new ShownText();
  for (const piece of htmlPieces(html)) shown.add(piece);
  return shown.text().trim();
}
