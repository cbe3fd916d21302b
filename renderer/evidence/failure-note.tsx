/** An error in words where its answer would have been, with a way to ask again. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { AppError } from '#core/desktop/app-error';
import { errorMessage } from '#core/i18n/messages/errors';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { useTranslate } from '#renderer/ui/language';

export function FailureNote({ error, again }: { readonly error: AppError; readonly again?: () => void }) {
  const t = useTranslate();
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t(errorMessage(error), error.details)}</Text>
        {again && (
          <Button size="compact-sm" variant="default" onClick={again} style={{ flex: 'none' }}>
            {t(evidenceWords.retry)}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
