/** Export of the open map: formats, look, preview; then a folder, and the files that came out. */
import { Button, Grid, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportOptions } from '#core/desktop/desktop-api';
import { stepsInOrder } from '#core/document/select';
import { knownContents } from '#core/export/known-contents';
import { exporting } from '#core/i18n/messages/export';
import { runAction } from '#renderer/state/actions';
import { chooseExportFolder, type ExportProgress, runExport } from '#renderer/state/export-map';
import { notifyError, valueOrNotice } from '#renderer/state/notices';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayOf, fileNameOf, optionsOf, useExportChoice } from './export-choice';
import { ExportForm } from './export-form';
import { ExportPreview, useExported } from './export-preview';
import { ExportRunning } from './export-running';
import { type WrittenFile, WrittenFiles } from './written-files';

export function ExportDialog() {
  const t = useTranslate();
  const hasSteps = useSnapshot((snapshot) => stepsInOrder(snapshot).length > 0);
  const [isRunning, setRunning] = useState(false);
  const addStep = () => {
    closeDialog();
    runAction('step.add');
  };
  return (
    <Dialog
      title={t(exporting.title)}
      size={hasSteps ? 'min(1120px, calc(100vw - 48px))' : 'lg'}
      onClose={closeDialog}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      {hasSteps ? (
        <ExportBench onRunning={setRunning} />
      ) : (
        <EmptyState
          title={t(exporting.emptyMap)}
          text={t(exporting.emptyMapText)}
          action={{ label: t(exporting.addStep), run: addStep }}
        />
      )}
    </Dialog>
  );
}

function ExportBench({ onRunning }: { readonly onRunning: (isRunning: boolean) => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const choice = useExportChoice();
  const [date] = useState(() => dayOf(new Date()));
  const whole = useSnapshot((each) => each);
  const contents = useMemo(() => knownContents(whole, choice.contents), [whole, choice.contents]);
  const options = optionsOf({ ...choice, contents }, language, date);
  const { snapshot, scene } = useExported(whole, options);
  const run = useExportRun(fileNameOf(scene.title, t(exporting.untitled)), onRunning);
  return (
    <Stack gap="lg">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <ExportForm choice={{ ...choice, contents }} scene={scene} snapshot={snapshot} whole={whole} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <div style={{ position: 'sticky', top: 60 }}>
            <ExportPreview scene={scene} snapshot={snapshot} options={options} />
          </div>
        </Grid.Col>
      </Grid>
      {run.written && <WrittenFiles files={run.written} />}
      {run.isRunning ? (
        <ExportRunning progress={run.progress} onCancel={run.cancel} />
      ) : (
        <DialogFooter>
          <Button variant="default" onClick={closeDialog}>
            {t(exporting.close)}
          </Button>
          <Button disabled={options.formats.length === 0} onClick={() => void run.start(options)}>
            {t(
              options.formats.length === 0
                ? exporting.nothing
                : run.written
                  ? exporting.again
                  : exporting.run,
            )}
          </Button>
        </DialogFooter>
      )}
    </Stack>
  );
}

/** One export at a time; leaving the dialog stops it, and nothing half-written stays. */
function useExportRun(baseName: string, onRunning: (isRunning: boolean) => void) {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [written, setWritten] = useState<readonly WrittenFile[] | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async (options: ExportOptions) => {
    // A second click comes sooner than the folder is chosen.
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    const folder = valueOrNotice(await chooseExportFolder());
    if (!folder || controller.signal.aborted) {
      abort.current = null;
      return;
    }
    setWritten(null);
    setProgress(null);
    setRunning(true);
    onRunning(true);
    const { signal } = controller;
    const result = await runExport({
      folder: folder.token,
      baseName,
      options,
      onProgress: setProgress,
      signal,
    });
    abort.current = null;
    setRunning(false);
    onRunning(false);
    if (result.ok) setWritten(result.value.files);
    else notifyError(result.error);
  };
  return { isRunning, progress, written, start, cancel: () => abort.current?.abort() };
}
