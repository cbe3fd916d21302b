/**
 * How much of a file each core reads at once. Rows are put together in the order of the file; a piece with fewer rows
 * than the database keeps in a group (122,880) is copied once more for that: a seventh of the reading.
 */

/** Holds a group of rows of 520 bytes; more would cost memory for each core. */
const mostBytes = 64_000_000;
/** What the database takes by itself. */
const fewestBytes = 32_000_000;
/** So that the last piece is not a few lines. */
const slack = 65_536;

/** Equal pieces, as many for each core, so that all of them end together. */
export function pieceBytes(fileBytes: number, cores: number): number {
  const pieces = cores * Math.ceil(fileBytes / (cores * mostBytes));
  return Math.max(fewestBytes, Math.ceil(fileBytes / Math.max(1, pieces)) + slack);
}
