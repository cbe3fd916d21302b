/** Pains made of what is on the map or was found in contacts: a theme, a pin, a quote, the numbers of a step. */
import { stepsWalkedBy } from '../document/journey';
import type { PainId, PersonaId, PinId, QuoteId, StepId } from '../document/records/identity';
import type { PainEvidence } from '../document/records/pain';
import { liveRecord, mapOf, personasInOrder, quotesOfStep } from '../document/select';
import type { Command, Snapshot } from '../document/snapshot';
import type { ThemeRef } from '../evidence/rule';
import { isDissatisfied } from '../metrics/dissatisfied';
import { evidenceOfSteps } from '../pains/step-evidence';
import { titleOfWords } from '../pains/title-of-words';
import { placeWords, type QuotedWords } from './collection';
import { newPain } from './pain';
import { required } from './required';
import { keepTheme } from './theme';

/** More would not be read; the others are where they came from. */
export const mostPainQuotes = 3;

export interface FoundTheme {
  readonly ref: ThemeRef;
  readonly stepIds: readonly StepId[];
  readonly personaIds: readonly PersonaId[];
  readonly evidence: PainEvidence;
  /** What its customers say, masked, and the step it is pinned to; null: nothing is pinned. */
  readonly said: { readonly stepId: StepId; readonly quotes: readonly QuotedWords[] } | null;
}

export const addPainOfTheme: Command<FoundTheme, PainId> = (
  snapshot,
  { ref, stepIds, personaIds, evidence, said },
  context,
) => {
  const theme = keepTheme(snapshot, { ref, stepIds }, context);
  const quotes = said && placeWords(snapshot, said, context);
  const told = {
    title: ref.name,
    stepIds: [...stepIds],
    personaIds: [...personaIds],
    quoteIds: [...(quotes?.all ?? [])],
    themeIds: [theme.themeId],
    evidence,
  };
  const { id, changes } = newPain(snapshot, told, context);
  return { changes: [...theme.changes, ...(quotes?.changes ?? []), ...changes], made: id };
};

/** The pin is about the pain from then on; the quote or the theme it was about is the pain's. */
export const addPainOfPin: Command<{ readonly pinId: PinId }, PainId> = (snapshot, { pinId }, context) => {
  const pin = required(snapshot, 'pin', pinId);
  const { stepId } = required(snapshot, 'screenshot', pin.screenshotId).place;
  const quote = pin.subject?.kind === 'quote' ? liveRecord(snapshot, 'quote', pin.subject.id) : null;
  const theme = pin.subject?.kind === 'theme' ? liveRecord(snapshot, 'theme', pin.subject.id) : null;
  const title = pin.text.trim() || theme?.title.trim() || quote?.text || '';
  const told = {
    title: titleOfWords(title),
    description: isCut(pin.text) ? pin.text.trim() : '',
    stepIds: [stepId],
    personaIds: walkersOf(snapshot, stepId),
    quoteIds: quote ? [quote.id] : [],
    ...(theme
      ? {
          themeIds: [theme.id],
          evidence: { contacts: null, csat: null, of: { kind: 'themes' as const, stepIds: [] } },
        }
      : {}),
  };
  const { id, changes } = newPain(snapshot, told, context);
  const subject = { kind: 'pain', id } as const;
  return { changes: [...changes, { kind: 'pin', id: pin.id, fields: { subject } }], made: id };
};

const isCut = (words: string): boolean => titleOfWords(words) !== words.trim();

export const addPainOfQuote: Command<{ readonly quoteId: QuoteId }, PainId> = (
  snapshot,
  { quoteId },
  context,
) => {
  const { id, text, place } = required(snapshot, 'quote', quoteId);
  const told = {
    title: titleOfWords(text),
    stepIds: [place.stepId],
    personaIds: walkersOf(snapshot, place.stepId),
    quoteIds: [id],
  };
  const made = newPain(snapshot, told, context);
  return { changes: made.changes, made: made.id };
};

/** As large as the step: all its contacts, with the quotes of its least satisfied customers. */
export const addPainOfStep: Command<{ readonly stepId: StepId; readonly title: string }, PainId> = (
  snapshot,
  { stepId, title },
  context,
) => {
  required(snapshot, 'step', stepId);
  const told = {
    title,
    stepIds: [stepId],
    personaIds: walkersOf(snapshot, stepId),
    quoteIds: worstQuotes(snapshot, stepId),
    evidence: evidenceOfSteps(snapshot, [stepId]),
  };
  const { id, changes } = newPain(snapshot, told, context);
  return { changes, made: id };
};

/** Who comes by, where not everybody does: paths that say whose they are tell it. */
function walkersOf(snapshot: Snapshot, stepId: StepId): PersonaId[] {
  const all = personasInOrder(snapshot);
  const walkers = all.filter(({ id }) => stepsWalkedBy(snapshot, id).has(stepId));
  return walkers.length < all.length ? walkers.map(({ id }) => id) : [];
}

function worstQuotes(snapshot: Snapshot, stepId: StepId): QuoteId[] {
  const { metricSettings } = mapOf(snapshot);
  return quotesOfStep(snapshot, stepId)
    .flatMap(({ id, origin }) => {
      const score = origin?.csat ?? null;
      const isBad = score !== null && isDissatisfied(score, metricSettings.csat, metricSettings);
      return isBad ? [{ id, score }] : [];
    })
    .toSorted((a, b) => a.score - b.score)
    .slice(0, mostPainQuotes)
    .map(({ id }) => id);
}
