/** What helps when Tapki does not work, in Settings: diagnostics, the log, crash dumps. */
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useEffect } from 'react';
import { megabytes } from '#core/desktop/diagnostics-text';
import { diagnosticsWords as text } from '#core/i18n/messages/diagnostics';
import { deleteDumps, readDumps, showDumps, showLogs, useDumps } from '../state/diagnostics';
import { changeSettings, useSettings } from '../state/settings';
import { openDialog } from '../state/view';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';

export function TroubleChoices() {
  const t = useTranslate();
  const isKept = useSettings((state) => state.crashDumps);
  const dumps = useDumps((state) => state.now);
  useEffect(() => void readDumps(), []);
  const hasDumps = dumps !== null && dumps.count > 0;
  return (
    <Stack gap="sm" component="section" aria-label={t(text.section)}>
      <PanelHeader title={t(text.section)} order={3} />
      <Group gap="sm">
        <Button size="compact-sm" variant="default" onClick={() => openDialog('diagnostics')}>
          {t(text.open)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={showLogs}>
          {t(text.showLogs)}
        </Button>
      </Group>
      <Switch
        label={t(text.dumps)}
        description={t(text.dumpsHint)}
        checked={isKept}
        onChange={(event) => void changeSettings({ crashDumps: event.currentTarget.checked })}
      />
      {(isKept || hasDumps) && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {hasDumps
              ? t(text.dumpsCount, { count: dumps.count, mb: megabytes(dumps.bytes) })
              : t(text.dumpsNone)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={showDumps}>
            {t(text.dumpsShow)}
          </Button>
          {hasDumps && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => void deleteDumps()}>
              {t(text.dumpsDelete)}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
