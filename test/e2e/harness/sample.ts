/** The sample map as the build makes it, and what must be readable in every export of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import { stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { openMap } from '#core/file/cjm';

const folder = resolve(import.meta.dirname, '../../../out/sample');

export const samplePath = (language: Language): string => resolve(folder, `sample-${language}.cjm`);

/** The first contacts of the sample, as the file they come in. */
export const samplesOfContacts = (count: number): string =>
  readFileSync(resolve(folder, 'contacts-en.csv'), 'utf8')
    .split('\n')
    .slice(0, count + 1)
    .join('\n');

export function openSample(language: Language): Snapshot {
  const opened = openMap(new Uint8Array(readFileSync(samplePath(language))));
  if (!opened.ok) throw new Error(`The sample does not open: ${opened.error.code}`);
  const { mapId, records, formatVersion } = opened.value;
  const read = readRecords(records, formatVersion).records;
  return buildSnapshot(
    mapId,
    read.map(({ record }) => record),
  );
}

/** Without white space: lines break where the box ends, and each program puts its own spaces between them. */
export const lettersOf = (text: string): string => text.replace(/\s/gu, '');

export const wordsOf = (snapshot: Snapshot): readonly string[] => [
  ...stepsInOrder(snapshot).map(({ title }) => title),
  ...snapshot.byKind.quote.map(({ text }) => text),
];
