/** Commands about pains: add, edit, delete, merge, and the numbers behind them. */
import { CommandError } from '../document/command-error';
import type { PainId } from '../document/records/identity';
import type { Pain, PainEvidence } from '../document/records/pain';
import { mapOf, painsInOrder } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { readMetric, readMonthly } from '../metrics/read-metric';
import { sumReadings } from '../metrics/sum-readings';
import { hasEvidence } from '../pains/rank';
import { evidenceOfSteps } from '../pains/step-evidence';
import { removal, required } from './required';
import { roomAt } from './row-order';

export type ToldPain = Partial<Omit<Pain, 'id' | 'kind' | 'order' | 'deletedAt'>>;

/** At the end of the row of pains. */
export function newPain(
  snapshot: Snapshot,
  told: ToldPain,
  context: CommandContext,
): { readonly id: PainId; readonly changes: readonly Change[] } {
  for (const stepId of told.stepIds ?? []) required(snapshot, 'step', stepId);
  const pains = painsInOrder(snapshot);
  const id = context.newId('pain');
  const { order, moved } = roomAt('pain', pains, pains.length);
  return { id, changes: [...moved, { kind: 'pain', id, fields: { ...told, order } }] };
}

export const addPain: Command<ToldPain, PainId> = (snapshot, told, context) => {
  const { id, changes } = newPain(snapshot, told, context);
  return { changes, made: id };
};

/** A severity is said beside evidence alone. Numbers that are those of its steps follow the steps. */
export const editPain: Command<{ readonly painId: PainId; readonly fields: ToldPain }> = (
  snapshot,
  { painId, fields },
) => {
  const { id, evidence } = required(snapshot, 'pain', painId);
  const { severity = null, stepIds } = fields;
  if (severity !== null && !isEvident(snapshot, fields.evidence ?? evidence))
    throw new CommandError('A pain without evidence has no severity');
  const follows = stepIds !== undefined && fields.evidence === undefined && evidence.of?.kind === 'steps';
  const counted = follows ? { evidence: evidenceOfSteps(snapshot, stepIds) } : {};
  return { changes: [{ kind: 'pain', id, fields: { ...fields, ...counted } }], made: undefined };
};

const isEvident = (snapshot: Snapshot, { contacts, csat }: PainEvidence): boolean => {
  const { metricSettings } = mapOf(snapshot);
  const monthly = readMonthly(contacts, metricSettings);
  return hasEvidence({ monthly, dsat: readMetric(csat, metricSettings, 'dsat') });
};

/** Votes for the pain go with it. */
export const deletePain: Command<{ readonly painId: PainId }> = (snapshot, { painId }, context) => {
  const pain = required(snapshot, 'pain', painId);
  const now = context.now();
  const votes = snapshot.byKind.vote.filter(
    ({ subject }) => subject.kind === 'pain' && subject.id === pain.id,
  );
  return { changes: [...votes.map((vote) => removal(vote, now)), removal(pain, now)], made: undefined };
};

export interface CountedPain {
  readonly painId: PainId;
  readonly evidence: PainEvidence;
}

/** What was counted anew. A pain that was deleted meanwhile is passed over. */
export const takePainEvidence: Command<{ readonly counted: readonly CountedPain[] }> = (
  snapshot,
  { counted },
) => {
  const live = new Set(painsInOrder(snapshot).map(({ id }) => id));
  return {
    changes: counted
      .filter(({ painId }) => live.has(painId))
      .map(({ painId, evidence }): Change => ({ kind: 'pain', id: painId, fields: { evidence } })),
    made: undefined,
  };
};

/** Pains that are as large as their steps, with the numbers these have now. */
export const followSteps: Command<void> = (snapshot) => ({
  changes: painsInOrder(snapshot).flatMap(({ id, stepIds, evidence }): Change[] =>
    evidence.of?.kind === 'steps'
      ? [{ kind: 'pain', id, fields: { evidence: evidenceOfSteps(snapshot, stepIds) } }]
      : [],
  ),
  made: undefined,
});

const union = <Id extends string>(one: readonly Id[], other: readonly Id[]): Id[] => [
  ...new Set([...one, ...other]),
];

/**
 * One pain out of two: `into` keeps its title and takes over steps, personas, quotes, themes and words of the other; fixes, pins
 * and votes of the other are its own from then on.
 */
export const mergePains: Command<{ readonly painId: PainId; readonly into: PainId }> = (
  snapshot,
  { painId, into },
  context,
) => {
  const from = required(snapshot, 'pain', painId);
  const kept = required(snapshot, 'pain', into);
  if (from.id === kept.id) throw new CommandError('A pain cannot be merged with itself');
  const stepIds = union(kept.stepIds, from.stepIds);
  const themeIds = union(kept.themeIds, from.themeIds);
  const words = new Set(
    [kept.description, from.title, from.description].filter((text) => text.trim() !== ''),
  );
  const fields = {
    stepIds,
    themeIds,
    personaIds: union(kept.personaIds, from.personaIds),
    quoteIds: union(kept.quoteIds, from.quoteIds),
    description: [...words].join('\n\n'),
    evidence: mergedEvidence(snapshot, kept, { ...from, stepIds }),
    severity: kept.severity ?? from.severity,
  };
  const changes: Change[] = [
    { kind: 'pain', id: kept.id, fields },
    ...followers(snapshot, from.id, kept.id),
    removal(from, context.now()),
  ];
  return { changes, made: undefined };
};

/**
 * A contact has one step and one theme: pains of the same kind of counting add up where they share neither. Otherwise the
 * numbers stay those of the pain that stays, until they are counted anew.
 */
function mergedEvidence(snapshot: Snapshot, kept: Pain, from: Pain): PainEvidence {
  const [own, other] = [kept.evidence, from.evidence];
  if (own.contacts === null && own.csat === null) return other;
  if (own.of?.kind === 'steps' && (other.of?.kind === 'steps' || other.contacts === null))
    return evidenceOfSteps(snapshot, from.stepIds);
  const isApart = !kept.themeIds.some((id) => from.themeIds.includes(id));
  if (own.of?.kind !== 'themes' || other.of?.kind !== 'themes' || !isApart) return own;
  const sum = (name: 'contacts' | 'csat') =>
    sumReadings([own[name], other[name]].flatMap((reading) => reading ?? []));
  return { contacts: sum('contacts'), csat: sum('csat'), of: own.of };
}

function followers(snapshot: Snapshot, from: PainId, into: PainId): readonly Change[] {
  const { fix, pin, vote } = snapshot.byKind;
  const swap = (ids: readonly PainId[]) => [...new Set(ids.map((id) => (id === from ? into : id)))];
  const subject = { kind: 'pain', id: into } as const;
  const isOf = (one: { readonly kind: string; readonly id: string } | null) =>
    one?.kind === 'pain' && one.id === from;
  return [
    ...fix.flatMap(({ id, painIds }): Change[] =>
      painIds.includes(from) ? [{ kind: 'fix', id, fields: { painIds: swap(painIds) } }] : [],
    ),
    ...pin.flatMap((each): Change[] =>
      isOf(each.subject) ? [{ kind: 'pin', id: each.id, fields: { subject } }] : [],
    ),
    ...vote.flatMap((each): Change[] =>
      isOf(each.subject) ? [{ kind: 'vote', id: each.id, fields: { subject } }] : [],
    ),
  ];
}
