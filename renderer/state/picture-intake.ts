/** Pictures on their way into the map: files and pastes, checked and encoded anew in the worker, one after another. */
import { create } from 'zustand';
import { setCellPicture } from '#core/commands/cell';
import { editPersona } from '#core/commands/persona';
import { addScreenshot } from '#core/commands/screenshot';
import type { ScreenshotId } from '#core/document/records/identity';
import type { PictureRef } from '#core/document/records/picture';
import { cellAt, liveRecord } from '#core/document/select';
import { pictureFaultMessages, pictures as text } from '#core/i18n/messages/pictures';
import type { PictureFault } from '#core/picture/picture-limits';
import type { PictureAnswer } from '../storage/picture-client';
import { notify } from './notices';
import { commit, useOpenMap } from './open-map';
import { pictureWorker } from './picture-worker';
import { drawSvg } from './svg-drawing';

/** Where a picture goes: among the screenshots of a step, or into a cell that holds one picture. */
export type PictureTarget =
  | { readonly kind: 'step'; readonly stepId: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

/** The picture of a persona, in place of the drawn portrait. */
export interface PersonaTarget {
  readonly kind: 'persona';
  readonly personaId: string;
}

export interface Intake {
  readonly done: number;
  /** 0: nothing is under way. */
  readonly total: number;
}
export const usePictureIntake = create<Intake>(() => ({ done: 0, total: 0 }));

/** Files of the kinds Tapki takes by their declared type; what they really are is looked at later. */
export const isPictureType = (type: string): boolean => type.startsWith('image/');

export function sayPictureFault(fault: PictureFault, name: string): void {
  notify({ message: pictureFaultMessages[fault], values: { name }, tone: 'bad', isSticky: true });
}

let isCancelled = false;
export function cancelIntake(): void {
  isCancelled = true;
  pictureWorker.cancel();
}

/** null: it was called off. */
async function take(file: Blob): Promise<PictureAnswer | null> {
  const taken = await pictureWorker.run({ kind: 'take', file });
  if (taken?.kind !== 'svg') return taken;
  const bitmap = await drawSvg(file);
  if (!bitmap) return { kind: 'refused', fault: 'undecodable' };
  return pictureWorker.run({ kind: 'draw', bitmap });
}

/** Puts a picture where it belongs; the id of the screenshot it became, if it became one. */
function place(
  target: PictureTarget | PersonaTarget,
  picture: PictureRef,
  title: string,
): ScreenshotId | null {
  const { snapshot, document } = useOpenMap.getState();
  if (!snapshot || !document || document.isReadOnly) return null;
  if (target.kind === 'persona') {
    const persona = liveRecord(snapshot, 'persona', target.personaId);
    if (persona)
      commit('persona.edit', editPersona, { personaId: persona.id, fields: { picture: picture.hash } });
    return null;
  }
  const step = liveRecord(snapshot, 'step', target.stepId);
  if (!step) return null;
  if (target.kind === 'step')
    return commit('screenshot.add', addScreenshot, { stepId: step.id, picture, title });
  const lane = liveRecord(snapshot, 'lane', target.laneId);
  if (!lane) return null;
  const description = cellAt(snapshot, lane.id, step.id)?.picture?.description ?? '';
  commit('cell.picture', setCellPicture, {
    laneId: lane.id,
    stepId: step.id,
    picture: { ...picture, description },
  });
  return null;
}

/** Names that programs give to what they paste and capture say nothing. */
const saysNothing =
  /^(?:image|img|pic|picture|screenshot|screen[ _-]?shot|снимок экрана|изображение|скриншот|untitled|безымянный)?[\d\s_.,:()-]*$/i;
const titleOf = (name: string): string => {
  const base = name.replace(/\.[^.]{1,5}$/, '').trim();
  return saysNothing.test(base) ? '' : base.slice(0, 200);
};

/** Takes pictures in, in order; each that cannot be taken is said, the others go on. The last one's screenshot, or null. */
export async function takePictures(
  files: readonly File[],
  target: PictureTarget | PersonaTarget,
): Promise<ScreenshotId | null> {
  if (usePictureIntake.getState().total > 0) {
    notify({ message: text.busy });
    return null;
  }
  const { document } = useOpenMap.getState();
  // A cell and a persona have one picture: the last one would stand there anyway.
  const wanted = target.kind === 'step' ? files : files.slice(0, 1);
  isCancelled = false;
  let last: ScreenshotId | null = null;
  let added = 0;
  for (const [done, file] of wanted.entries()) {
    usePictureIntake.setState({ done, total: wanted.length });
    const answer = await take(file);
    // Another map may have been opened meanwhile; the picture is not for that one.
    if (isCancelled || answer === null || useOpenMap.getState().document !== document) break;
    if (answer.kind === 'refused') sayPictureFault(answer.fault, file.name);
    if (answer.kind !== 'picture') continue;
    last = place(target, answer.picture, titleOf(file.name)) ?? last;
    added += 1;
  }
  usePictureIntake.setState({ done: 0, total: 0 });
  if (added > 0) notify({ message: text.added, values: { count: added }, tone: 'good', id: 'pictures' });
  return last;
}
