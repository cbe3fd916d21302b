/** Coordinates as the scene writes them: a hundredth of a px is finer than any screen, and shorter to write. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;
