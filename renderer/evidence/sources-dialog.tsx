/** Sources of evidence: what was imported, from when to when, and removing a source with all its data. */
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SourceView } from '#core/evidence/evidence-api';
import { formatLocalInstant } from '#core/i18n/dates';
import { evidenceWords, sourcesScreen } from '#core/i18n/messages/evidence';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import { useSources } from './use-sources';

export function SourcesDialog() {
  const t = useTranslate();
  const { list, error, again } = useSources();
  const [asked, setAsked] = useState<SourceView | null>(null);
  return (
    <Dialog title={t(sourcesScreen.title)} size="min(1040px, calc(100vw - 48px))" onClose={closeDialog}>
      {error && <FailureNote error={error} again={again} />}
      {!error && !list && (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      )}
      {list?.length === 0 && <NoContacts />}
      {list && list.length > 0 && (
        <Stack gap="md">
          <SourcesTable sources={list} onRemove={setAsked} />
          <Group justify="flex-end">
            <Button onClick={() => openDialog('import')}>{t(evidenceWords.importButton)}</Button>
          </Group>
        </Stack>
      )}
      {asked && <RemoveSource source={asked} onDone={() => setAsked(null)} onRemoved={again} />}
    </Dialog>
  );
}

interface SourcesTableProps {
  readonly sources: readonly SourceView[];
  readonly onRemove: (source: SourceView) => void;
}

function SourcesTable({ sources, onRemove }: SourcesTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={t(sourcesScreen.title)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(sourcesScreen.name)}</Table.Th>
            <Table.Th>{t(sourcesScreen.kind)}</Table.Th>
            <Table.Th ta="right">{t(sourcesScreen.rows)}</Table.Th>
            <Table.Th>{t(sourcesScreen.period)}</Table.Th>
            <Table.Th>{t(sourcesScreen.importedAt)}</Table.Th>
            <Table.Th aria-label={t(sourcesScreen.removeYes)} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={source.id}>
              <Table.Td>
                <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {source.name}
                </Text>
                {source.questions.length > 0 && (
                  <Text size="xs" c="dimmed" lineClamp={2} title={source.questions.join('\n')}>
                    {t(sourcesScreen.questions, { count: source.questions.length })}:{' '}
                    {source.questions.join(', ')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Badge
                  variant="default"
                  fw={400}
                  radius="sm"
                  tt="none"
                  style={{ flex: 'none', minWidth: 'max-content' }}
                >
                  {t(sourcesScreen[source.kind])}
                </Badge>
              </Table.Td>
              <Table.Td ta="right">{formatNumber(source.rows, language)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {source.period ? formatPeriod(source.period, language) : t(evidenceWords.undated)}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatLocalInstant(source.importedAt, language)}
              </Table.Td>
              <Table.Td ta="right" w={52} pr={4}>
                <IconAction
                  label={t(sourcesScreen.remove, { name: source.name })}
                  icon={<IconTrash size={16} />}
                  onClick={() => onRemove(source)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {sources.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={2}>{t(sourcesScreen.total)}</Table.Th>
              <Table.Th ta="right">{formatNumber(rows, language)}</Table.Th>
              <Table.Th colSpan={3} />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
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
