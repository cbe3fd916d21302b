/** First screen of the import: a place to drop files, and a button for those who would rather choose. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { Result } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import { importing } from '#core/i18n/messages/import';
import { valueOrNotice } from '#renderer/state/notices';
import { chooseTableFolder, chooseTables, sampleTable } from '#renderer/state/table-files';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface ChooseTableProps {
  /** A file is held over the dialog. */
  readonly isOver: boolean;
  readonly onChosen: (files: readonly FileHandle[]) => void;
}

export function ChooseTable({ isOver, onChosen }: ChooseTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const take = async (asked: Promise<Result<FileHandle | readonly FileHandle[] | null>>) => {
    const chosen = valueOrNotice(await asked);
    const files = chosen === null ? [] : [chosen].flat();
    if (files.length > 0) onChosen(files);
  };
  return (
    <Paper
      withBorder
      radius="md"
      p="xl"
      style={{
        borderStyle: 'dashed',
        ...(isOver ? { borderColor: 'var(--mantine-primary-color-filled)' } : {}),
      }}
    >
      <Stack align="center" gap="md" ta="center">
        <IconFileSpreadsheet size={44} stroke={1.2} aria-hidden />
        <Title order={3} fz="lg">
          {t(isOver ? importing.dropNow : importing.dropHere)}
        </Title>
        <Text c="dimmed" size="sm" maw={420}>
          {t(importing.whatFiles)}
        </Text>
        <Group gap="sm" justify="center">
          <Button data-autofocus onClick={() => void take(chooseTables())}>
            {t(importing.chooseFile)}
          </Button>
          <Button variant="default" onClick={() => void take(chooseTableFolder())}>
            {t(importing.chooseFolder)}
          </Button>
          <Button variant="subtle" onClick={() => void take(sampleTable(language))}>
            {t(importing.sampleFile)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
