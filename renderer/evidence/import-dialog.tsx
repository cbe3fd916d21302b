/** Import: choose or drop tables, check what each column is, import, see what came of it; several files one by one. */
import { Badge, Group } from '@mantine/core';
import { useEffect, useReducer, useState } from 'react';
import type { FileHandle } from '#core/desktop/desktop-api';
import { importing } from '#core/i18n/messages/import';
import { takeUpDrops, useTableDrops } from '#renderer/state/table-drops';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { ChooseTable } from './choose-table';
import type { ImportBatch } from './import-batch';
import { changeQueue, emptyQueue } from './import-queue';
import { TableImport } from './table-import';

export function ImportDialog() {
  const t = useTranslate();
  const [queue, tell] = useReducer(changeQueue, emptyQueue);
  const isOver = useTableDrops((state) => state.isOver);
  const dropped = useTableDrops((state) => state.waiting);
  const [isBusy, setBusy] = useState(false);
  const [batch, setBatch] = useState<ImportBatch | null>(null);
  const add = (files: readonly FileHandle[]) => tell({ type: 'added', files });

  // Wherever in the window they were dropped, before it opened or since.
  useEffect(() => {
    if (dropped.length > 0) tell({ type: 'added', files: takeUpDrops() });
  }, [dropped]);

  return (
    <Dialog
      title={t(importing.title)}
      size={queue.current ? 'min(1280px, calc(100vw - 48px))' : 'lg'}
      onClose={closeDialog}
      // An import that runs is stopped by its own button, never by a stray click or key.
      closeOnClickOutside={queue.current === null}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
    >
      {queue.waiting.length > 0 && (
        <Group justify="flex-end" mb="sm">
          <Badge variant="default" radius="sm" tt="none">
            {t(importing.waiting, { count: queue.waiting.length })}
          </Badge>
        </Group>
      )}
      {queue.current ? (
        <TableImport
          key={queue.current.token}
          file={queue.current}
          waiting={queue.waiting.length}
          batch={batch}
          onBatch={setBatch}
          onNext={() => tell({ type: 'next' })}
          onBusy={setBusy}
        />
      ) : (
        <ChooseTable isOver={isOver} onChosen={add} />
      )}
    </Dialog>
  );
}
