/** The pain that a theme, a pin, a quote or the numbers of a step were made into already. Knows no store. */
import type { StepId, ThemeId } from '../document/records/identity';
import type { Pain } from '../document/records/pain';
import type { Pin } from '../document/records/pin';
import type { Quote } from '../document/records/quote';
import { liveRecord, painsInOrder, painsOfStep } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { ThemeRef } from '../evidence/rule';
import { themeOfMap } from './map-themes';

export function painOfTheme(snapshot: Snapshot, ref: ThemeRef): Pain | null {
  const theme = themeOfMap(snapshot, ref);
  return theme ? painWithTheme(snapshot, theme.id) : null;
}

const painWithTheme = (snapshot: Snapshot, themeId: ThemeId): Pain | null =>
  painsInOrder(snapshot).find(({ themeIds }) => themeIds.includes(themeId)) ?? null;

/** What the pin is about: a pain, or a theme or a quote that is one already. */
export function painOfPin(snapshot: Snapshot, { subject }: Pick<Pin, 'subject'>): Pain | null {
  if (subject === null) return null;
  if (subject.kind === 'pain') return liveRecord(snapshot, 'pain', subject.id);
  if (subject.kind === 'theme') return painWithTheme(snapshot, subject.id);
  return painOfQuote(snapshot, subject);
}

export const painOfQuote = (snapshot: Snapshot, { id }: Pick<Quote, 'id'>): Pain | null =>
  painsInOrder(snapshot).find(({ quoteIds }) => quoteIds.includes(id)) ?? null;

/** Of this step alone, counted by its numbers. */
export const painOfStepNumbers = (snapshot: Snapshot, stepId: StepId): Pain | null =>
  painsOfStep(snapshot, stepId).find(
    ({ stepIds, evidence }) => stepIds.length === 1 && evidence.of?.kind === 'steps',
  ) ?? null;
