/**
 * The labelled sets of ../shared/data/texts, each with the labels it is judged by, parted in two: weights were chosen
 * on one part, the other was held out. The same text is on the same side in every set.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface LabelledTexts {
  readonly name: string;
  /** Not looked at when the weights were chosen. */
  readonly isHeldOut: boolean;
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

const record = z.record(z.string(), z.string());
type Row = z.infer<typeof record>;

export function labelledTexts(folder: string): readonly LabelledTexts[] {
  const read = (path: string) =>
    z.array(record).parse(parse(readFileSync(join(folder, path), 'utf8'), { columns: true, bom: true }));
  const rutube = read('rutube-support-ru/cases.csv').filter(({ level1 }) => level1 !== 'ОТСУТСТВУЕТ');
  const clinc = read('clinc150/clinc150.csv').filter(({ intent }) => intent !== 'oos');
  const banking = [...read('banking77/train.csv'), ...read('banking77/test.csv')];
  const emotions = read('cedr-emotions-ru/cedr.csv');
  const russian = read('pool-ru.csv');
  const english = read('pool-en.csv');
  return [
    ...parted('rutube-support-ru, level 1', rutube, 'question', 'level1'),
    ...parted('rutube-support-ru, level 2', rutube, 'question', 'level2'),
    ...parted('pool-ru, category', russian, 'text', 'category'),
    ...parted('pool-ru, subcategory', russian, 'text', 'subcategory'),
    ...parted('banking77, intent', banking, 'text', 'category'),
    ...parted('pool-en, category', english, 'text', 'category'),
    // Two sets were never looked at.
    labelled('cedr-emotions-ru, emotions', emotions, 'text', 'labels', true),
    labelled('clinc150, domain', clinc, 'text', 'domain', true),
    labelled('clinc150, intent', clinc, 'text', 'intent', true),
  ];
}

function parted(name: string, rows: readonly Row[], text: string, label: string): readonly LabelledTexts[] {
  const isHeldOut = (row: Row) =>
    (createHash('sha256')
      .update((row[text] ?? '').trim())
      .digest()[0] ?? 0) %
      2 ===
    1;
  const half = (rowsOf: readonly Row[], isOut: boolean) =>
    labelled(name, ofFrequent(rowsOf, label), text, label, isOut);
  return [
    half(
      rows.filter((row) => !isHeldOut(row)),
      false,
    ),
    half(rows.filter(isHeldOut), true),
  ];
}

function labelled(
  name: string,
  rows: readonly Row[],
  text: string,
  label: string,
  isHeldOut: boolean,
): LabelledTexts {
  const filled = rows.filter((row) => row[text]?.trim() && row[label]);
  return {
    name: `${name}, ${isHeldOut ? 'held out' : 'chosen on'}`,
    isHeldOut,
    texts: filled.map((row) => row[text] ?? ''),
    labels: filled.map((row) => row[label] ?? ''),
  };
}

/** A label of fewer texts cannot be found again. */
const fewestTexts = 5;

function ofFrequent(rows: readonly Row[], label: string): readonly Row[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[label] ?? '', (counts.get(row[label] ?? '') ?? 0) + 1);
  return rows.filter((row) => (counts.get(row[label] ?? '') ?? 0) >= fewestTexts);
}
