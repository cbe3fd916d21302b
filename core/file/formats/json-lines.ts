/**
 * JSON that remembers the line of every object, so that a fault in a file can be shown where it stands.
 * Strict (RFC 8259), bounded in depth; a key `__proto__` is a key like others.
 */
import { formatProblems } from '../../i18n/messages/formats';
import { foreignLimits, placeAt, Refusal } from './foreign';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface LinedJson {
  readonly value: unknown;
  /** Line where an object or a list begins; 1 for any other value. */
  lineOf(value: unknown): number;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseLinedJson(text: string): LinedJson {
  const reader = new JsonReader(text.startsWith('\ufeff') ? text.slice(1) : text);
  const value = reader.whole();
  return { value, lineOf: (item) => reader.lines.get(Object(item)) ?? 1 };
}

const space = /[ \t\r\n]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literalValues: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class JsonReader {
  readonly lines = new WeakMap<object, number>();
  private at = 0;
  private line = 1;
  private depth = 0;
  private elements = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fault();
    return value;
  }

  private value(): unknown {
    const sign = this.text.charAt(this.at);
    if (sign === '{') return this.object();
    if (sign === '[') return this.list();
    if (sign === '"') return this.string();
    literal.lastIndex = this.at;
    const word = literal.exec(this.text)?.[0];
    if (word === undefined || word === '') return this.fault();
    this.at += word.length;
    return Object.hasOwn(literalValues, word) ? literalValues[word] : Number(word);
  }

  private object(): JsonObject {
    const { line } = this;
    const entries: [string, unknown][] = [];
    this.items('}', () => {
      if (this.text.charAt(this.at) !== '"') this.fault();
      const name = this.string();
      this.skipSpace();
      if (this.text.charAt(this.at) !== ':') this.fault();
      this.at += 1;
      this.skipSpace();
      entries.push([name, this.value()]);
    });
    // fromEntries defines own properties, so that no name reaches a prototype.
    const made = Object.fromEntries(entries);
    this.lines.set(made, line);
    return made;
  }

  private list(): readonly unknown[] {
    const { line } = this;
    const made: unknown[] = [];
    this.items(']', () => made.push(this.value()));
    this.lines.set(made, line);
    return made;
  }

  private items(end: string, read: () => void): void {
    this.depth += 1;
    if (this.depth > foreignLimits.depth) {
      throw new Refusal(formatProblems.tooDeep, this.line, { limit: foreignLimits.depth });
    }
    this.at += 1;
    this.skipSpace();
    let isFirst = true;
    while (this.text.charAt(this.at) !== end) {
      if (!isFirst && this.text.charAt(this.at) !== ',') this.fault();
      if (!isFirst) this.at += 1;
      this.skipSpace();
      this.count();
      read();
      this.skipSpace();
      isFirst = false;
    }
    this.at += 1;
    this.depth -= 1;
  }

  private count(): void {
    this.elements += 1;
    if (this.elements > foreignLimits.elements * 10) {
      throw new Refusal(formatProblems.tooMany, this.line, { limit: foreignLimits.elements * 10 });
    }
  }

  private string(): string {
    const from = this.at;
    for (let at = from + 1; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x5c) at += 1;
      else if (code === 0x22) {
        this.at = at + 1;
        return this.parsed(from);
      } else if (code < 0x20) break;
    }
    return this.fault();
  }

  private parsed(from: number): string {
    try {
      const value: unknown = JSON.parse(this.text.slice(from, this.at));
      return typeof value === 'string' ? value : '';
    } catch {
      this.at = from;
      return this.fault();
    }
  }

  private skipSpace(): void {
    space.lastIndex = this.at;
    const skipped = space.exec(this.text)?.[0] ?? '';
    for (let at = skipped.indexOf('\n'); at !== -1; at = skipped.indexOf('\n', at + 1)) this.line += 1;
    this.at += skipped.length;
  }

  private fault(): never {
    const { line, column } = placeAt(this.text, this.at);
    throw new Refusal(formatProblems.badJson, line, {}, column);
  }
}

/** A list of objects under a name; what is no object has no place and is refused with its line. */
export function objectsOf(json: LinedJson, owner: JsonObject, field: string): readonly JsonObject[] {
  const list = Object.hasOwn(owner, field) ? owner[field] : [];
  if (!Array.isArray(list)) throw new Refusal(formatProblems.fieldMissing, json.lineOf(owner), { field });
  const strays = list.some((item) => !isJsonObject(item));
  if (strays) throw new Refusal(formatProblems.fieldMissing, json.lineOf(list), { field });
  return list.filter(isJsonObject);
}

/** A text field; '' where it is not there or no text. */
export const textOf = (owner: JsonObject, field: string): string => {
  const value = Object.hasOwn(owner, field) ? owner[field] : undefined;
  return typeof value === 'string' ? value : '';
};

/** A field that must be a text. */
export function neededText(json: LinedJson, owner: JsonObject, field: string): string {
  const value = Object.hasOwn(owner, field) ? owner[field] : undefined;
  if (typeof value === 'string') return value;
  throw new Refusal(formatProblems.fieldMissing, json.lineOf(owner), { field });
}
