/** Fill down and to the right: what is chosen goes on into its neighbours, as in a spreadsheet. */
import { type FillDirection, planFill } from '#core/clipboard/fill';
import { pasteBlock } from '#core/commands/paste-block';
import { clipboard as text } from '#core/i18n/messages/clipboard';
import { chosenCells } from '#renderer/state/chosen';
import { notify } from '#renderer/state/notices';
import { commit } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { useView } from '#renderer/state/view';
import { canEdit, editableSnapshot } from './editing';
import { sayRefused, shownGrid } from './pasting';

export const canFill = (): boolean => canEdit() && useView.getState().selected?.kind === 'cell';

/** The cells stay chosen. */
export function fillSelected(direction: FillDirection): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const plan = planFill(snapshot, chosenCells(snapshot), direction, {
    ...shownGrid(snapshot),
    language: currentLanguage(),
  });
  if (!plan) {
    notify({ message: text.nothingToFill, id: 'fill' });
    return;
  }
  if (plan.block.fills.length > 0) commit('cells.fill', pasteBlock, plan.block);
  sayRefused(plan.refused);
}
