/**
 * Themes of labelled texts against TF-IDF and k-means as anybody would write them, with the same number of groups;
 * and the time 20,000 texts take from strings to named themes, their number found.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findThemes } from '#core/themes/find-themes';
import { type Bench, bar, type Figure } from './report';
import { type LabelledTexts, labelledTexts } from './themes/labelled-texts';
import { plainGroups } from './themes/plain';
import { type Agreement, agreement } from './themes/scores';

const folder = join(import.meta.dirname, '../../../shared/data/texts');
const manyTexts = 20_000;
const fewestTexts = 5;

const groupsOf = (texts: readonly string[], count: number, seed: number): Int32Array =>
  findThemes(
    { texts, known: new Int32Array(texts.length).fill(-1), knownThemes: 0 },
    { seed, count, most: count, fewestTexts, leavesNone: true },
  ).themeOf;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function compare({ name, texts, labels, isHeldOut }: LabelledTexts, seeds: readonly number[]) {
  const count = new Set(labels).size;
  const measured = (group: typeof groupsOf) => {
    const scores = seeds.map((seed) => agreement(group(texts, count, seed), labels));
    const of = (kind: keyof Agreement) => mean(scores.map((score) => score[kind]));
    return { nmi: of('nmi'), ari: of('ari') };
  };
  const own = measured(groupsOf);
  const plain = measured(plainGroups);
  const figure = (what: string, value: number): Figure => ({
    name: `${name} (${texts.length} texts, ${count} groups): ${what}`,
    value: Number(value.toFixed(3)),
    unit: '',
  });
  return {
    isHeldOut,
    own,
    plain,
    bars: (['nmi', 'ari'] as const).map((kind) =>
      bar(`${name}: ${kind.toUpperCase()}, plain / themes`, plain[kind] / own[kind], 0.999, '×'),
    ),
    figures: [
      figure('NMI of themes', own.nmi),
      figure('NMI of plain', plain.nmi),
      figure('ARI of themes', own.ari),
      figure('ARI of plain', plain.ari),
    ],
  };
}

const overall = (name: string, values: readonly number[]): Figure => ({
  name,
  value: Number(mean(values).toFixed(3)),
  unit: '',
});

/** 20,000 texts, their number of themes left open: seconds that passed, and seconds of the processor. */
function timeMany(texts: readonly string[]): { readonly passed: number; readonly busy: number } {
  const some = texts.slice(0, manyTexts);
  const started = performance.now();
  const before = process.cpuUsage();
  findThemes(
    { texts: some, known: new Int32Array(some.length).fill(-1), knownThemes: 0 },
    { seed: 1, count: null, most: 80, fewestTexts, leavesNone: false },
  );
  const { user, system } = process.cpuUsage(before);
  return { passed: (performance.now() - started) / 1000, busy: (user + system) / 1_000_000 };
}

export const bench: Bench = async ({ runs }) => {
  if (!existsSync(folder)) {
    return {
      runs: 0,
      bars: [],
      notes: ['The folder ../shared/data/texts is not here: nothing was measured.'],
    };
  }
  const seeds = Array.from({ length: runs ?? 2 }, (_, index) => index + 1);
  const sets = labelledTexts(folder);
  const compared = sets.map((set) => compare(set, seeds));
  const most = sets.reduce((largest, set) => (set.texts.length > largest.texts.length ? set : largest));
  const many = timeMany(most.texts);
  const heldOut = compared.filter(({ isHeldOut }) => isHeldOut);
  return {
    runs: seeds.length,
    bars: [
      ...compared.flatMap(({ bars }) => bars),
      bar(`${manyTexts} texts to named themes`, many.passed, 30, 's'),
    ],
    figures: [
      ...compared.flatMap(({ figures }) => figures),
      ...(['nmi', 'ari'] as const).flatMap((kind) => [
        overall(
          `mean ${kind.toUpperCase()} of themes, held out`,
          heldOut.map(({ own }) => own[kind]),
        ),
        overall(
          `mean ${kind.toUpperCase()} of plain, held out`,
          heldOut.map(({ plain }) => plain[kind]),
        ),
      ]),
      { name: 'of the processor for those texts', value: Number(many.busy.toFixed(1)), unit: 's' },
    ],
    notes: [
      'Held out: texts, and two whole sets, that were not looked at when the weights were chosen; the same text is on the same side in every set.',
      'NMI and ARI are means over the seeds; both sides get the number of labels as the number of groups.',
      'Plain: words, TF-IDF, k-means++ and Lloyd steps, one start, as in test/bench/themes/plain.ts.',
    ],
  };
};
