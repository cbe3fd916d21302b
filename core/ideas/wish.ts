/**
 * What a sentence wishes for, as words with weights: their stems, words of one meaning taken as one. Words of the wish
 * itself ("добавьте", "would be nice") weigh little, and so do clauses that only give reasons.
 */
import { stemOf } from '../text/stem';
import { stopStems } from '../themes/stop-words';
import { plainSentence } from './sentences';
import { frameStems, meantBy } from './wish-words';

export interface Wish {
  /** Stems with their weights, what they mean for what they are. */
  readonly words: ReadonlyMap<string, number>;
  /** What is asked: a wish, why, how much, what it is, or that something is broken. */
  readonly asks: string;
}

/** Chosen on the labelled pairs that were not held out. */
const share = { frame: 0.1, reason: 0.4, purpose: 0.6 } as const;

const questions: readonly (readonly [string, RegExp])[] = [
  [
    'much',
    / (?:сколько|на сколько|насколько|лимит|когда|с какого|how (?:much|many|long|often)|charge|fees?|limit|length|when) /u,
  ],
  ['why', / (?:почему|зачем|из-за чего|за что|why|how come|reason) /u],
  [
    'what',
    / (?:что (?:такое|это|за|значит|дает)|это как|это что|для чего|what (?:is|are|does)|function of) /u,
  ],
  [
    'broken',
    / (?:не (?:могу|работает|загружается|приходит|пускает|показывает|пришло|пришел)|ошибка|won't|isn't|can't|cannot|doesn't|not (?:working|showing|able|verified)|unable|declined|swallowed|lost|stolen) /u,
  ],
];

const continues = /^ ?(?:если|что|который|которые|которых|в котором|где|when|if|that|which|where|to) /u;
const purposes = /^ ?(?:чтобы|чтоб|so|in order) /u;

export function wishReader(): (sentence: string) => Wish {
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const found = known.get(word) ?? stemOf(word.replace(/'.*$/, ''));
    known.set(word, found);
    return found;
  };
  return (sentence) => {
    const plain = plainSentence(sentence);
    const words = new Map<string, number>();
    let isSaid = false;
    for (const clause of plain.split(/[,:?!—–]/u)) {
      const weight = isSaid ? shareOf(clause) : 1;
      for (const own of stemsIn(clause, stem)) {
        const meant = meantBy(own);
        const isFrame = frameStems.has(own);
        isSaid ||= !isFrame;
        words.set(meant, Math.max(words.get(meant) ?? 0, weight * (isFrame ? share.frame : 1)));
      }
    }
    return { words, asks: questions.find(([, says]) => says.test(plain))?.[0] ?? 'wish' };
  };
}

/** Of a clause after the wish was said. */
function shareOf(clause: string): number {
  if (continues.test(clause)) return 1;
  return purposes.test(clause) ? share.purpose : share.reason;
}

const stemsIn = (clause: string, stem: (word: string) => string): readonly string[] =>
  clause
    .split(/[ -]/u)
    .filter((word) => word !== '')
    .map(stem)
    .filter((own) => !stopStems.has(own));
