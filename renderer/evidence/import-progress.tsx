/** A running import: what it does, how far it is, and a way out that leaves nothing behind. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Progress as ImportState } from '#core/evidence/evidence-api';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { importing, importStages } from '#core/i18n/messages/import';
import { formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface ImportProgressProps {
  readonly file: FileHandle;
  readonly progress: ImportState | null;
  readonly onCancel: () => void;
}

/** 0 to 1; null: the end is not known. */
const shareDone = (progress: ImportState | null): number | null =>
  progress?.total ? Math.min(1, progress.done / progress.total) : null;

export function ImportProgress({ file, progress, onCancel }: ImportProgressProps) {
  const t = useTranslate();
  const language = useLanguage();
  const share = shareDone(progress);
  const figures = [
    t(importStages[progress?.stage ?? 'reading']),
    ...(share === null ? [] : [formatShare(share, language, 0)]),
    ...(progress && progress.rows > 0 ? [t(importing.rowsSoFar, { count: progress.rows })] : []),
  ];
  return (
    <Stack gap="md" py="lg">
      <Text fw={600}>{t(importing.running, { name: file.name })}</Text>
      <Progress
        size="lg"
        radius="sm"
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={t(importing.running, { name: file.name })}
      />
      <Group justify="space-between">
        <Stack gap={4}>
          <Text size="sm" role="status">
            {figures.join(' · ')}
          </Text>
          <Text size="xs" c="dimmed">
            {t(importing.leavesNothing)}
          </Text>
        </Stack>
        <Button variant="default" data-autofocus onClick={onCancel}>
          {t(evidenceWords.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
