/** What was written for other programs: each file with what is not in it, a click away in its folder. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import { exchange } from '#core/i18n/messages/exchange';
import { exporting } from '#core/i18n/messages/export';
import { showExported } from '#renderer/state/export-map';
import { valueOrNotice } from '#renderer/state/notices';
import { useTranslate } from '#renderer/ui/language';

import { LossList } from './loss-list';

export type OtherFile = DesktopOutput<'exchange.write'>['files'][number];

export function OtherFiles({ files }: { readonly files: readonly OtherFile[] }) {
  const t = useTranslate();
  // What came out stands below a long choice, and is what people look for now.
  const shown = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new list is brought into view
  useEffect(() => shown.current?.scrollIntoView({ block: 'center' }), [files]);
  return (
    <Alert
      ref={shown}
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
  const show = async () => {
    valueOrNotice(await showExported(token));
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
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
      <Text size="sm" c="dimmed">
        {t(left.length === 0 ? exchange.allWritten : exchange.wasLeft)}
      </Text>
      {left.length > 0 && <LossList left={left} label={t(exchange.leftOf, { name })} />}
    </li>
  );
}
