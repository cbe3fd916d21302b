/**
 * Cuts a contact that several steps share into parts. A part is a whole number of 67,108,864ths: such fractions are
 * exact in binary, so that numbers of steps add up to those of stages and of the map to the last digit, in any order.
 * Knows no steps.
 */
export const wholeContact = 2 ** 26;

/** In proportion to the weights, none 0; the parts are one whole contact together. */
export function shareOut(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let before = 0;
  return weights.map((weight) => {
    given += weight;
    const upTo = Math.round((wholeContact * given) / total);
    const part = upTo - before;
    before = upTo;
    return part;
  });
}

/**
 * What each of the steps that want a contact gets of it. Without weights it is the first one's alone.
 * `wanted`: numbers of the steps, by priority.
 */
export function partsOfContact(
  wanted: readonly number[],
  weights: readonly number[] | null,
): readonly { readonly step: number; readonly units: number }[] {
  const [first] = wanted;
  if (first === undefined) return [];
  if (weights === null) return [{ step: first, units: wholeContact }];
  const units = shareOut(wanted.map((step) => weights[step] ?? 1));
  return wanted.map((step, index) => ({ step, units: units[index] ?? 0 }));
}
