/** Sources of evidence: what was imported, from when to when, and removing a source with all its data. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SourceView } from '#core/evidence/evidence-views';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { markSource } from './mark-source';
import { NoContacts } from './no-contacts';
import { RemoveSource } from './remove-source';
import { SourceImports } from './source-imports';
import { SourcesTable } from './sources-table';
import { StoreKeeping } from './store-keeping';
import { useSources } from './use-sources';

const width = 'min(1040px, calc(100vw - 48px))';

export function SourcesDialog() {
  const t = useTranslate();
  const { list, error, again } = useSources();
  const [asked, setAsked] = useState<SourceView | null>(null);
  const [opened, setOpened] = useState<SourceView | null>(null);
  return (
    <Dialog
      title={t(sourcesScreen.title)}
      {...(list?.length === 0 ? {} : { size: width })}
      onClose={closeDialog}
    >
      {error && <FailureNote error={error} again={again} />}
      {!error && !list && (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      )}
      {list?.length === 0 && <NoContacts />}
      {list && list.length > 0 && (
        <Stack gap="md">
          <SourcesTable
            sources={list}
            onRemove={setAsked}
            onImports={setOpened}
            onMark={(source) => void markSource(source, !source.isColleagues, again)}
          />
          <DialogFooter>
            <StoreKeeping onChanged={again} />
            <Button data-autofocus onClick={() => openDialog('import')}>
              {t(evidenceWords.importButton)}
            </Button>
          </DialogFooter>
        </Stack>
      )}
      {opened && <SourceImports source={opened} onDone={() => setOpened(null)} onChanged={again} />}
      {asked && <RemoveSource source={asked} onDone={() => setAsked(null)} onRemoved={again} />}
    </Dialog>
  );
}
