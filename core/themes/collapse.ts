/**
 * Texts that say the same once: equal but for order, greetings and endings of words. A line that many texts share
 * (a greeting of a form, a signature of a program) is a template and says nothing.
 */
import { type Reading, textReader } from './read-text';
import { stopStems } from './stop-words';

export interface Collapsed {
  /** Distinct texts. */
  readonly readings: readonly Reading[];
  /** How much each counts: a template sent ten thousand times must not draw all themes to itself. */
  readonly weights: Float32Array;
  /** Which of them each text is; -1: it has no word that tells anything. */
  readonly rowOf: Int32Array;
  /** The first text of each row. */
  readonly first: Int32Array;
}

export function collapse(texts: readonly string[]): Collapsed {
  const read = textReader();
  const templates = templateLines(texts);
  const rows = new Map<string, number>();
  const readings: Reading[] = [];
  const counts: number[] = [];
  const first: number[] = [];
  const rowOf = new Int32Array(texts.length).fill(-1);
  for (const [index, text] of texts.entries()) {
    const reading = read(withoutTemplates(text, templates));
    const key = keyOf(reading);
    if (key === '') continue;
    const known = rows.get(key);
    const row = known ?? readings.length;
    if (known === undefined) {
      rows.set(key, row);
      readings.push(reading);
      counts.push(0);
      first.push(index);
    }
    counts[row] = (counts[row] ?? 0) + 1;
    rowOf[index] = row;
  }
  return {
    readings,
    weights: Float32Array.from(counts, (count) => 1 + Math.log(count)),
    rowOf,
    first: Int32Array.from(first),
  };
}

const keyOf = ({ stems }: Reading) =>
  [...new Set(stems.filter((stem) => !stopStems.has(stem)))].toSorted().join(' ');

/** A line in as many texts as this, and in this share of them, was not written by the customer. */
const fewestTexts = 30;
const smallestShare = 0.02;
const shortestLine = 25;

const linesOf = (text: string) => text.split(/\n+/).map((line) => line.trim());

/** Only of texts of several lines: a question that stands alone is a question, however often it is asked. */
export function templateLines(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const text of texts) {
    if (!text.includes('\n')) continue;
    for (const line of new Set(linesOf(text)))
      if (line.length >= shortestLine) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const enough = Math.max(fewestTexts, texts.length * smallestShare);
  return new Set([...seen].flatMap(([line, count]) => (count >= enough ? [line] : [])));
}

export function withoutTemplates(text: string, templates: ReadonlySet<string>): string {
  if (templates.size === 0 || !text.includes('\n')) return text;
  const own = linesOf(text).filter((line) => !templates.has(line));
  return own.some((line) => line !== '') ? own.join('\n') : text;
}
