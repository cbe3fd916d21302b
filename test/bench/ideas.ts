/**
 * Finding ideas on texts labelled by hand, telling the same wish from another on labelled pairs, and the time that
 * finding and grouping take. What the sets are: docs/decisions/0025-finding-ideas.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Language } from '#core/document/records/field';
import { findIdea } from '#core/ideas/find-idea';
import { labelledPairs, labelledTexts, laterTexts } from './ideas/labelled';
import { findingScores, grouped, groupingScores, pairScores } from './ideas/measure';
import { type Scores, scoresText } from './ideas/scores';
import { type Bench, bar, type Figure } from './report';

const folder = join(import.meta.dirname, '../../../shared/data/texts');
const manyIdeas = 27_000;
const languages: readonly Language[] = ['ru', 'en'];

const busySeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};

const columnOf = (path: string, column: string): string[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(folder, path), 'utf8'), { columns: true, bom: true }))
    .map((row) => row[column] ?? '');

/** After a warm-up over the same texts. */
function textsPerSecond(texts: readonly string[]): number {
  const all = () => {
    for (const text of texts) findIdea(text);
  };
  all();
  all();
  return Math.round(texts.length / busySeconds(all));
}

/** A bar on what must not be below: shown as what is left to one, which must not be above. */
const atLeast = (name: string, value: number, least: number) =>
  bar(`${name}: what is left to 100 %`, (1 - value) * 100, Math.round((1 - least) * 100), '%');

const figuresOf = (name: string, { precision, recall, f1 }: Scores): Figure[] => [
  { name: `${name}: precision`, value: Number(precision.toFixed(3)), unit: '' },
  { name: `${name}: recall`, value: Number(recall.toFixed(3)), unit: '' },
  { name: `${name}: F1`, value: Number(f1.toFixed(3)), unit: '' },
];

export const bench: Bench = async () => {
  if (!existsSync(folder))
    return {
      runs: 0,
      bars: [],
      notes: ['The folder ../shared/data/texts is not here: nothing was measured.'],
    };
  const notes: string[] = [];
  const figures: Figure[] = [];
  const told = (name: string, scores: Scores): Scores => {
    notes.push(`${name}, ${scoresText(scores)}`);
    figures.push(...figuresOf(name, scores));
    return scores;
  };
  const texts = labelledTexts();
  const pairs = labelledPairs();
  const bars = [];
  for (const language of languages) {
    const own = texts.filter((text) => text.language === language);
    told(`ideas ${language}, made on`, findingScores(own.filter(({ isHeldOut }) => !isHeldOut)));
    const heldOut = told(`ideas ${language}, held out`, findingScores(own.filter((one) => one.isHeldOut)));
    bars.push(atLeast(`ideas ${language}, held out, precision`, heldOut.precision, 0.9));
    bars.push(atLeast(`ideas ${language}, held out, recall`, heldOut.recall, 0.8));
    for (const { name, texts: later } of laterTexts()) {
      const set = later.filter((text) => text.language === language);
      told(`ideas ${language}, ${name} set`, findingScores(set));
    }
  }
  told('ideas, all of the first set', findingScores(texts));
  for (const language of languages) {
    const own = pairs.filter((pair) => pair.language === language);
    for (const isHeldOut of [false, true])
      told(
        `pairs ${language}, ${isHeldOut ? 'held out' : 'chosen on'}`,
        pairScores(
          pairs,
          own.filter((pair) => pair.isHeldOut === isHeldOut),
        ),
      );
    told(`own wishes ${language}, grouped`, groupingScores(language));
  }
  const heldOutPairs = told(
    'pairs, held out',
    pairScores(
      pairs,
      pairs.filter((pair) => pair.isHeldOut),
    ),
  );
  bars.push(atLeast('pairs, held out, F1', heldOutPairs.f1, 0.8));
  const speed = {
    ru: textsPerSecond(columnOf('pool-ru.csv', 'text')),
    en: textsPerSecond(columnOf('pool-en.csv', 'text')),
  };
  const many = [
    ...columnOf('banking77/train.csv', 'text'),
    ...columnOf('rutube-support-ru/cases.csv', 'question'),
    ...columnOf('clinc150/clinc150.csv', 'text'),
  ].slice(0, manyIdeas);
  bars.push(
    bar(
      `${manyIdeas} ideas grouped, of the processor`,
      busySeconds(() => grouped(many)),
      60,
      's',
    ),
  );
  for (const language of languages)
    bars.push(
      bar(`looking at 50,000 texts, ${language}, of the processor`, 50_000 / speed[language], 1, 's'),
    );
  return { runs: 1, bars, figures, notes };
};
