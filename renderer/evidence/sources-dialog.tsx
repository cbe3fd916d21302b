/** Sources of evidence: what was imported, from when to when, and removing a source with all its data. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SourceView } from '#core/evidence/evidence-views';
import { evidenceWords, sourcesScreen } from '#core/i18n/messages/evidence';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { markSource } from './mark-source';
import { NoContacts } from './no-contacts';
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

interface RemoveSourceProps {
  readonly source: SourceView;
  readonly onDone: () => void;
  readonly onRemoved: () => void;
}

/** The one question asked twice nowhere: what is deleted here cannot be brought back by undo. */
function RemoveSource({ source, onDone, onRemoved }: RemoveSourceProps) {
  const t = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const removed = valueOrNotice(await requestEvidence('deleteSource', { sourceId: source.id }));
    setBusy(false);
    onDone();
    if (!removed) return;
    notify({ message: sourcesScreen.removed, values: { name: source.name, count: removed.rows } });
    if (!removed.isErased) notify({ message: sourcesScreen.notErased });
    onRemoved();
  };
  return (
    <Dialog title={t(sourcesScreen.removeTitle)} size="md" onClose={onDone}>
      <Stack gap="lg">
        <Text>{t(sourcesScreen.removeAsk, { name: source.name, count: source.rows })}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus disabled={isBusy} onClick={onDone}>
            {t(evidenceWords.cancel)}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void remove()}>
            {t(sourcesScreen.removeYes)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
