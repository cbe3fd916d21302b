/** The labelled texts of test/fixtures/masking, and how well masking finds what they label. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonalData, type MaskChoices } from '#core/text/mask';
import { mayHoldPersonalData } from '#core/text/mask-signs';
import type { Span } from '#core/text/mask-span';
import { type MaskKind, maskKinds } from '#core/text/mask-tokens';

export interface Labelled {
  readonly text: string;
  readonly spans: readonly Span[];
}

const label = /\{(\w+):([^}]*)\}/g;

const folder = join(import.meta.dirname, '../../fixtures/masking');

/** What is masked in any case; numbers of orders and names only where a team asks for it. */
export const certainKinds = maskKinds.filter((kind) => kind !== 'order' && kind !== 'name');

/** Sets written before the expressions were tried on them; each tells in its first lines what the first pass gave. */
export const unseenSets = (language: 'ru' | 'en'): readonly Labelled[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('unseen-') && name.endsWith(`-${language}.txt`))
    .sort()
    .flatMap(readTexts);

export const readLabelled = (name: 'ru' | 'en' | 'optional'): readonly Labelled[] => readTexts(`${name}.txt`);

function readTexts(file: string): readonly Labelled[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => readLine(line.replaceAll('\\n', '\n')));
}

function readLine(line: string): Labelled {
  const spans: Span[] = [];
  let text = '';
  let position = 0;
  for (const match of line.matchAll(label)) {
    const kind = maskKinds.find((each) => each === match[1]);
    if (kind === undefined) throw new Error(`no such kind: ${match[0]}`);
    text += line.slice(position, match.index);
    const words = match[2] ?? '';
    spans.push({ start: text.length, end: text.length + words.length, kind });
    text += words;
    position = match.index + match[0].length;
  }
  return { text: text + line.slice(position), spans };
}

export interface Score {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** All letters and digits of the label are hidden, under its own kind. */
const isFound = ({ text }: Labelled, wanted: Span, found: readonly Span[]): boolean => {
  const own = found.filter(
    ({ kind, start, end }) => kind === wanted.kind && start < wanted.end && end > wanted.start,
  );
  let left = '';
  for (let at = wanted.start; at < wanted.end; at++)
    if (!own.some(({ start, end }) => at >= start && at < end)) left += text[at];
  return letters(left) === 0;
};

/** It lies on a label of its kind, and hides little besides. */
const isRight = ({ text, spans }: Labelled, found: Span): boolean =>
  spans.some((label) => {
    if (label.kind !== found.kind) return false;
    const shared = text.slice(Math.max(found.start, label.start), Math.min(found.end, label.end));
    return letters(shared) >= 0.8 * letters(text.slice(found.start, found.end));
  });

export function scoreOf(
  set: readonly Labelled[],
  choices: MaskChoices = {},
  kinds: readonly MaskKind[] = certainKinds,
): Score {
  let [labelled, found, right, hidden] = [0, 0, 0, 0];
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const one of set) {
    // As mask() does: what the cheap question does not see is not found.
    const all = mayHoldPersonalData(one.text, choices.names) ? findPersonalData(one.text, choices) : [];
    for (const span of one.spans.filter(({ kind }) => kinds.includes(kind))) {
      labelled++;
      if (isFound(one, span, all)) hidden++;
      else missed.push(`${span.kind}: ${one.text}`);
    }
    for (const span of all.filter(({ kind }) => kinds.includes(kind))) {
      found++;
      if (isRight(one, span)) right++;
      else wrong.push(`${span.kind} “${one.text.slice(span.start, span.end)}”: ${one.text}`);
    }
  }
  const recall = labelled === 0 ? 1 : hidden / labelled;
  return { labelled, found, right, recall, precision: found === 0 ? 1 : right / found, missed, wrong };
}
