/**
 * Ideas that wish for the same come together into one request; those known before draw what is like them. The same
 * ideas in any order make the same requests, and made a second time from what came of the first they change nothing.
 */

import { learnRarity, likeness, type Rarity, sameFrom } from './same-idea';
import { plainSentence } from './sentences';
import { titleOf } from './title';
import { type Wish, wishReader } from './wish';

export interface KnownRequest {
  readonly id: string;
  /** Its title and what stands for it in full: whatever is like them is the same wish. */
  readonly says: readonly string[];
  /** Words of customers from earlier months: what joins by them must be more like them. */
  readonly quotes: readonly string[];
  /** Nobody voiced it up to this month: it draws only what is like no other, so that a month taken again stays as it was. */
  readonly isLater?: boolean | undefined;
}

export interface SaidIdea {
  readonly sentence: string;
  /** How many said it in these words. */
  readonly count: number;
}

export interface IdeaGroup {
  /** Of a request known before; null: new. */
  readonly known: string | null;
  /** Cleaned and masked, the most typical sentence of a new one. */
  readonly title: string;
  readonly text: string;
  /** Places among the ideas given, in their order. */
  readonly members: readonly number[];
}

/** What joins by one quote is not the wish itself twice removed. */
const quoteShare = 0.75;
/** Sentences between two breaths. */
const breath = 500;

interface Leader {
  readonly known: string | null;
  readonly text: string;
  readonly order: string;
  readonly isLater: boolean;
  readonly says: readonly { readonly wish: Wish; readonly share: number }[];
}

/** Gives the share that is done, now and then, so that whoever runs it can look up. */
export function* groupIdeas(
  said: readonly SaidIdea[],
  known: readonly KnownRequest[],
): Generator<number, readonly IdeaGroup[]> {
  const read = wishReader();
  const distinct = distinctOf(said, read);
  const leaders = new Leaders(learnRarity(distinct.map(({ wish }) => wish)));
  for (const { id, says, quotes, isLater = false } of [...known].sort((a, b) => (a.id < b.id ? -1 : 1)))
    leaders.add(
      {
        known: id,
        text: says[0] ?? '',
        order: says.at(-1) ?? '',
        isLater,
        says: [...asSays(read, says, 1), ...asSays(read, quotes, quoteShare)],
      },
      says,
    );
  for (const [at, { text, wish }] of distinct.entries()) {
    if (at % breath === 0) yield at / (2 * distinct.length);
    if (leaders.nearest(text, wish) !== null) continue;
    const title = titleOf(text);
    const own = { known: null, text, order: text, isLater: false, says: asSays(read, [title, text], 1) };
    leaders.add(own, [title, text]);
  }
  // All requests are there now: each sentence goes to the one it is most like, whichever came first.
  const members = new Map<Leader, number[]>();
  for (const [at, { text, wish, places }] of distinct.entries()) {
    if (at % breath === 0) yield 0.5 + at / (2 * distinct.length);
    const leader = leaders.nearest(text, wish);
    if (leader !== null) members.set(leader, [...(members.get(leader) ?? []), ...places]);
  }
  return [...members]
    .map(([{ known: id, text }, places]) => ({
      known: id,
      title: titleOf(text),
      text,
      members: places.sort((a, b) => a - b),
    }))
    .sort((a, b) => b.members.length - a.members.length || (a.text < b.text ? -1 : 1));
}

const asSays = (read: (text: string) => Wish, texts: readonly string[], share: number) =>
  texts.flatMap((text) => (text === '' ? [] : [{ wish: read(text), share }]));

interface Distinct {
  readonly text: string;
  readonly wish: Wish;
  readonly places: readonly number[];
}

/** A sentence of so many telling words says a wish whole: of one word it draws to itself whatever has that word. */
const tellingWords = 4;
const fromTelling = ({ words }: Wish): number =>
  Math.abs(tellingWords - [...words.values()].filter((weight) => weight >= 0.5).length);

/** The most said first, of those the most telling, then by letters: never by the order they came in. */
function distinctOf(said: readonly SaidIdea[], read: (text: string) => Wish): readonly Distinct[] {
  const byPlain = new Map<string, { text: string; count: number; places: number[] }>();
  for (const [place, { sentence: text, count }] of said.entries()) {
    const plain = plainSentence(text);
    const one = byPlain.get(plain);
    if (one === undefined) byPlain.set(plain, { text, count, places: [place] });
    else {
      one.places.push(place);
      one.count += count;
      if (text < one.text) one.text = text;
    }
  }
  return [...byPlain.values()]
    .map((one) => ({ ...one, wish: read(one.text) }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        fromTelling(a.wish) - fromTelling(b.wish) ||
        a.text.length - b.text.length ||
        (a.text < b.text ? -1 : 1),
    );
}

/** The rarest words of a wish find its like; more would find what shares only common words. */
const probes = 5;
const beginning = 5;

class Leaders {
  private readonly holders = new Map<string, Leader[]>();
  private readonly byText = new Map<string, Leader>();
  private readonly byTitle = new Map<string, Leader>();

  constructor(private readonly rarity: Rarity) {}

  /** The last of the texts is the wording itself; of titles that are the same the first by order counts. */
  add(leader: Leader, texts: readonly string[]): void {
    const plain = texts.map(plainSentence);
    put(this.byText, plain.at(-1), leader);
    for (const title of plain.slice(0, -1)) put(this.byTitle, title, leader);
    for (const key of new Set(leader.says.flatMap(({ wish }) => this.keysOf(wish)))) {
      const own = this.holders.get(key);
      if (own === undefined) this.holders.set(key, [leader]);
      else own.push(leader);
    }
  }

  /** null: none is like it. */
  nearest(text: string, wish: Wish): Leader | null {
    const plain = plainSentence(text);
    const same = [this.byText.get(plain), this.byTitle.get(plain)];
    const now = same.find((leader) => leader?.isLater === false);
    if (now !== undefined) return now;
    const [current, later] = [false, true].map((is) =>
      [...this.candidates(wish)].filter(({ isLater }) => isLater === is),
    );
    return (
      this.likest(wish, current ?? []) ??
      same.find((leader) => leader !== undefined) ??
      this.likest(wish, later ?? [])
    );
  }

  private likest(wish: Wish, candidates: readonly Leader[]): Leader | null {
    let best: Leader | null = null;
    let most = sameFrom;
    for (const leader of candidates)
      for (const { wish: other, share } of leader.says) {
        const found = likeness(wish, other, this.rarity) * share;
        if (found > most || (found === most && (best === null || leader.order < best.order))) {
          best = leader;
          most = found;
        }
      }
    return best;
  }

  private candidates(wish: Wish): ReadonlySet<Leader> {
    return new Set(this.keysOf(wish).flatMap((key) => this.holders.get(key) ?? []));
  }

  private keysOf({ words }: Wish): readonly string[] {
    return [...words]
      .map(([stem, weight]) => ({ stem, weight: weight * this.rarity(stem) }))
      .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, probes)
      .map(({ stem }) => stem.slice(0, beginning));
  }
}

function put(map: Map<string, Leader>, key: string | undefined, leader: Leader): void {
  if (key === undefined) return;
  const before = map.get(key);
  const isFirst =
    before === undefined ||
    (before.isLater === leader.isLater ? leader.order < before.order : before.isLater);
  if (isFirst) map.set(key, leader);
}
