/** How wide tables of minutes are, the same in all formats. */
import type { RegisterColumn } from '#core/export/register-tables';

/** Two short columns alone: figures stand near what they count. */
export const isNarrow = (columns: readonly RegisterColumn[]): boolean =>
  columns.length === 2 && columns.every(({ part }) => part === 1);
