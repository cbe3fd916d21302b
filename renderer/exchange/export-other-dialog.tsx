/** Export of the open map for other programs: which, what each leaves behind, where to. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type OtherFormat, otherFormats } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import { lossLines } from '#core/file/formats/foreign-formats';
import { foreignWriters } from '#core/file/formats/write-foreign';
import { exchange, otherFormatHints } from '#core/i18n/messages/exchange';
import { exporting } from '#core/i18n/messages/export';
import { chooseExportFolder } from '#renderer/state/export-map';
import { writeOthers } from '#renderer/state/foreign-files';
import { notifyError, valueOrNotice } from '#renderer/state/notices';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useOtherChoice } from './other-choice';
import { type OtherFile, OtherFiles } from './other-files';

const longestName = 120;

export function ExportOtherDialog() {
  const t = useTranslate();
  const interfaceLanguage = useLanguage();
  const { formats, language: chosen, withNotes } = useOtherChoice();
  const language = chosen ?? interfaceLanguage;
  const snapshot = useSnapshot((whole) => whole);
  // Main makes it a name that every system takes.
  const title = (snapshot.byKind.map[0]?.title ?? '').trim().slice(0, longestName);
  const run = useRun(title || t(exporting.untitled));
  return (
    <Dialog title={t(exchange.exportTitle)} onClose={closeDialog} size={640}>
      <Stack gap="lg">
        <FormatChoice snapshot={snapshot} language={language} />
        <LanguageChoice language={language} />
        {formats.some((format) => foreignWriters[format].isTable) && (
          <Checkbox
            label={t(exchange.withNotes)}
            description={t(exchange.withNotesHint)}
            checked={withNotes}
            onChange={(event) => useOtherChoice.setState({ withNotes: event.currentTarget.checked })}
          />
        )}
        {run.written && <OtherFiles files={run.written} />}
        <DialogFooter>
          <Button variant="default" onClick={closeDialog}>
            {t(exporting.close)}
          </Button>
          <Button
            data-autofocus
            disabled={formats.length === 0}
            loading={run.isRunning}
            onClick={() => void run.start({ formats: [...formats], language, withNotes })}
          >
            {t(formats.length === 0 ? exporting.nothing : exporting.run)}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}

function FormatChoice({ snapshot, language }: { readonly snapshot: Snapshot; readonly language: Language }) {
  const t = useTranslate();
  const chosen = useOtherChoice((choice) => choice.formats);
  return (
    <Stack gap="sm" role="group" aria-label={t(exchange.formats)}>
      {otherFormats.map((format) => (
        <div key={format}>
          <Checkbox
            label={foreignWriters[format].name}
            description={t(otherFormatHints[format])}
            checked={chosen.includes(format)}
            onChange={(event) => {
              const isWanted = event.currentTarget.checked;
              useOtherChoice.setState({
                formats: otherFormats.filter((one) => (one === format ? isWanted : chosen.includes(one))),
              });
            }}
          />
          {chosen.includes(format) && <Left format={format} snapshot={snapshot} language={language} />}
        </div>
      ))}
    </Stack>
  );
}

interface LeftProps {
  readonly format: OtherFormat;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** Said before the export, so that nobody finds it out in the other program. */
function Left({ format, snapshot, language }: LeftProps) {
  const t = useTranslate();
  const withNotes = useOtherChoice((choice) => choice.withNotes);
  const left = useMemo(
    () => [...foreignWriters[format].write(snapshot, { language, withNotes }).left],
    [format, snapshot, language, withNotes],
  );
  const list = lossLines(left, useLanguage()).join('; ');
  return (
    // As far to the right as the label of the checkbox stands.
    <Text size="xs" pl={28} pt={4}>
      {left.length === 0 ? t(exchange.allFits) : t(exchange.willBeLeft, { list })}
    </Text>
  );
}

function LanguageChoice({ language }: { readonly language: Language }) {
  const t = useTranslate();
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" id="other-language">
        {t(exchange.language)}
      </Text>
      <SegmentedControl
        aria-labelledby="other-language"
        value={language}
        onChange={(value: Language) => useOtherChoice.setState({ language: value })}
        data={[
          { value: 'ru', label: t(exporting.russian) },
          { value: 'en', label: t(exporting.english) },
        ]}
      />
    </Group>
  );
}

/** One export at a time, into a folder that is asked for each time. */
function useRun(baseName: string) {
  const [isRunning, setRunning] = useState(false);
  const [written, setWritten] = useState<readonly OtherFile[] | null>(null);
  const start = async (wish: {
    readonly formats: OtherFormat[];
    readonly language: Language;
    readonly withNotes: boolean;
  }): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    const folder = valueOrNotice(await chooseExportFolder());
    const result = folder ? await writeOthers({ folder: folder.token, baseName, ...wish }) : null;
    setRunning(false);
    if (result?.ok) setWritten(result.value.files);
    else if (result) notifyError(result.error);
  };
  return { isRunning, written, start };
}
