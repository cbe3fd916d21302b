/** A map made of what was read from another program's file; taking it back is moving it to the trash. */
import type { StampedRecord } from '#core/document/map-document-types';
import { exchange } from '#core/i18n/messages/exchange';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { deleteMap, refreshLibrary, useLibrary } from '#renderer/state/library';
import { createFrom } from '#renderer/state/map-flow';
import { notify } from '#renderer/state/notices';
import { useOpenMap } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';

export async function makeMap(records: readonly StampedRecord[]): Promise<void> {
  if (!(await createFrom(records))) return;
  const { snapshot, document } = useOpenMap.getState();
  if (!document) return;
  const title = snapshot?.byKind.map[0]?.title || translate(currentLanguage(), shell.untitled);
  notify({
    message: exchange.made,
    values: { title },
    tone: 'good',
    action: { label: shell.undo, run: () => void takeBack(document.mapId) },
  });
}

async function takeBack(mapId: string): Promise<void> {
  await refreshLibrary();
  const map = useLibrary.getState().maps?.find((one) => one.mapId === mapId);
  if (map) await deleteMap(map);
}
