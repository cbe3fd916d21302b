/** Which of many conditions a record meets, as the bits of a few whole numbers. */

/** Bits of one column: fewer than a BIGINT has, so that no sign comes into it. */
const bitsOfMask = 60;

/** Which of the conditions hold, as bits of whole numbers. */
export function maskColumns(tests: readonly string[]): {
  readonly names: readonly string[];
  readonly select: readonly string[];
} {
  const names = Array.from({ length: Math.max(1, Math.ceil(tests.length / bitsOfMask)) }, (_, i) => `w${i}`);
  const select = names.map((name, column) => {
    const own = tests.slice(column * bitsOfMask, (column + 1) * bitsOfMask);
    const bits = own.map((test, bit) => `CASE WHEN ${test} THEN ${2n ** BigInt(bit)} ELSE 0 END`);
    return `(${['0::BIGINT', ...bits].join(' | ')}) AS ${name}`;
  });
  return { names, select };
}

/** Numbers of the conditions that hold, in their order. */
export function bitsOfMasks(masks: readonly string[]): number[] {
  return masks
    .flatMap((mask, column) => {
      const bits = BigInt(mask).toString(2);
      return [...bits].flatMap((bit, at) =>
        bit === '1' ? [column * bitsOfMask + bits.length - 1 - at] : [],
      );
    })
    .toSorted((a, b) => a - b);
}
