/** Where new versions are looked for, in Settings: nowhere, until an address and its key are given and main has asked once more. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { UpdateProblem } from '#core/desktop/update-config';
import { updateWords as text } from '#core/i18n/messages/updates';
import { readUpdates, turnUpdatesOff, turnUpdatesOn, useUpdates } from '../state/updates';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';

function Address() {
  const t = useTranslate();
  const [address, setAddress] = useState('');
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<UpdateProblem>(null);
  return (
    <Stack gap="xs">
      <TextInput
        label={t(text.address)}
        value={address}
        maxLength={500}
        error={problem === 'address' ? t(text.addressWrong) : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={t(text.key)}
        value={key}
        maxLength={100}
        error={problem === 'key' ? t(text.keyWrong) : null}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        disabled={address.trim() === '' || key.trim() === ''}
        onClick={() => void turnUpdatesOn({ address, key }).then(setProblem)}
      >
        {t(text.turnOn)}
      </Button>
    </Stack>
  );
}

function Decided() {
  const t = useTranslate();
  const now = useUpdates((state) => state.now);
  if (!now) return null;
  const { host, decidedBy, isAfterRestart } = now;
  return (
    <Stack gap="xs">
      {host !== null && (
        <Group gap="sm">
          <Text size="sm">{t(text.onAt, { host })}</Text>
          {decidedBy === 'person' && (
            <Button size="compact-sm" variant="default" onClick={() => void turnUpdatesOff()}>
              {t(text.turnOff)}
            </Button>
          )}
        </Group>
      )}
      {decidedBy === 'computer' && (
        <Text size="sm" c="dimmed">
          {t(host === null ? text.offByComputer : text.byComputer)}
        </Text>
      )}
      {decidedBy === 'nobody' && <Address />}
      {isAfterRestart && (
        <Text size="sm" c="dimmed">
          {t(text.afterRestart)}
        </Text>
      )}
    </Stack>
  );
}

export function UpdateChoices() {
  const t = useTranslate();
  useEffect(() => void readUpdates(), []);
  return (
    <Stack gap="sm" component="section" aria-label={t(text.title)}>
      <PanelHeader title={t(text.title)} order={3} />
      <Text size="xs" c="dimmed">
        {t(text.hint)}
      </Text>
      <Decided />
    </Stack>
  );
}
