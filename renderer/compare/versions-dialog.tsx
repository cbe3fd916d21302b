/** Versions of the open map: keep this moment, name, return, delete. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { shell } from '#core/i18n/messages/shell';
import { notify, notifyError, valueOrNotice } from '#renderer/state/notices';
import {
  keepVersion,
  nameVersion,
  removeVersion,
  returnToVersion,
  type Version,
  versionsOfMap,
} from '#renderer/state/versions';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { sayWhen } from '#renderer/ui/when';
import { VersionRow } from './version-row';

function KeepThisMoment({ onKept }: { onKept: () => void }) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const keep = async () => {
    const kept = valueOrNotice(await keepVersion(name.trim()));
    if (!kept) return;
    setName('');
    onKept();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep();
      }}
    >
      <Group wrap="nowrap" align="end" gap="sm">
        <TextInput
          flex={1}
          data-autofocus
          label={t(text.versionName)}
          placeholder={t(text.versionNameHint)}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t(text.keepVersion)}
        </Button>
      </Group>
    </form>
  );
}

export function VersionsDialog() {
  const t = useTranslate();
  const language = useLanguage();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const read = useCallback(() => {
    void versionsOfMap().then((listed) => setVersions(valueOrNotice(listed) ?? []));
  }, []);
  useEffect(read, [read]);

  const returnTo = async ({ id, at }: Version) => {
    const returned = await returnToVersion(id);
    if (!returned.ok) return notifyError(returned.error);
    notify({ message: text.restored, values: { when: sayWhen(language, at) }, tone: 'good' });
    closeDialog();
  };
  const remove = async ({ id }: Version) => {
    const removed = await removeVersion(id);
    if (!removed.ok) return notifyError(removed.error);
    read();
    const putBack = removed.value;
    notify({
      message: text.versionGone,
      action: { label: shell.undo, run: () => void putBack().then(read) },
    });
  };
  const rename = async ({ id }: Version, name: string) => {
    const named = await nameVersion(id, name === '' ? null : name);
    if (!named.ok) notifyError(named.error);
    read();
  };

  return (
    <Dialog title={t(text.versionsTitle)} onClose={closeDialog}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(text.versionsText)}
        </Text>
        <KeepThisMoment onKept={read} />
        {versions?.length === 0 && <EmptyState title={t(text.noVersions)} />}
        <Stack gap={0}>
          {versions?.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              onReturn={() => void returnTo(version)}
              onDelete={() => void remove(version)}
              onRename={(name) => void rename(version, name)}
            />
          ))}
        </Stack>
      </Stack>
    </Dialog>
  );
}
