/** Which columns of a file a mapping uses. */
import type { Mapping } from './contact-fields';

type Attribute = NonNullable<Mapping['attributes']>[number];

/** Step counts and activity are told apart by their segments and have none. */
export const attributesOf = (mapping: Mapping): readonly Attribute[] =>
  mapping.kind === 'counts' || mapping.kind === 'activity' ? [] : (mapping.attributes ?? []);

export const usedColumns = (mapping: Mapping): readonly number[] => [
  ...Object.values(mapping.columns),
  ...mapping.questions.map((question) => question.column),
  ...attributesOf(mapping).map(({ column }) => column),
];
