/** Values of a field in the contacts, most frequent first; asked for once while a screen is open. */
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { useEvidenceReply } from './use-evidence-reply';

export interface FieldValue {
  readonly value: string;
  readonly count: number;
}

const none: readonly FieldValue[] = [];

export function useFieldValues(
  about: EvidenceInput<'fieldValues'>['about'],
  field: EvidenceInput<'fieldValues'>['field'],
): { readonly values: readonly FieldValue[]; readonly isWaiting: boolean } {
  const { reply, isWaiting } = useEvidenceReply('fieldValues', { about, field });
  return { values: reply?.filter(({ value }) => value.trim() !== '') ?? none, isWaiting };
}
