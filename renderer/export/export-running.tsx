/** A running export: of which map and set, which format, how far all of it is, and Cancel. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { formatFacts } from '#core/export/format-facts';
import { exporting } from '#core/i18n/messages/export';
import { formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { Running } from './use-export-run';

interface ExportRunningProps {
  readonly running: Running;
  readonly isOfSeveral: boolean;
  readonly onCancel: () => void;
}

export function ExportRunning({ running, isOfSeveral, onCancel }: ExportRunningProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { task, progress, share } = running;
  const what = [
    isOfSeveral ? task.map.title : '',
    task.preset ?? '',
    progress ? t(exporting.running, { format: formatFacts[progress.format].name }) : t(exporting.preparing),
    formatShare(share, language, 0),
  ];
  const words = what.filter((part) => part !== '').join(' · ');
  return (
    <Stack gap="sm">
      <Progress size="lg" radius="sm" value={share * 100} aria-label={words} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {words}
        </Text>
        <Button variant="default" data-autofocus style={{ flex: 'none' }} onClick={onCancel}>
          {t(exporting.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
