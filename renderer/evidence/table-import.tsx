/** The import of one file, from its first rows to its report. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Mapping } from '#core/evidence/contact-fields';
import type { Progress } from '#core/evidence/evidence-messages';
import type { ImportReport } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import { requestEvidence } from '#renderer/state/evidence';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { FailureNote } from './failure-note';
import { type ImportBatch, mappingInBatch } from './import-batch';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report';
import { MappingForm } from './mapping-form';
import { readSources } from './read-sources';
import { useMapping } from './use-mapping';

interface TableImportProps {
  readonly file: FileHandle;
  /** Files behind this one. */
  readonly waiting: number;
  /** Files before this one were imported with a mapping that holds for the rest; null: each is looked at. */
  readonly batch: ImportBatch | null;
  readonly onBatch: (batch: ImportBatch | null) => void;
  /** Done with this file, or it is given up. */
  readonly onNext: () => void;
  readonly onBusy: (isBusy: boolean) => void;
}

export function TableImport({ file, waiting, batch, onBatch, onNext, onBusy }: TableImportProps) {
  const t = useTranslate();
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const abort = useRef<AbortController | null>(null);
  const work = useMapping(file.token, isRunning || report !== null, batch?.mapping.format.sheet ?? null);

  useEffect(() => () => abort.current?.abort(), []);

  const start = async (mapping: Mapping, isForAll: boolean) => {
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
      announce(t(importing.done, { name: file.name }));
      await readSources();
      if (!isForAll || waiting === 0) {
        setReport(result.value);
        return;
      }
      const done = [...(batch?.done ?? []), { name: file.name, report: result.value }];
      onBatch({ mapping, headers: batch?.headers ?? work.preview?.headers ?? [], done });
      onNext();
    } else if (result.error.code !== 'cancelled') setError(result.error);
  };

  const known = batch && work.preview ? mappingInBatch(batch, work.preview) : null;
  const isSettled = isRunning || report !== null || error !== null;
  const startKnown = useEffectEvent(() => {
    if (known && !isSettled) void start(known, true);
  });
  const isKnown = known !== null;
  useEffect(() => {
    if (isKnown) startKnown();
  }, [isKnown]);

  const next = () => {
    if (report !== null) onBatch(null);
    onNext();
  };
  if (report) {
    const onUndone = () => {
      setReport(null);
      onBatch(null);
      void readSources();
    };
    const before = batch?.done ?? [];
    const kind = work.mapping?.kind ?? 'contacts';
    return (
      <ImportReportView {...{ file, report, kind, before, onUndone }} hasNext={waiting > 0} onNext={next} />
    );
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
      onSheet={work.chooseSheet}
      waiting={waiting}
      isOther={batch !== null && !isKnown}
      isRereading={work.isWaiting}
      error={error ?? work.error}
      onStart={(ready, isForAll) => void start(ready, isForAll)}
      onGiveUp={onNext}
    />
  );
}
