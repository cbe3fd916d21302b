/**
 * What goes with cut steps into another map: quotes, numbers, rules and comments as new records, pains and fixes tied
 * to those the map has already or made anew. What this map does not know (themes, people, sessions) is left.
 */
import type { FixId, PainId, QuoteId, StepId } from '../document/records/identity';
import { metricIdOf } from '../document/records/metric';
import type { PainEvidence } from '../document/records/pain';
import { ruleIdOf } from '../document/records/rule';
import { fixesInOrder, liveRecord, painsInOrder } from '../document/select';
import type { Change, CommandContext, Snapshot } from '../document/snapshot';
import { roomsAt } from './bulk-moves';
import { type CutParts, stepOfCell } from './cut';

/** Ids of things here by those of the things they were made from. */
export type NewIds = ReadonlyMap<string, string>;

interface Elsewhere {
  readonly snapshot: Snapshot;
  readonly cut: CutParts;
  readonly steps: ReadonlyMap<StepId, StepId>;
  readonly context: CommandContext;
}

interface Brought {
  readonly changes: readonly Change[];
  readonly ids: NewIds;
}

/** Everything but the comments, which speak of what is made here too. */
export function broughtElsewhere(elsewhere: Elsewhere): Brought {
  const quotes = quotesElsewhere(elsewhere);
  const pains = painsElsewhere(elsewhere, quotes.ids);
  const fixes = fixesElsewhere(elsewhere, pains.ids);
  return {
    changes: [...quotes.changes, ...factsElsewhere(elsewhere), ...pains.changes, ...fixes.changes],
    ids: new Map<string, string>([...quotes.ids, ...pains.ids, ...fixes.ids]),
  };
}

function quotesElsewhere({ cut, steps, context }: Elsewhere): {
  readonly changes: readonly Change[];
  readonly ids: ReadonlyMap<string, QuoteId>;
} {
  const ids = new Map<string, QuoteId>();
  const changes = cut.quotes.flatMap(({ id: copied, place, kind, deletedAt: _, ...facts }): Change[] => {
    const stepId = steps.get(place.stepId);
    if (!stepId) return [];
    const id = context.newId('quote');
    ids.set(copied, id);
    return [{ kind, id, fields: { ...facts, place: { ...place, stepId } } }];
  });
  return { changes, ids };
}

function factsElsewhere({ cut, steps }: Elsewhere): readonly Change[] {
  const metrics = cut.metrics.flatMap(({ of, reading }): Change[] => {
    const stepId = steps.get(of.stepId);
    const fields = stepId && { of: { ...of, stepId }, reading };
    return fields ? [{ kind: 'metric', id: metricIdOf(fields.of.stepId, of.metric), fields }] : [];
  });
  const rules = cut.rules.flatMap(({ of, expression }): Change[] => {
    const stepId = steps.get(of.stepId);
    const fields = stepId && { of: { ...of, stepId }, expression };
    return fields ? [{ kind: 'rule', id: ruleIdOf(fields.of.stepId, of.about), fields }] : [];
  });
  return [...metrics, ...rules];
}

/** Of the steps it names, those that came here. */
const stepsHere = (stepIds: readonly StepId[], steps: Elsewhere['steps']): readonly StepId[] =>
  stepIds.flatMap((id) => steps.get(id) ?? []);

/** Itself, else its namesake. */
const alikeOf = <Thing extends { readonly id: string; readonly title: string }>(
  here: readonly Thing[],
  thing: Thing,
): Thing | undefined =>
  here.find(({ id }) => id === thing.id) ?? here.find(({ title }) => title !== '' && title === thing.title);

/** Counted for the steps as they are called here; a theme that this map does not speak of cannot be counted anew. */
function evidenceHere(
  { of, ...numbers }: PainEvidence,
  steps: Elsewhere['steps'],
  hasThemes: boolean,
): PainEvidence {
  if (!of || (of.kind === 'themes' && !hasThemes)) return numbers;
  return { ...numbers, of: { ...of, stepIds: [...stepsHere(of.stepIds, steps)] } };
}

function painsElsewhere(
  { snapshot, cut, steps, context }: Elsewhere,
  quotes: ReadonlyMap<string, QuoteId>,
): { readonly changes: readonly Change[]; readonly ids: ReadonlyMap<string, PainId> } {
  const row = painsInOrder(snapshot);
  const { orders } = roomsAt(row, row.length, cut.pains.length);
  const ids = new Map<string, PainId>();
  const changes = cut.pains.map((pain, index): Change => {
    const known = alikeOf(row, pain);
    const id = known?.id ?? context.newId('pain');
    ids.set(pain.id, id);
    const stepIds = [...(known?.stepIds ?? []), ...stepsHere(pain.stepIds, steps)];
    const quoteIds = [...(known?.quoteIds ?? []), ...pain.quoteIds.flatMap((each) => quotes.get(each) ?? [])];
    if (known) return { kind: 'pain', id, fields: { stepIds, quoteIds } };
    const { title, description, severity, evidence } = pain;
    const personaIds = pain.personaIds.filter((each) => liveRecord(snapshot, 'persona', each) !== null);
    const themeIds = pain.themeIds.filter((each) => liveRecord(snapshot, 'theme', each) !== null);
    const told = { title, description, severity, personaIds, themeIds, stepIds, quoteIds };
    const order = orders[index] ?? pain.order;
    // What was counted at other steps as well is not theirs alone.
    const counted = pain.stepIds.every((each) => steps.has(each))
      ? { evidence: evidenceHere(evidence, steps, themeIds.length > 0) }
      : {};
    return { kind: 'pain', id, fields: { ...told, ...counted, order } };
  });
  return { changes, ids };
}

function fixesElsewhere(
  { snapshot, cut, steps, context }: Elsewhere,
  pains: ReadonlyMap<string, PainId>,
): { readonly changes: readonly Change[]; readonly ids: ReadonlyMap<string, FixId> } {
  const row = fixesInOrder(snapshot);
  const { orders } = roomsAt(row, row.length, cut.fixes.length);
  const ids = new Map<string, FixId>();
  const changes = cut.fixes.map((fix, index): Change => {
    const known = alikeOf(row, fix);
    const id = known?.id ?? context.newId('fix');
    ids.set(fix.id, id);
    const stepIds = [...(known?.stepIds ?? []), ...stepsHere(fix.stepIds, steps)];
    const named = fix.painIds.flatMap(
      (each) => pains.get(each) ?? liveRecord(snapshot, 'pain', each)?.id ?? [],
    );
    const painIds = [...new Set([...(known?.painIds ?? []), ...named])];
    if (known) return { kind: 'fix', id, fields: { stepIds, painIds } };
    const { id: _id, kind, deletedAt: _deletedAt, effect, raisedIn, ...facts } = fix;
    const session = raisedIn !== null && liveRecord(snapshot, 'session', raisedIn) ? raisedIn : null;
    const measured = fix.stepIds.every((each) => steps.has(each)) ? effect : null;
    const themeIds = fix.themeIds.filter((each) => liveRecord(snapshot, 'theme', each) !== null);
    // The share is one of the contacts of its themes: without them it would be taken of all there are.
    const removal = themeIds.length < fix.themeIds.length ? null : fix.removal;
    // Counted at the steps of the other map.
    const told = { ...facts, removal, themeIds, themeCounts: null };
    const order = orders[index] ?? fix.order;
    return { kind, id, fields: { ...told, stepIds, painIds, effect: measured, raisedIn: session, order } };
  });
  return { changes, ids };
}

/** Threads about what came along; those about a cell whose lane stayed behind go to its step. */
export function commentsElsewhere({ cut, steps, context }: Elsewhere, made: NewIds): readonly Change[] {
  const subjectOf = (id: string): string | undefined => {
    const step = stepOfCell(id, steps.keys());
    return made.get(id) ?? (step === null ? undefined : steps.get(step));
  };
  const here = cut.comments.filter(({ subjectId }) => subjectOf(subjectId) !== undefined);
  const ids = new Map(here.map(({ id }) => [id, context.newId('comment')]));
  return here.flatMap(({ id: copied, subjectId, replyTo, author, text, writtenAt, resolved }): Change[] => {
    const [id, subject] = [ids.get(copied), subjectOf(subjectId)];
    if (id === undefined || subject === undefined) return [];
    const first = replyTo === null ? null : (ids.get(replyTo) ?? null);
    const fields = { subjectId: subject, replyTo: first, author, text, writtenAt, resolved };
    return [{ kind: 'comment', id, fields }];
  });
}
