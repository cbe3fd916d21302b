/** Changes of a picture in the map: crop and turn, which undo takes back, and blur, which nothing does. */
import { setCellPicture } from '#core/commands/cell';
import { replacePicture } from '#core/commands/replace-picture';
import { reshapeScreenshot } from '#core/commands/screenshot';
import type { EarlierValue } from '#core/document/map-document-types';
import type { Cell } from '#core/document/records/cell';
import type { PinId } from '#core/document/records/identity';
import type { PictureRef } from '#core/document/records/picture';
import type { Screenshot } from '#core/document/records/screenshot';
import { pinsOfScreenshot } from '#core/document/select';
import type { AnyRecord, Snapshot } from '#core/document/snapshot';
import { type Area, type Reshape, reshapedSpot, type Spot, spotAtEdge } from '#core/picture/geometry';
import { beginErasing, finishErasing, sayErased } from './erasing';
import { flushMap } from './map-session';
import { commit, useOpenMap } from './open-map';
import { forgetPicture } from './picture-cache';
import { sayPictureFault } from './picture-intake';
import { pictureWorker } from './picture-worker';

/** Pins that a crop cuts away are taken along to its edge, or go. */
export type CutPins = 'keep' | 'delete';

/** What a picture of this session was made from or became, so that a blur reaches what undo remembers of it. */
const relatives = new Map<string, ReadonlySet<string>>();

function relate(one: string, other: string): void {
  const family = new Set([...familyOf(one), ...familyOf(other)]);
  for (const hash of family) relatives.set(hash, family);
}
const familyOf = (hash: string): ReadonlySet<string> => relatives.get(hash) ?? new Set([hash]);

async function madePicture(task: Parameters<typeof pictureWorker.run>[0]): Promise<PictureRef | null> {
  const answer = await pictureWorker.run(task);
  if (answer?.kind === 'picture') return answer.picture;
  if (answer?.kind === 'refused') sayPictureFault(answer.fault, '');
  return null;
}

/** Pins of the screenshot that a crop to this area would cut away. */
export const pinsCutAway = (snapshot: Snapshot, { id, picture }: Screenshot, area: Area) =>
  pinsOfScreenshot(snapshot, id).filter(
    ({ spot }) => reshapedSpot(spot, picture, { kind: 'crop', area }) === null,
  );

/** false: it could not be done. */
export async function reshapeShot(shot: Screenshot, reshape: Reshape, cutPins: CutPins): Promise<boolean> {
  const picture = await madePicture({ kind: 'reshape', hash: shot.picture.hash, reshape });
  const { snapshot } = useOpenMap.getState();
  if (!picture || !snapshot) return false;
  relate(shot.picture.hash, picture.hash);
  const spots = new Map<PinId, Spot>();
  const deletedPins: PinId[] = [];
  for (const { id, spot } of pinsOfScreenshot(snapshot, shot.id)) {
    const moved = reshapedSpot(spot, shot.picture, reshape);
    if (moved) spots.set(id, moved);
    else if (cutPins === 'delete') deletedPins.push(id);
    else if (reshape.kind === 'crop') spots.set(id, spotAtEdge(spot, shot.picture, reshape.area));
  }
  const label = reshape.kind === 'crop' ? 'screenshot.crop' : 'screenshot.turn';
  commit(label, reshapeScreenshot, { screenshotId: shot.id, picture, spots, deletedPins });
  return true;
}

export async function reshapeCell(cell: Cell, reshape: Reshape): Promise<boolean> {
  if (!cell.picture) return false;
  const picture = await madePicture({ kind: 'reshape', hash: cell.picture.hash, reshape });
  if (!picture) return false;
  relate(cell.picture.hash, picture.hash);
  commit('cell.picture', setCellPicture, {
    ...cell.at,
    picture: { ...picture, description: cell.picture.description },
  });
  return true;
}

const hashShown = (record: AnyRecord): string | null => {
  if (record.kind === 'screenshot') return record.picture.hash;
  if (record.kind === 'persona') return record.picture;
  return record.kind === 'cell' ? (record.picture?.hash ?? null) : null;
};

const hashOfValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'hash' in value ? value.hash : value;

/** Live records that show one of the pictures. */
const showing = (snapshot: Snapshot, hashes: ReadonlySet<string>): readonly AnyRecord[] =>
  [...snapshot.records.values()].filter((record) => hashes.has(hashShown(record) ?? ''));

/**
 * Destroys areas of a picture wherever it stands in the map, and takes what it showed before out of undo, versions
 * and Tapki's own copies (docs/decisions/0006-blurred-for-good.md). false: nothing was changed.
 */
export async function blurForGood(hash: string, areas: readonly Area[]): Promise<boolean> {
  const { document, file } = useOpenMap.getState();
  const picture = await madePicture({ kind: 'destroy', hash, areas });
  // Copies under way still show what is to go: they must be written before those that follow.
  if (!picture || !document || !(await flushMap())) return false;
  const before = document.snapshot();
  const family = new Set(familyOf(hash));
  const ids = new Set<string>(showing(before, new Set([hash])).map(({ id }) => id));
  const pins = new Set<string>(
    [...before.records.values()].flatMap((record) =>
      record.kind === 'pin' && ids.has(record.screenshotId) ? [record.id] : [],
    ),
  );
  const hashes = [...family].filter((other) => other !== picture.hash);
  const isForgotten = ({ recordId, field, value }: EarlierValue): boolean =>
    (field === 'picture' && (ids.has(recordId) || family.has(String(hashOfValue(value))))) ||
    // Where pins stood on a shape of the picture that never comes back.
    (field === 'spot' && pins.has(recordId));
  const erased = { mapId: document.mapId, hashes, picture, recordIds: [...ids] };
  if (!(await beginErasing(erased, file !== null))) return false;
  document.commitForGood('screenshot.blur', replacePicture, { hash, picture }, isForgotten);
  for (const other of hashes) {
    forgetPicture(other);
    relatives.delete(other);
  }
  const finished = await finishErasing(document.mapId);
  const elsewhere = showing(document.snapshot(), new Set(hashes)).filter(
    (record) => record.deletedAt === null,
  );
  sayErased({ ...finished, places: elsewhere.length, file });
  return true;
}
