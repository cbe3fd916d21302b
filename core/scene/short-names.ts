/** Names that stand again and again, shortened where that keeps them apart; in full they stand once beside. */

/** Two such names, one under the other, stay in view together with the curve. */
const longest = 16;

/** A preposition without what it belongs to: «Заказывает с…». */
const hangingWord = /[\s,]+\p{L}{1,2}$/u;

/** Whole words as far as they go. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  const end = cut.search(/[\s,.(—–-]+\S*$/u);
  const whole = end > 2 ? cut.slice(0, end) : cut.trimEnd();
  return `${whole.replace(hangingWord, '')}…`;
}

export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map(shortened);
  return new Set(short).size === new Set(names).size ? short : names;
}
