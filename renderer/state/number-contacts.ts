/** Which number's contacts are looked at: a step, a stage or the map, a period, what it was counted apart by. */
import { create } from 'zustand';
import type { Period } from '#core/document/records/field';
import type { MetricName } from '#core/document/records/metric';
import type { Step } from '#core/document/records/step';
import type { BreakdownCut, EvidenceInput } from '#core/evidence/evidence-api';
import { readingNameOf } from '#core/metrics/earlier';
import type { MetricValue } from '#core/metrics/value';
import { type DialogName, openDialog, useView } from './view';

export interface NumberBehind {
  /** What the number is called, for the head of the list. */
  readonly title: string;
  readonly about: 'contacts' | 'answers';
  /** null: all records, bound or not. */
  readonly stepIds: readonly string[] | null;
  readonly period: Period | null;
  readonly by?: BreakdownCut;
  /** Its name, where numbers were counted apart by it. */
  readonly attribute?: string;
  readonly label?: string;
  readonly metric: EvidenceInput<'numberContacts'>['metric'];
}

interface NumberContacts {
  readonly behind: NumberBehind | null;
  /** The dialog that the person came from, to go back to. */
  readonly cameFrom: DialogName | null;
}

export const useNumberContacts = create<NumberContacts>(() => ({ behind: null, cameFrom: null }));

export function showNumberContacts(behind: NumberBehind): void {
  const { dialog } = useView.getState();
  useNumberContacts.setState({ behind, cameFrom: dialog === 'numbers' ? dialog : null });
  openDialog('numberContacts');
}

/** Typed numbers and step counts were counted by others. */
export const hasContacts = ({ value, origin }: MetricValue): boolean =>
  value !== null && (origin?.kind === 'contacts' || origin?.kind === 'survey');

export const showContactsOf = (value: MetricValue, step: Pick<Step, 'id'>, title: string): void =>
  showNumberContacts({
    title,
    about: value.origin?.kind === 'survey' ? 'answers' : 'contacts',
    stepIds: [step.id],
    period: value.origin?.period ?? null,
    metric: answeredMetric(readingNameOf(value.metric)),
  });

const answered = ['csat', 'ces', 'nps', 'fcr', 'onTime', 'handling'] as const;

/** null: every contact counts. */
export const answeredMetric = (name: MetricName): NumberBehind['metric'] =>
  answered.find((metric) => metric === name) ?? null;
