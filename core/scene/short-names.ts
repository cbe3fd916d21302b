/** Names that stand again and again, shortened where that keeps them apart; in full they stand once beside. */

/** Two such names, one under the other, stay in view together with the curve. */
const longest = 16;

/** Small words without what they belong to: «Заказывает с…», “Seller on the…”. */
const hangingWords = /(?:[\s,]+\p{L}{1,3})+$/u;

/** Whole words as far as they go. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  const end = cut.search(/[\s,.(—–-]+\S*$/u);
  const whole = end > 2 ? cut.slice(0, end) : cut.trimEnd();
  return `${whole.replace(hangingWords, '')}…`;
}

export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map(shortened);
  return new Set(short).size === new Set(names).size ? short : names;
}
