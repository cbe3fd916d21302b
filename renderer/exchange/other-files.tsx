/** What was written for other programs: each file with what is not in it, a click away in its folder. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import { lossLines } from '#core/file/formats/foreign-formats';
import { exchange } from '#core/i18n/messages/exchange';
import { exporting } from '#core/i18n/messages/export';
import { showExported } from '#renderer/state/export-map';
import { valueOrNotice } from '#renderer/state/notices';
import { useLanguage, useTranslate } from '#renderer/ui/language';

export type OtherFile = DesktopOutput<'exchange.write'>['files'][number];

export function OtherFiles({ files }: { readonly files: readonly OtherFile[] }) {
  const t = useTranslate();
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck size={18} />}
      title={t(exporting.written, { count: files.length })}
    >
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {files.map((file) => (
          <FileLine key={file.token} file={file} />
        ))}
      </Stack>
    </Alert>
  );
}

function FileLine({ file: { name, token, left } }: { readonly file: OtherFile }) {
  const t = useTranslate();
  const language = useLanguage();
  const show = async () => {
    valueOrNotice(await showExported(token));
  };
  const list = lossLines(left, language).join('; ');
  return (
    <li>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm">{left.length === 0 ? t(exchange.allWritten) : t(exchange.wasLeft, { list })}</Text>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          aria-label={t(exporting.showFile, { name })}
          onClick={() => void show()}
        >
          {t(exporting.show)}
        </Button>
      </Group>
    </li>
  );
}
