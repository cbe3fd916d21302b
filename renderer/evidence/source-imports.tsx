/** The imports of one source: when, how many rows, and taking one of them back. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportView, SourceView } from '#core/evidence/evidence-views';
import { formatLocalInstant } from '#core/i18n/dates';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { importing } from '#core/i18n/messages/import';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { formatNumber } from '#core/metrics/format';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { Dialog } from '#renderer/ui/dialog';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { saveRejectedRows } from './save-rejected-rows';
import { useEvidenceReply } from './use-evidence-reply';

interface SourceImportsProps {
  readonly source: SourceView;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

export function SourceImports({ source, onDone, onChanged }: SourceImportsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { reply, error, again } = useEvidenceReply('listImports', { sourceId: source.id });
  const [isBusy, setBusy] = useState(false);
  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const undo = async ({ id }: ImportView) => {
    const undone = valueOrNotice(await requestEvidence('undoImport', { importId: id }));
    if (!undone) return;
    notify({ message: importing.undone, values: { count: undone.rows } });
    if (!undone.isErased) notify({ message: sourcesScreen.notErased });
    onChanged();
    // With its only import the source is gone.
    if (reply?.length === 1) onDone();
    else again();
  };
  return (
    <Dialog title={t(sourcesScreen.imports, { name: source.name })} size="lg" onClose={onDone}>
      {error && <FailureNote error={error} again={again} />}
      {!reply && !error && <Waiting size="sm" label={t(evidenceWords.counting)} />}
      {reply && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t(sourcesScreen.importsHint)}
          </Text>
          <Table verticalSpacing="xs" aria-label={t(sourcesScreen.imports, { name: source.name })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(sourcesScreen.when)}</Table.Th>
                <Table.Th ta="right">{t(sourcesScreen.rows)}</Table.Th>
                <Table.Th ta="right">{t(sourcesScreen.rejectedRows)}</Table.Th>
                <Table.Th>
                  <span className="tapki-spoken">{t(importing.undoImport)}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reply.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{formatLocalInstant(one.importedAt, language)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(one.rows, language)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(one.rejected, language)}</Table.Td>
                  <Table.Td>
                    <Group gap="xs" justify="flex-end">
                      {one.rejected > 0 && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          disabled={isBusy}
                          onClick={() => void whileBusy(() => saveRejectedRows(t, source.name, one.id))}
                        >
                          {t(importing.saveRejected)}
                        </Button>
                      )}
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={isBusy}
                        onClick={() => void whileBusy(() => undo(one))}
                      >
                        {t(importing.undoImport)}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
    </Dialog>
  );
}
