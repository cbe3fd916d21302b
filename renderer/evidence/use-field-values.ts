/** Values of a field in the contacts, most frequent first; asked for once while a screen is open. */
import type { EvidenceInput, EvidenceReply } from '#core/evidence/evidence-api';
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

export function useAttributeValues(
  about: EvidenceInput<'attributes'>['about'],
  name: string,
): readonly FieldValue[] {
  const { reply } = useEvidenceReply('attributeValues', { about, name });
  return reply ?? none;
}

const noAttributes: EvidenceReply<'attributes'> = [];

/** Columns that were kept under names of their own. */
export function useAttributes(about: EvidenceInput<'attributes'>['about']): EvidenceReply<'attributes'> {
  return useEvidenceReply('attributes', { about }).reply ?? noAttributes;
}
