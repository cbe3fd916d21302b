/** Commands about quotes: pin, edit, move, delete. The text comes in masked. */
import { orderAt } from '../document/order-key';
import type { QuoteId, StepId } from '../document/records/identity';
import type { Quote } from '../document/records/quote';
import { quotesOfStep } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { placeIn, removal, required } from './required';

export interface AddQuote {
  readonly stepId: StepId;
  readonly text: string;
  /** Where the words come from; left out: typed by hand. */
  readonly origin?: Quote['origin'];
  readonly index?: number;
}

export const addQuote: Command<AddQuote, QuoteId> = (
  snapshot,
  { stepId, text, origin = null, index },
  context,
) => {
  required(snapshot, 'step', stepId);
  const row = quotesOfStep(snapshot, stepId);
  const id = context.newId('quote');
  const { order, renumbered } = orderIn(row, placeIn(row, index));
  return {
    changes: [
      ...placeChanges(row, renumbered),
      { kind: 'quote', id, fields: { place: { stepId, order }, text, origin } },
    ],
    made: id,
  };
};

export const editQuote: Command<{ readonly quoteId: QuoteId; readonly text: string }> = (
  snapshot,
  { quoteId, text },
) => {
  const { id } = required(snapshot, 'quote', quoteId);
  return { changes: [{ kind: 'quote', id, fields: { text } }], made: undefined };
};

/** `index` among the other quotes of the step it comes to; left out: at the end. */
export const moveQuote: Command<{
  readonly quoteId: QuoteId;
  readonly stepId: StepId;
  readonly index?: number;
}> = (snapshot, { quoteId, stepId, index }) => {
  const quote = required(snapshot, 'quote', quoteId);
  required(snapshot, 'step', stepId);
  const all = quotesOfStep(snapshot, stepId);
  const others = all.filter(({ id }) => id !== quote.id);
  const at = placeIn(others, index);
  if (all.indexOf(quote) === at) return { changes: [], made: undefined };
  const { order, renumbered } = orderIn(others, at);
  return {
    changes: [
      ...placeChanges(others, renumbered),
      { kind: 'quote', id: quote.id, fields: { place: { stepId, order } } },
    ],
    made: undefined,
  };
};

export const deleteQuote: Command<{ readonly quoteId: QuoteId }> = (snapshot, { quoteId }, context) => ({
  changes: [removal(required(snapshot, 'quote', quoteId), context.now())],
  made: undefined,
});

const orderIn = (row: readonly Quote[], at: number): ReturnType<typeof orderAt> =>
  orderAt(
    row.map(({ id, place }) => ({ id, order: place.order })),
    at,
  );

function placeChanges(row: readonly Quote[], renumbered: ReadonlyMap<string, string>): readonly Change[] {
  return row.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'quote', id, fields: { place: { ...place, order } } }];
  });
}
