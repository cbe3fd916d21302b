/** One version: when, why or under which name, and what can be done with it. */
import { Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatLocalInstant } from '#core/i18n/dates';
import { library as text } from '#core/i18n/messages/library';
import type { Version } from '#renderer/state/versions';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';

const reasons = {
  hourly: text.versionHourly,
  beforeMerge: text.versionBeforeMerge,
  beforeRestore: text.versionBeforeRestore,
  named: text.versionHourly,
} as const;

interface VersionRowProps {
  readonly version: Version;
  readonly onReturn: () => void;
  readonly onDelete: () => void;
  readonly onRename: (name: string) => void;
}

function NameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState(name);
  return (
    <TextInput
      autoFocus
      size="xs"
      aria-label={t(text.versionName)}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onDone(typed.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(typed.trim());
        if (event.key !== 'Escape') return;
        // Escape leaves the field, not the dialog.
        event.stopPropagation();
        onDone(null);
      }}
    />
  );
}

export function VersionRow({ version, onReturn, onDelete, onRename }: VersionRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isNaming, setIsNaming] = useState(false);
  return (
    <Group
      justify="space-between"
      wrap="nowrap"
      py="xs"
      style={{ borderTop: '1px solid var(--tapki-hairline)' }}
    >
      <Stack gap={0} flex={1} miw={0}>
        {isNaming ? (
          <NameField
            name={version.name ?? ''}
            onDone={(name) => {
              setIsNaming(false);
              if (name !== null && name !== (version.name ?? '')) onRename(name);
            }}
          />
        ) : (
          <Text size="sm" fw={version.name ? 600 : 400} lineClamp={2}>
            {version.name ?? t(reasons[version.reason])}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {formatLocalInstant(version.at, language)}
        </Text>
      </Stack>
      <Button size="compact-sm" variant="default" onClick={onReturn}>
        {t(text.restoreVersion)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconAction label={t(text.versionActions)} icon={<IconDots size={16} aria-hidden />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setIsNaming(true)}>
            {t(text.renameVersion)}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
            {t(text.deleteVersion)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
