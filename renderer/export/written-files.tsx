/** What was written: each file a click away in its folder, with what the format could not carry. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import { lossLines } from '#core/file/formats/foreign-formats';
import { exporting } from '#core/i18n/messages/export';
import { showExported } from '#renderer/state/export-map';
import { valueOrNotice } from '#renderer/state/notices';
import { FactList } from '#renderer/ui/fact-list';
import { useLanguage, useTranslate } from '#renderer/ui/language';

export type WrittenFile = DesktopOutput<'exports.run'>['files'][number];

export function WrittenFiles({ files }: { readonly files: readonly WrittenFile[] }) {
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
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {files.map((file) => (
          <FileLine key={file.token} file={file} />
        ))}
      </Stack>
    </Alert>
  );
}

function FileLine({ file: { name, token, left } }: { readonly file: WrittenFile }) {
  const t = useTranslate();
  const language = useLanguage();
  const show = async () => {
    valueOrNotice(await showExported(token));
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
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
      {left.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t(exporting.wasLeft)}
          </Text>
          <FactList lines={lossLines(left, language)} label={t(exporting.leftOf, { name })} />
        </>
      )}
    </li>
  );
}
