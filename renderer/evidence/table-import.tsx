/** The import of one file, from its first rows to its report. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Mapping } from '#core/evidence/contact-fields';
import type { ImportReport, Progress } from '#core/evidence/evidence-api';
import { importing } from '#core/i18n/messages/import';
import { requestEvidence } from '#renderer/state/evidence';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { FailureNote } from './failure-note';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report';
import { MappingForm } from './mapping-form';
import { readSources } from './read-sources';
import { useMapping } from './use-mapping';

interface TableImportProps {
  readonly file: FileHandle;
  readonly hasNext: boolean;
  /** Done with this file, or it is given up. */
  readonly onNext: () => void;
  readonly onBusy: (isBusy: boolean) => void;
}

export function TableImport({ file, hasNext, onNext, onBusy }: TableImportProps) {
  const t = useTranslate();
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const abort = useRef<AbortController | null>(null);
  const work = useMapping(file.token, isRunning || report !== null);

  useEffect(() => () => abort.current?.abort(), []);

  const start = async (mapping: Mapping) => {
    abort.current = new AbortController();
    setError(null);
    setProgress(null);
    setRunning(true);
    onBusy(true);
    const { signal } = abort.current;
    const input = { fileToken: file.token, mapping };
    const result = await requestEvidence('importFile', input, { onProgress: setProgress, signal });
    setRunning(false);
    onBusy(false);
    if (result.ok) {
      setReport(result.value);
      announce(t(importing.done, { name: file.name }));
      await readSources();
    } else if (result.error.code !== 'cancelled') setError(result.error);
  };

  if (report) {
    const onUndone = () => {
      setReport(null);
      void readSources();
    };
    return <ImportReportView {...{ file, report, hasNext, onNext, onUndone }} />;
  }
  if (isRunning)
    return <ImportProgress file={file} progress={progress} onCancel={() => abort.current?.abort()} />;
  const { preview, mapping, guess } = work;
  if (!preview || !mapping || !guess)
    return work.error ? (
      <Stack>
        <FailureNote error={work.error} again={work.again} />
        <Group justify="flex-end">
          <Button onClick={onNext}>{t(importing.anotherFile)}</Button>
        </Group>
      </Stack>
    ) : (
      <Group justify="center" p="xl" role="status">
        <Loader size="sm" />
        <Text c="dimmed">{t(importing.reading, { name: file.name })}</Text>
      </Group>
    );
  return (
    <MappingForm
      file={file}
      preview={preview}
      mapping={mapping}
      guess={guess}
      onChange={work.change}
      isRereading={work.isWaiting}
      error={error ?? work.error}
      onStart={(ready) => void start(ready)}
      onGiveUp={onNext}
    />
  );
}
