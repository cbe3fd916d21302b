/** `merge A B --out C` */
import { basename } from 'node:path';
import { failure, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { Conflict } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import type { CommandEntry, CommandWorld } from '../command';
import { documentOf, readMap, writeMap } from '../map-file';
import { readOptions } from '../options';

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
      lines: reportLines(written.value, report.changedRecords, report.conflicts, world),
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
  changed: number,
  conflicts: readonly Conflict[],
  { language }: CommandWorld,
): string[] {
  const lines = [
    translate(language, text.merged, { path }),
    translate(language, text.mergedRecords, { count: changed }),
    conflicts.length === 0
      ? translate(language, text.noConflicts)
      : translate(language, text.conflicts, { count: conflicts.length }),
  ];
  for (const { recordId, field, ours, theirs, winner } of conflicts) {
    const [kept, dropped] = winner === 'ours' ? [ours, theirs] : [theirs, ours];
    const values = {
      record: recordId,
      field,
      kept: JSON.stringify(kept.value),
      dropped: JSON.stringify(dropped.value),
    };
    lines.push(`  ${translate(language, text.conflict, values)}`);
  }
  return lines;
}
