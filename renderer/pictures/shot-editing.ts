/** Changes of a picture as a whole: words, order, deletion; each one undo step. */
import { setCellPicture } from '#core/commands/cell';
import { deleteScreenshot, editScreenshot, moveScreenshot } from '#core/commands/screenshot';
import { pictures as text } from '#core/i18n/messages/pictures';
import { commit } from '#renderer/state/open-map';
import { notifyDeleted, notifyWithUndo } from '#renderer/state/undo-notice';
import type { ShownPicture } from './shown-picture';

export const descriptionOf = (shown: ShownPicture): string =>
  shown.kind === 'shot' ? shown.shot.description : (shown.cell.picture?.description ?? '');

/** What assistive tools call the picture; empty: it has no words of its own. */
export const wordsOf = (shown: ShownPicture): string =>
  descriptionOf(shown) || (shown.kind === 'shot' ? shown.shot.title : '');

export function setDescription(shown: ShownPicture, description: string, fold: string): void {
  if (shown.kind === 'shot') {
    const { id } = shown.shot;
    commit('screenshot.edit', editScreenshot, { screenshotId: id, fields: { description } }, fold);
    return;
  }
  const { at, picture } = shown.cell;
  if (picture) commit('cell.picture', setCellPicture, { ...at, picture: { ...picture, description } }, fold);
}

export function setTitle(shown: ShownPicture, title: string, fold: string): void {
  if (shown.kind !== 'shot') return;
  commit('screenshot.edit', editScreenshot, { screenshotId: shown.shot.id, fields: { title } }, fold);
}

export function movePicture(shown: ShownPicture, index: number): void {
  if (shown.kind === 'shot')
    commit('screenshot.move', moveScreenshot, { screenshotId: shown.shot.id, index });
}

export function removePicture(shown: ShownPicture): void {
  if (shown.kind === 'shot') {
    const { id } = shown.shot;
    commit('screenshot.delete', deleteScreenshot, { screenshotId: id });
    notifyDeleted(id);
    return;
  }
  commit('cell.picture', setCellPicture, { ...shown.cell.at, picture: null });
  notifyWithUndo(text.pictureRemoved);
}
