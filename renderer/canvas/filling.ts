/** Fill down and to the right: what is chosen goes on into its neighbours, as in a spreadsheet. */
import { type FillDirection, planFill } from '#core/clipboard/fill';
import { pasteBlock } from '#core/commands/paste-block';
import { clipboard as text } from '#core/i18n/messages/clipboard';
import { translate } from '#core/i18n/translate';
import { chosenCells } from '#renderer/state/chosen';
import { notify } from '#renderer/state/notices';
import { commit } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { canEdit, editableSnapshot } from './editing';
import { sayRefused, shownGrid } from './pasting';

export const canFill = (): boolean => canEdit() && useView.getState().selected?.kind === 'cell';

/** The cells stay chosen. */
export function fillSelected(direction: FillDirection): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const language = currentLanguage();
  const plan = planFill(snapshot, chosenCells(snapshot), direction, { ...shownGrid(snapshot), language });
  if (!plan) {
    notify({ message: text.nothingToFill, id: 'fill' });
    return;
  }
  const count = plan.block.fills.length;
  if (count > 0) {
    commit('cells.fill', pasteBlock, plan.block);
    announce(translate(language, text.filled, { count }));
  }
  sayRefused(plan.refused);
}
