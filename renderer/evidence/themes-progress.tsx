/** A search for themes under way: what it does, how far it is, and a way out. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Progress as SearchState } from '#core/evidence/evidence-messages';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';

const stages = {
  opening: themesScreen.reading,
  reading: themesScreen.reading,
  counting: themesScreen.grouping,
  checking: themesScreen.joining,
  masking: themesScreen.grouping,
  storing: themesScreen.storing,
} as const;

interface ThemesProgressProps {
  readonly progress: SearchState;
  readonly onCancel: () => void;
}

export function ThemesProgress({ progress, onCancel }: ThemesProgressProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { stage, done, total } = progress;
  const share = total === null || total === 0 ? null : done / total;
  const written = (value: number) => formatNumber(value, language);
  return (
    <Stack gap="md" py="lg">
      <Progress
        size="lg"
        radius="sm"
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={t(themesScreen.finding)}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t(stages[stage])}
          {total !== null && ` · ${t(themesScreen.doneOf, { done: written(done), total: written(total) })}`}
        </Text>
        <Button variant="default" data-autofocus onClick={onCancel}>
          {t(evidenceWords.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
