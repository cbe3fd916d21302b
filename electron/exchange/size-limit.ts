/** Larger than any diagram or table of steps that people make, small enough to read whole. */
export const foreignSizeLimit = 64 * 2 ** 20;
