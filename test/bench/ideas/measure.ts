/** What the finder and the grouping answer on labelled sets. */
import type { Language } from '#core/document/records/field';
import { findIdea } from '#core/ideas/find-idea';
import { groupIdeas, type IdeaGroup, type KnownRequest } from '#core/ideas/group-ideas';
import { learnRarity, likeness, sameFrom } from '#core/ideas/same-idea';
import { type Wish, wishReader } from '#core/ideas/wish';
import { type LabelledPair, type LabelledText, ownWishes } from './labelled';
import { type Scores, scoresOf } from './scores';

export const findingScores = (texts: readonly LabelledText[]): Scores =>
  scoresOf(texts.map(({ text, isIdea }) => ({ is: isIdea, said: findIdea(text) !== null })));

/** How rare words are is learnt from all texts of the language, as it is from all ideas of a month; labels are not used. */
export function pairScores(pairs: readonly LabelledPair[], asked: readonly LabelledPair[]): Scores {
  const read = wishReader();
  const wishOf = (text: string): Wish => read(findIdea(text)?.sentence ?? text);
  const rarityOf = (language: Language) =>
    learnRarity(pairs.filter((pair) => pair.language === language).flatMap(({ texts }) => texts.map(wishOf)));
  const rarities = { ru: rarityOf('ru'), en: rarityOf('en') };
  return scoresOf(
    asked.map(({ texts: [a, b], language, isSame }) => ({
      is: isSame,
      said: likeness(wishOf(a), wishOf(b), rarities[language]) >= sameFrom,
    })),
  );
}

/** Every pair of own wishes: in one request or in two. */
export function groupingScores(language: Language): Scores & { readonly groups: number } {
  const wishes = ownWishes(language);
  const groups = grouped(wishes.map(({ text }) => findIdea(text)?.sentence ?? text));
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((member) => [member, at])));
  const answers = wishes.flatMap((one, at) =>
    wishes.slice(0, at).map((other, before) => ({
      is: one.wish === other.wish && one.topic === other.topic,
      said: groupOf.get(at) === groupOf.get(before),
    })),
  );
  return { ...scoresOf(answers), groups: groups.length };
}

export function grouped(
  sentences: readonly string[],
  known: readonly KnownRequest[] = [],
): readonly IdeaGroup[] {
  const steps = groupIdeas(
    sentences.map((sentence) => ({ sentence, count: 1 })),
    known,
  );
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
