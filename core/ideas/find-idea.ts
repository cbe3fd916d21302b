/**
 * Is a text an idea, a wish that the product have something or be otherwise; which sentence says it, and by which
 * sign it was told: one that is enough alone, or hints that add up. The same text always gives the same answer, and the
 * answer can be explained.
 */
import type { Language } from '../document/records/field';
import { detectLanguage } from '../text/language';
import { englishHints } from './hints-en';
import { russianHints } from './hints-ru';
import { plainSentence, sentencesOf } from './sentences';
import type { Sign, SignKind } from './sign';
import { englishQuestion, englishRefusal, englishSigns } from './signs-en';
import { russianRefusal, russianSigns } from './signs-ru';
import { type Hints, weigh } from './weigh';

export interface FoundIdea {
  /** The sentence that says it, as written, with the one before it where it only points back. */
  readonly sentence: string;
  readonly sign: SignKind;
  /** The words of the sign as they stand in the sentence, in lower case. */
  readonly by: string;
}

interface Rules {
  readonly signs: readonly Sign[];
  readonly hints: Hints;
  readonly refusal: RegExp;
  /** A question about what there is takes back the signs that are not questions themselves. */
  readonly question: RegExp | null;
}
const rulesOf: Readonly<Record<Language, Rules>> = {
  ru: { signs: russianSigns, hints: russianHints, refusal: russianRefusal, question: null },
  en: { signs: englishSigns, hints: englishHints, refusal: englishRefusal, question: englishQuestion },
};

/** null: no idea. The first sentence that says one. */
export function findIdea(text: string): FoundIdea | null {
  const language = detectLanguage(text);
  if (language === null) return null;
  const { signs, hints, refusal, question } = rulesOf[language];
  const sentences = sentencesOf(text);
  for (const [at, sentence] of sentences.entries()) {
    const plain = plainSentence(sentence);
    const found =
      signOf(plain, question?.test(plain) ? signs.filter(isQuestion) : signs) ?? weigh(plain, hints);
    if (found !== null && !refusal.test(plain))
      return { sentence: withMeant(plain, sentence, sentences[at - 1]), ...found };
  }
  return null;
}

/** "Please make one": what is meant was said in the sentence before. */
const pointsBack =
  / (?:так|это|такое|такую|его|ее|их|one|it|that|this|so|надо бы|зря|жаль|there should be|put it back|bring it back) $/u;

const withMeant = (plain: string, sentence: string, before: string | undefined): string =>
  before !== undefined && pointsBack.test(plain) ? `${before} ${sentence}` : sentence;

/** Signs that are questions themselves, or name what there is not. */
const isQuestion = ({ kind }: Sign): boolean => kind === 'ask' || kind === 'lack' || kind === 'propose';

function signOf(plain: string, signs: readonly Sign[]): Omit<FoundIdea, 'sentence'> | null {
  for (const { kind, says, needs, unless } of signs) {
    const said = says.exec(plain);
    if (said === null || unless?.test(plain)) continue;
    if (needs === undefined || needs.test(plain)) return { sign: kind, by: said[0].trim() };
  }
  return null;
}

/** Of a text that is an idea by its tag: the first sentence that is more than a greeting. */
export function mainSentence(text: string): string {
  const sentences = sentencesOf(text);
  return sentences.find((one) => one.split(' ').length >= fewestWords) ?? sentences[0] ?? text;
}

const fewestWords = 4;
