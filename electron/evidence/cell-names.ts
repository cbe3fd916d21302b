/** Columns of the temporary table `raw`. */
import type { ContactField, Mapping } from '#core/evidence/contact-fields';

/** The text of a cell; of cells that become values, of those alone that the database did not read. */
export const cellOf = (field: ContactField): string => `f_${field.toLowerCase()}`;

/** The column that says when a record was: of activity without days, its month. */
export const momentField = ({ kind, columns }: Mapping): 'at' | 'month' =>
  kind === 'activity' && columns.at === undefined && columns.month !== undefined ? 'month' : 'at';
export const attributeCell = (index: number): string => `a_${index}`;
export const questionCell = (index: number): string => `q_${index}`;

/** The value the database read in a cell. */
export const readOf = (cell: string): string => `v_${cell}`;
