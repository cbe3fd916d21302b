/** A running export: which format, how far, and Cancel. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { formatFacts } from '#core/export/format-facts';
import { exporting } from '#core/i18n/messages/export';
import type { ExportProgress } from '#renderer/state/export-map';
import { useTranslate } from '#renderer/ui/language';

interface ExportRunningProps {
  readonly progress: ExportProgress | null;
  readonly onCancel: () => void;
}

export function ExportRunning({ progress, onCancel }: ExportRunningProps) {
  const t = useTranslate();
  const isKnown = progress !== null && progress.total > 0;
  const what = progress
    ? t(exporting.running, { format: formatFacts[progress.format].name })
    : t(exporting.preparing);
  return (
    <Stack gap="sm">
      <Progress
        size="lg"
        radius="sm"
        value={isKnown ? (progress.done / progress.total) * 100 : 100}
        animated={!isKnown}
        aria-label={what}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {what}
          {isKnown && ` · ${t(exporting.partOf, { done: progress.done, total: progress.total })}`}
        </Text>
        <Button variant="default" data-autofocus onClick={onCancel}>
          {t(exporting.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
