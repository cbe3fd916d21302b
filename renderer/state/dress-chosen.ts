/** Mark, icon or emotion of all chosen cells at once; cells of locked lanes stay as they are, and that is said. */
import { dressCells } from '#core/commands/bulk';
import type { Cell } from '#core/document/records/cell';
import { liveRecord } from '#core/document/select';
import { clipboard as text } from '#core/i18n/messages/clipboard';
import { chosenCells } from './chosen';
import { notify } from './notices';
import { commit, useOpenMap } from './open-map';

export function dressChosen(dress: Partial<Pick<Cell, 'icon' | 'mark' | 'emotion'>>): void {
  const { snapshot, document } = useOpenMap.getState();
  if (!snapshot || !document || document.isReadOnly) return;
  const all = chosenCells(snapshot);
  const cells = all.filter(({ laneId }) => !liveRecord(snapshot, 'lane', laneId)?.isLocked);
  commit(dress.emotion === undefined ? 'cells.dress' : 'cells.emotion', dressCells, { cells, dress });
  if (cells.length < all.length) notify({ message: text.lockedKept, id: 'cells.locked' });
}
