/** Commands about quotes: pin, edit, move, delete. The text comes in masked. */
import type { QuoteId, StepId } from '../document/records/identity';
import type { Quote } from '../document/records/quote';
import { quotesOfStep } from '../document/select';
import type { Command } from '../document/snapshot';
import { placeIn, removal, required } from './required';
import { placedRoomAt } from './row-order';

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
  const { order, moved } = placedRoomAt('quote', row, placeIn(row, index));
  return {
    changes: [...moved, { kind: 'quote', id, fields: { place: { stepId, order }, text, origin } }],
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
  const { order, moved } = placedRoomAt('quote', others, at);
  return {
    changes: [...moved, { kind: 'quote', id: quote.id, fields: { place: { stepId, order } } }],
    made: undefined,
  };
};

export const deleteQuote: Command<{ readonly quoteId: QuoteId }> = (snapshot, { quoteId }, context) => ({
  changes: [removal(required(snapshot, 'quote', quoteId), context.now())],
  made: undefined,
});
