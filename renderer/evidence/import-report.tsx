/** What came of an import: every row accounted for, and what can be done next. */
import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { SourceKind } from '#core/document/records/source';
import type { ImportReport } from '#core/evidence/evidence-views';
import { ideasScreen } from '#core/i18n/messages/ideas';
import { importing } from '#core/i18n/messages/import';
import { maskedKinds } from '#core/i18n/messages/masking';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { formatNumber } from '#core/metrics/format';
import { maskKinds, totalOf } from '#core/text/mask-tokens';
import { runAction } from '#renderer/state/actions';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { ImportedFile } from './import-batch';
import { ImportedFiles } from './imported-files';
import { RejectedTable } from './rejected-table';
import { saveRejectedRows } from './save-rejected-rows';

interface ImportReportProps {
  readonly file: FileHandle;
  readonly report: ImportReport;
  readonly kind: SourceKind;
  /** Files imported with the same mapping before this one. */
  readonly before: readonly ImportedFile[];
  readonly hasNext: boolean;
  readonly onNext: () => void;
  readonly onUndone: () => void;
}

export function ImportReportView({
  file,
  report,
  kind,
  before,
  hasNext,
  onNext,
  onUndone,
}: ImportReportProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  // Steps that are bound already count these rows as soon as the numbers are refreshed.
  const hasRules = useSnapshot((snapshot) => snapshot.byKind.rule.length > 0);
  const refreshNow = () => {
    closeDialog();
    runAction('evidence.refresh');
  };
  const isNothingNew = report.imported === 0 && report.updated === 0 && report.duplicates > 0;

  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const undo = () =>
    whileBusy(async () => {
      let rows = 0;
      let isErased = true;
      // Files imported together are taken back together, the last one first.
      for (const { importId } of [report, ...before.map((file) => file.report).toReversed()]) {
        const undone = valueOrNotice(await requestEvidence('undoImport', { importId }));
        if (!undone) return;
        rows += undone.rows;
        // Each erases what was deleted before it.
        isErased = undone.isErased;
      }
      notify({ message: importing.undone, values: { count: rows } });
      if (!isErased) notify({ message: sourcesScreen.notErased });
      onUndone();
    });
  const took = t(importing.took, {
    rows: t(importing.rowsSoFar, { count: report.rows }),
    seconds: formatNumber(report.seconds, language, 1),
  });

  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={3} fz="lg" style={{ overflowWrap: 'anywhere' }}>
          {t(isNothingNew ? importing.doneNothingNew : importing.done, { name: file.name })}
        </Title>
        <Text size="sm" c="dimmed">
          {took}
        </Text>
      </Stack>
      <ReportFigures report={report} />
      {before.length > 0 && <ImportedFiles files={before} />}
      {report.rejected > 0 && <RejectedTable rows={report.rejectedSample} total={report.rejected} />}
      <Group justify="space-between">
        <Group gap="sm">
          {report.rejected > 0 && (
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => void whileBusy(() => saveRejectedRows(t, file.name, report.importId))}
            >
              {t(importing.saveRejected)}
            </Button>
          )}
          {[report, ...before.map((file) => file.report)].some((one) => one.imported + one.updated > 0) && (
            <Button variant="default" disabled={isBusy} onClick={() => void undo()}>
              {t(importing.undoImport)}
            </Button>
          )}
        </Group>
        <Group gap="sm">
          <Button variant="default" disabled={isBusy} onClick={onNext}>
            {t(hasNext ? importing.nextFile : importing.anotherFile)}
          </Button>
          {!hasNext && kind !== 'ideas' && kind !== 'activity' && hasRules && !isNothingNew && (
            <Button variant={kind === 'counts' ? 'filled' : 'default'} disabled={isBusy} onClick={refreshNow}>
              {t(importing.refreshNumbers)}
            </Button>
          )}
          {!hasNext && kind === 'ideas' && (
            <Button data-autofocus disabled={isBusy} onClick={() => openDialog('ideas')}>
              {t(ideasScreen.title)}
            </Button>
          )}
          {!hasNext && (kind === 'contacts' || kind === 'survey') && (
            <Button data-autofocus disabled={isBusy} onClick={() => openDialog('rule')}>
              {t(importing.bindSteps)}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}

function ReportFigures({ report }: { readonly report: ImportReport }) {
  const t = useTranslate();
  const language = useLanguage();
  const kinds = maskKinds
    .filter((kind) => report.masked[kind] > 0)
    .map((kind) => t(maskedKinds[kind], { count: report.masked[kind] }));
  const figures = [
    { label: importing.imported, value: report.imported },
    { label: importing.updated, value: report.updated },
    { label: importing.duplicates, value: report.duplicates },
    { label: importing.rejected, value: report.rejected },
    { label: importing.scoresLeftOut, value: report.scoresLeftOut },
    ...(report.cellsLeftOut
      ? [
          {
            label: importing.cellsLeftOut,
            value: report.cellsLeftOut,
            note: t(importing.cellsLeftOutMeans),
          },
        ]
      : []),
    {
      label: importing.masked,
      value: totalOf(report.masked),
      note: kinds.join(', ') || t(importing.maskedNone),
    },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" component="dl" m={0}>
      {figures.map(({ label, value, note }) => (
        <Paper key={label.en} withBorder radius="sm" p="md">
          <Text component="dt" size="xs" c="dimmed">
            {t(label)}
          </Text>
          <Text component="dd" m={0} fz={24} fw={600} lh={1.3}>
            {formatNumber(value, language)}
          </Text>
          {note && (
            <Text component="dd" m={0} size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
