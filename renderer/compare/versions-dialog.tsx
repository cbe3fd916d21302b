/** Versions of the open map: a timeline with pictures, what changed since each, keeping, naming, return, deletion. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { formatLocalDay } from '#core/i18n/dates';
import { compare } from '#core/i18n/messages/compare';
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
import { VersionComparison } from './version-comparison';
import { VersionRow } from './version-row';
import css from './versions.module.css';

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
      <Group wrap="nowrap" align="end" gap="xs">
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

interface Handlers {
  readonly read: () => void;
  readonly remove: (version: Version) => Promise<void>;
  readonly rename: (version: Version, name: string) => Promise<void>;
  readonly returnTo: (version: Version) => Promise<void>;
}

function useVersions(): Handlers & { readonly versions: readonly Version[] | null } {
  const language = useLanguage();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const read = useCallback(() => {
    void versionsOfMap().then((listed) => setVersions(valueOrNotice(listed) ?? []));
  }, []);
  useEffect(read, [read]);
  return {
    versions,
    read,
    returnTo: async ({ id, at }) => {
      const returned = await returnToVersion(id);
      if (!returned.ok) return notifyError(returned.error);
      notify({ message: text.restored, values: { when: sayWhen(language, at) }, tone: 'good' });
      closeDialog();
    },
    remove: async ({ id }) => {
      const removed = await removeVersion(id);
      if (!removed.ok) return notifyError(removed.error);
      read();
      const putBack = removed.value;
      notify({
        message: text.versionGone,
        action: { label: shell.undo, run: () => void putBack().then(read) },
      });
    },
    rename: async ({ id }, name) => {
      const named = await nameVersion(id, name === '' ? null : name);
      if (!named.ok) notifyError(named.error);
      read();
    },
  };
}

interface TimelineProps extends Handlers {
  readonly versions: readonly Version[];
  readonly chosen: string | null;
  readonly onChoose: (version: Version) => void;
}

/** Newest first, under the days. */
function Timeline({ versions, chosen, onChoose, remove, rename }: TimelineProps) {
  const language = useLanguage();
  const days = new Map<string, Version[]>();
  for (const version of versions) {
    const day = formatLocalDay(version.at, language);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <Text size="xs" c="dimmed" fw={600} className={css.day}>
        {day}
      </Text>
      <ul className={css.versions}>
        {ofDay.map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            isChosen={version.id === chosen}
            onChoose={() => onChoose(version)}
            onDelete={() => void remove(version)}
            onRename={(name) => void rename(version, name)}
          />
        ))}
      </ul>
    </section>
  ));
}

export function VersionsDialog() {
  const t = useTranslate();
  const handlers = useVersions();
  const { versions, read, returnTo } = handlers;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = versions?.find(({ id }) => id === chosenId) ?? versions?.[0] ?? null;
  return (
    <Dialog title={t(text.versionsTitle)} onClose={closeDialog} size={1180}>
      <div className={css.room}>
        <div className={css.timeline}>
          <KeepThisMoment onKept={read} />
          <Text size="xs" c="dimmed" mt="sm">
            {t(text.versionsText)}
          </Text>
          {versions?.length === 0 && <EmptyState title={t(text.noVersions)} />}
          {versions && (
            <nav aria-label={t(compare.timeline)}>
              <Timeline
                {...handlers}
                versions={versions}
                chosen={chosen?.id ?? null}
                onChoose={({ id }) => setChosenId(id)}
              />
            </nav>
          )}
        </div>
        {chosen && versions && (
          <VersionComparison
            key={chosen.id}
            version={chosen}
            versions={versions}
            onReturn={() => void returnTo(chosen)}
          />
        )}
      </div>
    </Dialog>
  );
}
