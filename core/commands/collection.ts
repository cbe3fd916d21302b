/** Commands about collections of quotes: make, name, order and delete them, gather words, place them on steps. */
import type { CollectedQuote } from '../document/records/collected-quote';
import type { CollectedQuoteId, CollectionId, QuoteId, StepId } from '../document/records/identity';
import type { QuoteOrigin } from '../document/records/quote';
import { collectionsInOrder, quotesOfCollection, quotesOfStep } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { roomsAt } from './bulk-moves';
import { placeIn, removal, removals, required } from './required';
import { placedRoomAt, roomAt } from './row-order';

/** What a quote says; masked. */
export interface QuotedWords {
  readonly text: string;
  readonly origin: QuoteOrigin | null;
}

/** The same contact, or the same words where nobody knows the contact. */
export const wordsKey = ({ text, origin }: QuotedWords): string =>
  origin?.contactKey ? `contact ${origin.contactKey}` : `words ${text}`;

export const addCollection: Command<{ readonly title: string }, CollectionId> = (
  snapshot,
  { title },
  context,
) => {
  const row = collectionsInOrder(snapshot);
  const id = context.newId('collection');
  const { order, moved } = roomAt('collection', row, row.length);
  return { changes: [...moved, { kind: 'collection', id, fields: { title, order } }], made: id };
};

export const renameCollection: Command<{ readonly collectionId: CollectionId; readonly title: string }> = (
  snapshot,
  { collectionId, title },
) => {
  const { id } = required(snapshot, 'collection', collectionId);
  return { changes: [{ kind: 'collection', id, fields: { title } }], made: undefined };
};

/** `index` among the other collections. */
export const moveCollection: Command<{ readonly collectionId: CollectionId; readonly index: number }> = (
  snapshot,
  { collectionId, index },
) => {
  const { id } = required(snapshot, 'collection', collectionId);
  const all = collectionsInOrder(snapshot);
  const others = all.filter((each) => each.id !== id);
  const at = placeIn(others, index);
  if (all[at]?.id === id) return { changes: [], made: undefined };
  const { order, moved } = roomAt('collection', others, at);
  return { changes: [...moved, { kind: 'collection', id, fields: { order } }], made: undefined };
};

/** Its quotes go with it; what was placed on steps stays there. */
export const deleteCollection: Command<{ readonly collectionId: CollectionId }> = (
  snapshot,
  { collectionId },
  context,
) => {
  const collection = required(snapshot, 'collection', collectionId);
  const quotes = quotesOfCollection(snapshot, collection.id);
  return { changes: removals([...quotes, collection], context.now()), made: undefined };
};

/** Puts words at the end of a collection; those it holds already are left out. Returns what was made. */
export const gatherQuotes: Command<
  { readonly collectionId: CollectionId; readonly quotes: readonly QuotedWords[] },
  readonly CollectedQuoteId[]
> = (snapshot, { collectionId, quotes }, context) => {
  required(snapshot, 'collection', collectionId);
  const row = quotesOfCollection(snapshot, collectionId);
  const fresh = unknownTo(row, quotes);
  const { orders, renumbered } = roomsAt(row.map(orderedPlace), row.length, fresh.length);
  const come = fresh.map(({ text, origin }, index) => ({
    kind: 'collectedQuote' as const,
    id: context.newId('collectedQuote'),
    fields: { place: { collectionId, order: orders[index] ?? 'a0' }, text, origin },
  }));
  return { changes: [...renumberings(row, renumbered), ...come], made: come.map(({ id }) => id) };
};

/** To another place of its collection, or into another one: `index` counts without it; left out: at the end. */
export const moveCollected: Command<{
  readonly collectedQuoteId: CollectedQuoteId;
  readonly collectionId: CollectionId;
  readonly index?: number;
}> = (snapshot, { collectedQuoteId, collectionId, index }, context) => {
  const quote = required(snapshot, 'collectedQuote', collectedQuoteId);
  required(snapshot, 'collection', collectionId);
  const all = quotesOfCollection(snapshot, collectionId);
  const others = all.filter(({ id }) => id !== quote.id);
  const isThere = quote.place.collectionId !== collectionId && unknownTo(others, [quote]).length === 0;
  if (isThere) return { changes: [removal(quote, context.now())], made: undefined };
  const at = placeIn(others, index);
  if (all.indexOf(quote) === at) return { changes: [], made: undefined };
  const { order, moved } = placedRoomAt('collectedQuote', others, at);
  const place = { collectionId, order };
  return {
    changes: [...moved, { kind: 'collectedQuote', id: quote.id, fields: { place } }],
    made: undefined,
  };
};

export const removeCollected: Command<{ readonly collectedQuoteIds: readonly CollectedQuoteId[] }> = (
  snapshot,
  { collectedQuoteIds },
  context,
) => ({
  changes: removals(
    collectedQuoteIds.map((id) => required(snapshot, 'collectedQuote', id)),
    context.now(),
  ),
  made: undefined,
});

/** Pins the words to a step, in the order given, after those it has; what it has already is left out. */
export const placeCollected: Command<
  { readonly collectedQuoteIds: readonly CollectedQuoteId[]; readonly stepId: StepId },
  readonly QuoteId[]
> = (snapshot, { collectedQuoteIds, stepId }, context) => {
  required(snapshot, 'step', stepId);
  const chosen = collectedQuoteIds.map((id) => required(snapshot, 'collectedQuote', id));
  const { changes, made } = placeWords(snapshot, { stepId, quotes: chosen }, context);
  return { changes, made };
};

/** Words as quotes of a step, after those it has. `made`: new quotes; `all`: also those that said the same before. */
export function placeWords(
  snapshot: Snapshot,
  { stepId, quotes }: { readonly stepId: StepId; readonly quotes: readonly QuotedWords[] },
  context: CommandContext,
): {
  readonly changes: readonly Change[];
  readonly made: readonly QuoteId[];
  readonly all: readonly QuoteId[];
} {
  const row = quotesOfStep(snapshot, stepId);
  const fresh = unknownTo(row, quotes);
  const { orders, renumbered } = roomsAt(row.map(orderedPlace), row.length, fresh.length);
  const moved = row.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'quote', id, fields: { place: { ...place, order } } }];
  });
  const come = fresh.map(({ text, origin }, index) => ({
    kind: 'quote' as const,
    id: context.newId('quote'),
    fields: { place: { stepId, order: orders[index] ?? 'a0' }, text, origin },
  }));
  const made = come.map(({ id }) => id);
  const asked = new Set(quotes.map(wordsKey));
  const known = row.filter((quote) => asked.has(wordsKey(quote))).map(({ id }) => id);
  return { changes: [...moved, ...come], made, all: [...known, ...made] };
}

const orderedPlace = ({
  id,
  place,
}: {
  readonly id: string;
  readonly place: { readonly order: string };
}): { readonly id: string; readonly order: string } => ({ id, order: place.order });

function unknownTo<Words extends QuotedWords>(
  row: readonly QuotedWords[],
  asked: readonly Words[],
): readonly Words[] {
  const known = new Set(row.map(wordsKey));
  return asked.filter((words) => {
    const key = wordsKey(words);
    return !known.has(key) && known.add(key);
  });
}

const renumberings = (
  row: readonly CollectedQuote[],
  renumbered: ReadonlyMap<string, string>,
): readonly Change[] =>
  row.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined
      ? []
      : [{ kind: 'collectedQuote', id, fields: { place: { ...place, order } } }];
  });
