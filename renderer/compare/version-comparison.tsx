/** A version beside another one or beside the map of now: what changed between them, and the way back. */
import { Button, Group, Loader, NativeSelect, Text, Title } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { comparedMaps } from '#core/document/compared';
import type { Snapshot } from '#core/document/snapshot';
import { formatLocalInstant } from '#core/i18n/dates';
import { compare as text } from '#core/i18n/messages/compare';
import { library } from '#core/i18n/messages/library';
import { valueOrNotice } from '#renderer/state/notices';
import { useOpenMap } from '#renderer/state/open-map';
import { snapshotOfVersion, type Version } from '#renderer/state/versions';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { DifferenceList } from './difference-list';
import { versionName } from './version-name';
import css from './versions.module.css';

const now = 'now';

interface VersionComparisonProps {
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly onReturn: () => void;
}

function useSnapshotOf(version: Version | null): Snapshot | null {
  const open = useOpenMap((state) => state.snapshot);
  const [read, setRead] = useState<{ readonly id: string; readonly snapshot: Snapshot | null } | null>(null);
  useEffect(() => {
    if (!version) return;
    let isGone = false;
    void snapshotOfVersion(version).then((result) => {
      if (!isGone) setRead({ id: version.id, snapshot: valueOrNotice(result) });
    });
    return () => {
      isGone = true;
    };
  }, [version]);
  if (!version) return open;
  return read?.id === version.id ? read.snapshot : null;
}

export function VersionComparison({ version, versions, onReturn }: VersionComparisonProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [otherId, setOtherId] = useState(now);
  const other = versions.find(({ id }) => id === otherId) ?? null;
  const [own, against] = [useSnapshotOf(version), useSnapshotOf(other)];
  // Whichever came first stands on the left, however the two were chosen.
  const isLater = other !== null && other.at < version.at;
  const compared = useMemo(() => {
    if (!own || !against) return null;
    return isLater ? comparedMaps(against, own, 'sameIds') : comparedMaps(own, against, 'sameIds');
  }, [own, against, isLater]);
  const nameOf = (each: Version): string =>
    t(text.versionOf, { name: versionName(each, t), when: formatLocalInstant(each.at, language) });
  return (
    <section className={css.comparison} aria-label={t(text.changesSince)}>
      <Group justify="space-between" align="end" gap="sm" className={css.head}>
        <div className={css.title}>
          <Title order={2} fz="md" lineClamp={2}>
            {versionName(version, t)}
          </Title>
          <Text size="sm" c="dimmed">
            {formatLocalInstant(version.at, language)}
          </Text>
        </div>
        <NativeSelect
          label={t(text.compareWith)}
          w={230}
          value={otherId}
          onChange={(event) => setOtherId(event.currentTarget.value)}
          data={[
            { value: now, label: t(text.now) },
            ...versions
              .filter(({ id }) => id !== version.id)
              .map((each) => ({ value: each.id, label: nameOf(each) })),
          ]}
        />
        <Button variant="default" leftSection={<IconRestore size={16} aria-hidden />} onClick={onReturn}>
          {t(library.restoreVersion)}
        </Button>
      </Group>
      {compared ? (
        <DifferenceList {...compared} sides={[t(text.before), t(text.after)]} />
      ) : (
        <Loader size="sm" mt="md" />
      )}
    </section>
  );
}
