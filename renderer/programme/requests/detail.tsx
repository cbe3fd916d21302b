/** One request with everything that is known of it: what is wanted, who asked, whose task it is, what became of it. */
import { ActionIcon, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo } from 'react';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { formatLocalDay } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { filterRequests, listedRequests } from '#core/requests/listed';
import { openRequest, removeRequest, titleOfRequest, useRequests } from '#renderer/state/requests';
import { BackButton } from '#renderer/ui/back-button';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';
import { PlaceInRow } from '#renderer/ui/place-in-row';
import { DetailFields } from './detail-fields';
import { DetailHistory } from './detail-history';
import { DetailStatus } from './detail-status';
import { DetailVoices } from './detail-voices';
import { Duplicates, Repeated } from './duplicates';
import styles from './requests.module.css';

interface DetailProps {
  readonly snapshot: Snapshot;
  readonly request: FeatureRequest;
  readonly isReadOnly: boolean;
}

export function RequestDetail({ snapshot, request, isReadOnly }: DetailProps) {
  const t = useTranslate();
  const language = useLanguage();
  const listed = listedRequests(snapshot).find((one) => one.request.id === request.id);
  if (!listed) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    openRequest(null);
  };
  return (
    <Stack gap="md" className={styles.fill ?? ''} onKeyDown={onKeyDown}>
      <Head snapshot={snapshot} request={request} isReadOnly={isReadOnly} />
      <div className={`${styles.columns} ${styles.fill}`}>
        <Stack gap="lg" className={styles.scroll ?? ''}>
          <DetailStatus snapshot={snapshot} listed={listed} isReadOnly={isReadOnly} />
          <Repeated listed={listed} isReadOnly={isReadOnly} />
          <DetailFields
            snapshot={snapshot}
            request={request}
            standing={listed.standing}
            isReadOnly={isReadOnly}
          />
          <Duplicates listed={listed} isReadOnly={isReadOnly} />
          {request.raisedAt !== null && (
            <Text size="xs" c="dimmed">
              {t(text.raised, { day: formatLocalDay(request.raisedAt, language) })}
            </Text>
          )}
        </Stack>
        <Stack gap="xl" className={styles.scroll ?? ''}>
          <DetailVoices listed={listed} isReadOnly={isReadOnly} />
          <Part title={t(text.history)}>
            <DetailHistory snapshot={snapshot} request={request} />
          </Part>
        </Stack>
      </div>
    </Stack>
  );
}

function Head({ snapshot, request, isReadOnly }: DetailProps) {
  const t = useTranslate();
  const filter = useRequests((screen) => screen.filter);
  const all = listedRequests(snapshot);
  const row = useMemo(() => filterRequests(all, filter), [all, filter]);
  const place = row.findIndex((one) => one.request.id === request.id);
  const go = (at: number) => {
    const next = row[at];
    if (next) openRequest(next.request.id);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <BackButton label={t(text.back)} autoFocus style={{ flex: 'none' }} onClick={() => openRequest(null)} />
      <Title order={2} fz="lg" lineClamp={1} title={request.title}>
        {titleOfRequest(request)}
      </Title>
      <Group gap={4} wrap="nowrap" ml="auto" style={{ flex: 'none' }}>
        <PlaceInRow
          place={place}
          total={row.length}
          words={{
            previous: t(text.previous),
            place: t(text.place, { place: place + 1, total: row.length }),
            next: t(text.next),
          }}
          go={go}
        />
        {!isReadOnly && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="lg" aria-label={t(text.more)}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removeRequest(request.id)}>
                {t(text.remove)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Group>
  );
}
