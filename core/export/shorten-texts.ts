/** A map with its long texts cut short, for a drawing too small to read them in; they are told whole elsewhere. */
import { buildSnapshot } from '../document/build-snapshot';
import type { AnyRecord } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';

/** `most`: signs that a text keeps. */
export const shortenTexts = (snapshot: Snapshot, most: number): Snapshot =>
  buildSnapshot(
    snapshot.mapId,
    [...snapshot.records.values()].map((record) => shortened(record, most)),
  );

function shortened(record: AnyRecord, most: number): AnyRecord {
  switch (record.kind) {
    case 'cell':
    case 'quote':
      return { ...record, text: cut(record.text, most) };
    case 'stage':
    case 'step':
    case 'lane':
    case 'pain':
    case 'fix':
    case 'screenshot':
      return { ...record, title: cut(record.title, most) };
    default:
      return record;
  }
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${[...text.slice(0, 2 * most)].slice(0, most).join('').trimEnd()}…`;
