/** The labelled sets of ../shared/data/texts, each with the labels it is judged by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface LabelledTexts {
  readonly name: string;
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
    labelled('rutube-support-ru, level 1', rutube, 'question', 'level1'),
    labelled('rutube-support-ru, level 2', ofFrequent(rutube, 'level2'), 'question', 'level2'),
    labelled('pool-ru, category', russian, 'text', 'category'),
    labelled('pool-ru, subcategory', russian, 'text', 'subcategory'),
    labelled('cedr-emotions-ru, emotions', emotions, 'text', 'labels'),
    labelled('banking77, intent', banking, 'text', 'category'),
    labelled('pool-en, category', english, 'text', 'category'),
    labelled('clinc150, domain', clinc, 'text', 'domain'),
    labelled('clinc150, intent', clinc, 'text', 'intent'),
  ];
}

function labelled(name: string, rows: readonly Row[], text: string, label: string): LabelledTexts {
  const filled = rows.filter((row) => row[text]?.trim() && row[label]);
  return { name, texts: filled.map((row) => row[text] ?? ''), labels: filled.map((row) => row[label] ?? '') };
}

/** A label of fewer texts cannot be found again. */
const fewestTexts = 10;

function ofFrequent(rows: readonly Row[], label: string): readonly Row[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[label] ?? '', (counts.get(row[label] ?? '') ?? 0) + 1);
  return rows.filter((row) => (counts.get(row[label] ?? '') ?? 0) >= fewestTexts);
}
