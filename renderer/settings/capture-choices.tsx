/** Quick capture in Settings: its keys, pressed to be chosen, and the folder of other programs. */
import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect } from 'react';
import { accelerator, usualShortcut } from '#core/desktop/capture-settings';
import { capture as text } from '#core/i18n/messages/capture';
import {
  chooseCaptureFolder,
  leaveCaptureFolder,
  readCaptureSettings,
  setCaptureShortcut,
  useCaptureSettings,
} from '../state/capture-settings';
import { useSettings } from '../state/settings';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';
import { readShortcut } from '../ui/shortcut-text';

/** In Electron's notation; null: a modifier alone, or keys that type something. */
function acceleratorOf(event: KeyboardEvent, isMac: boolean): string | null {
  const key = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2})|(Space))$/.exec(event.code)?.slice(1).find(Boolean);
  if (key === undefined) return null;
  const held = [
    (isMac ? event.metaKey : event.ctrlKey) && 'CmdOrCtrl',
    isMac && event.ctrlKey && 'Control',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ].filter((each) => each !== false);
  const keys = [...held, key].join('+');
  return accelerator.safeParse(keys).success ? keys : null;
}

function Shortcut() {
  const t = useTranslate();
  const now = useCaptureSettings((state) => state.now);
  const isMac = useSettings(({ platform }) => platform === 'darwin');
  if (!now) return null;
  const { shortcut, isRefused } = now;
  return (
    <Stack gap="xs">
      <Switch
        label={t(text.shortcutSwitch)}
        checked={shortcut !== null}
        onChange={(event) => void setCaptureShortcut(event.currentTarget.checked ? usualShortcut : null)}
      />
      {shortcut !== null && (
        <TextInput
          label={t(text.shortcut)}
          description={t(text.shortcutHint)}
          value={readShortcut(shortcut)}
          error={isRefused ? t(text.shortcutRefused) : null}
          readOnly
          onKeyDown={(event) => {
            const keys = acceleratorOf(event, isMac);
            if (keys === null) return;
            event.preventDefault();
            event.stopPropagation();
            void setCaptureShortcut(keys);
          }}
        />
      )}
    </Stack>
  );
}

function Folder() {
  const t = useTranslate();
  const now = useCaptureSettings((state) => state.now);
  if (!now) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.folder)}
      </Text>
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" truncate flex={1} {...(now.folder === null ? { c: 'dimmed' } : {})}>
          {now.folder ?? t(text.folderNone)}
        </Text>
        {now.folder !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => void leaveCaptureFolder()}>
            {t(text.folderLeave)}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void chooseCaptureFolder()}>
          {t(text.folderChoose)}
        </Button>
      </Group>
      {now.isFolderGone && (
        <Text size="xs" c="var(--mantine-color-error)">
          {t(text.folderGone)}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t(text.folderHint)}
      </Text>
    </Stack>
  );
}

export function CaptureChoices() {
  const t = useTranslate();
  useEffect(() => void readCaptureSettings(), []);
  return (
    <Stack gap="md" component="section" aria-label={t(text.settingsTitle)}>
      <PanelHeader title={t(text.settingsTitle)} order={3} />
      <Shortcut />
      <Folder />
    </Stack>
  );
}
