/**
 * "You asked, we did": what those who asked can be told. Shipped, there already, or declined with an answer; each with how
 * many asked, from where. Texts are masked once more: they leave the program. Knows no words.
 */
import type { Period } from '../document/records/field';
import type { FeatureRequest } from '../document/records/request';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { mask } from '../text/mask';
import { type RequestGroup, requestGroups } from './groups';
import { allVoices, type CountOf } from './voices';

export const answerKinds = ['did', 'there', 'wont'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export interface Answer {
  readonly id: FeatureRequest['id'];
  readonly kind: AnswerKind;
  readonly title: string;
  /** Empty: nobody has written one yet. */
  readonly answer: string;
  /** Where customers find it; empty: not told. */
  readonly where: string;
  /** The day it was shipped, found or declined; null: not known. */
  readonly on: string | null;
  /** Customers who asked: the sum of the sources. */
  readonly asked: number;
  readonly sources: readonly CountOf<string>[];
}

/** `period`: of shipping or deciding; null: all. The most asked for first, kind by kind. */
export function answersOf(snapshot: Snapshot, period: Period | null = null): readonly Answer[] {
  const all = requestGroups(snapshot).flatMap((group) => {
    const answer = answerOf(group);
    return answer && isWithin(answer.on, period) ? [answer] : [];
  });
  return answerKinds.flatMap((kind) =>
    all
      .filter((answer) => answer.kind === kind)
      .toSorted((a, b) => b.asked - a.asked || compareText(a.title, b.title)),
  );
}

const isWithin = (on: string | null, period: Period | null): boolean =>
  period === null || (on !== null && on >= period.from && on <= period.to);

function answerOf({ root, standing, voices }: RequestGroup): Answer | null {
  const kind = kindOf(standing, root);
  if (kind === null) return null;
  const { customers, bySource } = allVoices(voices);
  const plain = (text: string): string => mask(text.trim()).text;
  return {
    id: root.id,
    kind,
    title: plain(root.title),
    answer: plain(root.answer),
    where: kind === 'there' ? plain(root.grooming.where) : '',
    on:
      kind === 'did'
        ? root.shippedOn
        : ((kind === 'there' ? root.grooming.since : root.state.since)?.slice(0, 10) ?? null),
    asked: customers,
    sources: bySource.filter(({ count }) => count > 0).map(({ of, count }) => ({ of: plain(of), count })),
  };
}

function kindOf(standing: RequestGroup['standing'], { answer }: FeatureRequest): AnswerKind | null {
  if (standing === 'shipped') return 'did';
  if (standing === 'exists') return 'there';
  return standing === 'declined' && answer.trim() !== '' ? 'wont' : null;
}
