/** Says what a commit did to those who do not see the map. */
import type { Snapshot } from '#core/document/snapshot';
import { toldChange } from '#core/words/told-change';
import { notify } from './notices';
import { currentLanguage } from './settings';

export function tellChange(label: string, before: Snapshot, after: () => Snapshot): void {
  const told = toldChange(label, before, after, currentLanguage());
  if (told) notify({ ...told, isSpokenOnly: true });
}
