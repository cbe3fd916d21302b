/** Runs of words within a clause that may name a theme: they begin and end with a word that tells something. */
import type { Reading } from './read-text';
import { fillerStems, jointStems, negations, particles } from './stop-words';

export interface Run {
  /** Stems joined by spaces. */
  readonly key: string;
  readonly from: number;
  readonly length: number;
}

const longest = 5;
const shortestStem = 2;

export function* runsOf({ stems, joints }: Reading): Generator<Run> {
  for (let from = 0; from < stems.length; from++) {
    const opening = stems[from] ?? '';
    if (fillerStems.has(opening) && !negations.has(opening)) continue;
    let hasTold = false;
    for (let length = 1; length <= longest && from + length <= stems.length; length++) {
      const at = from + length - 1;
      const closing = stems[at] ?? '';
      if (length > 1 && (joints[at] === '' || partsThoughts(closing))) break;
      const isEnd = hasTold && particles.has(closing);
      const tells = !fillerStems.has(closing) && closing.length >= shortestStem;
      hasTold ||= tells;
      if (tells || isEnd) yield { key: stems.slice(from, from + length).join(' '), from, length };
    }
  }
}

const partsThoughts = (stem: string) =>
  fillerStems.has(stem) && !jointStems.has(stem) && !particles.has(stem);
