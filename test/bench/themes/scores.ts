/** How well groups agree with labels: normalised mutual information (arithmetic mean) and adjusted Rand index. */

export interface Agreement {
  readonly nmi: number;
  readonly ari: number;
}

export function agreement(groups: ArrayLike<number>, labels: readonly string[]): Agreement {
  const ofGroup = new Map<number, number>();
  const ofLabel = new Map<string, number>();
  const ofBoth = new Map<string, number>();
  for (const [index, label] of labels.entries()) {
    const group = groups[index] ?? -1;
    ofGroup.set(group, (ofGroup.get(group) ?? 0) + 1);
    ofLabel.set(label, (ofLabel.get(label) ?? 0) + 1);
    const both = `${group} ${label}`;
    ofBoth.set(both, (ofBoth.get(both) ?? 0) + 1);
  }
  const shared = entropy(ofGroup) + entropy(ofLabel) - entropy(ofBoth);
  const pairsOfBoth = pairs(ofBoth);
  const byChance = (pairs(ofGroup) * pairs(ofLabel)) / ((labels.length * (labels.length - 1)) / 2);
  const most = (pairs(ofGroup) + pairs(ofLabel)) / 2;
  return {
    nmi: shared / ((entropy(ofGroup) + entropy(ofLabel)) / 2),
    ari: (pairsOfBoth - byChance) / (most - byChance),
  };
}

function entropy(counts: ReadonlyMap<unknown, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts.values()].reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0);
}

const pairs = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
