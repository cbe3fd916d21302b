/** Steps of scales that people read at a glance. Plain numbers. */

/** The least of 1, 2 or 5 times a power of ten that is not below the rough one. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
}
