/** What was written, each file a click away in its folder. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import { exporting } from '#core/i18n/messages/export';
import { showExported } from '#renderer/state/export-map';
import { valueOrNotice } from '#renderer/state/notices';
import { useTranslate } from '#renderer/ui/language';

export type WrittenFile = DesktopOutput<'exports.run'>['files'][number];

export function WrittenFiles({ files }: { readonly files: readonly WrittenFile[] }) {
  const t = useTranslate();
  const show = async (token: string) => {
    valueOrNotice(await showExported(token));
  };
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck size={18} />}
      title={t(exporting.written, { count: files.length })}
    >
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {files.map((file) => (
          <Group key={file.token} component="li" justify="space-between" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flex: 'none' }}
              aria-label={t(exporting.showFile, { name: file.name })}
              onClick={() => void show(file.token)}
            >
              {t(exporting.show)}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
