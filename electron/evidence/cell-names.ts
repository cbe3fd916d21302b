/** Columns of the temporary table `raw`. */
import type { ContactField } from '#core/evidence/contact-fields';

/** The text of a cell; of cells that become values, of those alone that the database did not read. */
export const cellOf = (field: ContactField): string => `f_${field.toLowerCase()}`;
export const attributeCell = (index: number): string => `a_${index}`;
export const questionCell = (index: number): string => `q_${index}`;

/** The value the database read in a cell. */
export const readOf = (cell: string): string => `v_${cell}`;
