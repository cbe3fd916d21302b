/** `merge A B --out C` */
import { basename } from 'node:path';
import { failure, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { Conflict, MergeReport } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { conflictValueWords, conflictWords } from '#core/words/conflict-words';
import { firstWords } from '#core/words/thing-words';
import type { CommandEntry, CommandWorld } from '../command';
import { documentOf, readMap, writeMap } from '../map-file';
import { readOptions } from '../options';

const longestValue = 200;

export const mergeCommand: CommandEntry = {
  usage: 'merge A B --out C',
  about: text.mergeAbout,
  async run(words, world) {
    const parsed = readOptions(words, { out: 'text' }, ['A', 'B']);
    if (!parsed.ok) return parsed;
    const { texts } = parsed.value;
    const [first = '', second = ''] = parsed.value.words;
    if (texts.out === undefined) return failure('optionMissing', { option: '--out C' });
    const ours = await readMap(first, world);
    if (!ours.ok) return ours;
    const theirs = await readMap(second, world);
    if (!theirs.ok) return theirs;
    const newer = ours.value.isReadOnly ? first : theirs.value.isReadOnly ? second : null;
    if (newer !== null) return failure('mapTooNew', { name: basename(newer) });
    if (ours.value.mapId !== theirs.value.mapId) {
      return failure('differentMaps', { name: basename(first), other: basename(second) });
    }
    const document = documentOf(ours.value, world);
    const report = document.merge(readRecords(theirs.value.records, theirs.value.formatVersion).records);
    const assets = bothAssets(ours.value.assets, theirs.value.assets);
    const written = await writeMap(texts.out, document, assets, world);
    if (!written.ok) return written;
    return success({
      json: { out: written.value, changedRecords: report.changedRecords, conflicts: report.conflicts },
      lines: reportLines(written.value, report, document.snapshot(), world),
      isFine: true,
    });
  },
};

function bothAssets(ours: MapContents['assets'], theirs: MapContents['assets']): MapContents['assets'] {
  const known = new Set(ours.map(({ hash }) => hash));
  return [...ours, ...theirs.filter(({ hash }) => !known.has(hash))];
}

function reportLines(
  path: string,
  { changedRecords, conflicts }: MergeReport,
  snapshot: Snapshot,
  { language }: CommandWorld,
): string[] {
  const lines = [
    translate(language, text.merged, { path }),
    translate(language, text.mergedRecords, { count: changedRecords }),
    conflicts.length === 0
      ? translate(language, text.noConflicts)
      : translate(language, text.conflicts, { count: conflicts.length }),
  ];
  // A cell may hold pages; a line of the terminal shows how it begins.
  const valueIn = (conflict: Conflict, side: Conflict['winner']): string =>
    firstWords(conflictValueWords(snapshot, conflict, side, language), longestValue);
  for (const conflict of conflicts) {
    const { winner } = conflict;
    const values = {
      what: conflictWords(snapshot, conflict, language),
      kept: valueIn(conflict, winner),
      dropped: valueIn(conflict, winner === 'ours' ? 'theirs' : 'ours'),
    };
    lines.push(`  ${translate(language, text.conflict, values)}`);
  }
  return lines;
}
