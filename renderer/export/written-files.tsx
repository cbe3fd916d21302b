/** What was written: each file a click away in its folder, with what the format could not carry. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { lossLines } from '#core/file/formats/foreign-formats';
import { exporting } from '#core/i18n/messages/export';
import { showExported } from '#renderer/state/export-map';
import { valueOrNotice } from '#renderer/state/notices';
import { FactList } from '#renderer/ui/fact-list';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { Written, WrittenFile } from './use-export-run';

export function WrittenFiles({ written }: { readonly written: Written }) {
  const t = useTranslate();
  const { tasks, manifest } = written;
  const isOfSeveral = new Set(tasks.map(({ task }) => task.map.mapId)).size > 1;
  const count = tasks.reduce((sum, { files }) => sum + files.length, manifest === null ? 0 : 1);
  // What came out stands below a long choice, and is what people look for now.
  const shown = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new list is brought into view
  useEffect(() => shown.current?.scrollIntoView({ block: 'center' }), [written]);
  return (
    <Alert
      ref={shown}
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck size={18} />}
      title={t(exporting.written, { count })}
      // The library's own colour is too pale to be read on its ground.
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="md">
        {tasks.map(({ task, files }, place) => {
          const name = [task.preset ?? '', task.preset !== null && isOfSeveral ? task.map.title : ''];
          const heading = name.filter((part) => part !== '').join(' · ');
          return (
            <section key={`${task.preset} ${task.map.mapId}`} aria-label={heading || undefined}>
              {heading !== '' && (
                <Text size="sm" fw={600} mb={4}>
                  {heading}
                </Text>
              )}
              <FileList>
                {files.map((file, index) => (
                  <FileLine key={file.token} file={file} isFirst={place === 0 && index === 0} />
                ))}
              </FileList>
            </section>
          );
        })}
        {manifest && (
          <FileList>
            <FileLine file={{ ...manifest, left: [] }} isFirst={false} />
          </FileList>
        )}
      </Stack>
    </Alert>
  );
}

const FileList = ({ children }: { readonly children: ReactNode }) => (
  <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
    {children}
  </Stack>
);

function FileLine({
  file: { name, token, left },
  isFirst,
}: {
  readonly file: Pick<WrittenFile, 'name' | 'token' | 'left'>;
  /** The focus comes here from Cancel, and the list into view. */
  readonly isFirst: boolean;
}) {
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
          data-autofocus={isFirst || undefined}
          aria-label={t(exporting.showFile, { name })}
          onClick={() => void show()}
        >
          {t(exporting.show)}
        </Button>
      </Group>
      {left.length > 0 && (
        <>
          <Text size="sm">{t(exporting.wasLeft)}</Text>
          <FactList lines={lossLines(left, language)} label={t(exporting.leftOf, { name })} />
        </>
      )}
    </li>
  );
}
