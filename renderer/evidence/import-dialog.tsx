/** Import: choose or drop tables, check what each column is, import, see what came of it; several files one by one. */
import { Badge, Group } from '@mantine/core';
import { type DragEvent, useReducer, useState } from 'react';
import type { FileHandle } from '#core/desktop/desktop-api';
import { importing } from '#core/i18n/messages/import';
import { notifyError } from '#renderer/state/notices';
import { takeDroppedTable } from '#renderer/state/table-files';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { ChooseTable } from './choose-table';
import { changeQueue, emptyQueue } from './import-queue';
import { TableImport } from './table-import';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

async function handlesOf(files: readonly File[]): Promise<readonly FileHandle[]> {
  const taken = await Promise.all(files.map(takeDroppedTable));
  for (const result of taken) if (!result.ok) notifyError(result.error);
  return taken.flatMap((result) => (result.ok ? [result.value] : []));
}

export function ImportDialog() {
  const t = useTranslate();
  const [queue, tell] = useReducer(changeQueue, emptyQueue);
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const add = (files: readonly FileHandle[]) => tell({ type: 'added', files });

  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  const drop = async (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    add(await handlesOf([...event.dataTransfer.files]));
  };

  return (
    <Dialog
      title={t(importing.title)}
      size={queue.current ? 'min(1280px, calc(100vw - 48px))' : 'lg'}
      onClose={closeDialog}
      // An import that runs is stopped by its own button, never by a stray click or key.
      closeOnClickOutside={queue.current === null}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
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
          hasNext={queue.waiting.length > 0}
          onNext={() => tell({ type: 'next' })}
          onBusy={setBusy}
        />
      ) : (
        <ChooseTable isOver={isOver} onChosen={add} />
      )}
    </Dialog>
  );
}
