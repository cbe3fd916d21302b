/** One fix with everything that is known of it: what it is, whose, what is expected of it and what became of it. */
import { ActionIcon, Anchor, Badge, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconDots, IconMapPin, IconTrash } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { Fix, FixStatus } from '#core/document/records/fix';
import type { FixId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { effectOfFix } from '#core/evidence/measure-effect';
import type { ListedFix } from '#core/fixes/listed-fix';
import { needsReason } from '#core/fixes/standing';
import { formatDay, formatLocalDay } from '#core/i18n/dates';
import { calculator } from '#core/i18n/messages/calculator';
import { effectScreen } from '#core/i18n/messages/effect';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { closeFix, openFix, removeFix, setStatus } from '#renderer/state/fixes';
import { openSession } from '#renderer/state/sessions';
import { showOnMap } from '#renderer/state/step-on-map';
import { BackButton } from '#renderer/ui/back-button';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';
import { PlaceInRow } from '#renderer/ui/place-in-row';
import styles from './detail.module.css';
import { DetailFields } from './detail-fields';
import { FixEffect } from './effect/fix-effect';
import { FixForecast } from './forecast/fix-forecast';
import { FixHistory } from './history';
import { StatusIcon } from './kind-icon';
import { StatusMenu } from './status-menu';
import { asksSomething, FixQuestion } from './status-question';

/** Comments belong to another room: the window gives them. */
export type CommentsOf = ComponentType<{ readonly subjectId: string }>;

interface DetailProps {
  readonly snapshot: Snapshot;
  readonly fix: Fix;
  /** What the filters let through, in the order of the map; the fix itself may not be among it. */
  readonly row: readonly ListedFix[];
  readonly canEdit: boolean;
  readonly isNew: boolean;
  readonly Comments: CommentsOf;
}

export function FixDetail({ snapshot, fix, row, canEdit, isNew, Comments }: DetailProps) {
  const t = useTranslate();
  return (
    <Stack gap="md" className={styles.detail ?? ''}>
      <Head fix={fix} row={row} canEdit={canEdit} />
      <div className={styles.columns}>
        <Stack gap="md" className={styles.column ?? ''}>
          <Status fix={fix} canEdit={canEdit} />
          <DetailFields snapshot={snapshot} fix={fix} canEdit={canEdit} isNew={isNew} />
          <Raised snapshot={snapshot} fix={fix} />
        </Stack>
        <Stack gap="xl" className={styles.column ?? ''}>
          {effectOfFix(fix) !== null && (
            <Part title={t(effectScreen.title)}>
              <FixEffect fix={fix} />
            </Part>
          )}
          <Part title={t(calculator.title)}>
            <FixForecast fix={fix} />
          </Part>
          <Part title={t(text.comments)}>
            <Comments subjectId={fix.id} />
          </Part>
          <Part title={t(text.history)}>
            <FixHistory snapshot={snapshot} fix={fix} />
          </Part>
        </Stack>
      </div>
    </Stack>
  );
}

function Head({ fix, row, canEdit }: Pick<DetailProps, 'fix' | 'row' | 'canEdit'>) {
  const t = useTranslate();
  const place = row.findIndex((listed) => listed.fix.id === fix.id);
  const go = (id: FixId | undefined) => {
    if (id === undefined) return;
    closeFix();
    openFix(id);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <BackButton label={t(text.back)} onClick={closeFix} />
      <Group gap={4} wrap="nowrap" ml="auto">
        <PlaceInRow
          place={place}
          total={row.length}
          words={{
            previous: t(text.previous),
            place: t(text.place, { place: place + 1, total: row.length }),
            next: t(text.next),
          }}
          go={(at) => go(row[at]?.fix.id)}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="lg" aria-label={t(text.more)}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconMapPin size={16} />}
              disabled={fix.stepIds.length === 0}
              onClick={() => showOnMap(fix)}
            >
              {t(text.showOnMap)}
            </Menu.Item>
            {canEdit && (
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removeFix(fix.id)}>
                {t(text.remove)}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}

function Status({ fix, canEdit }: Pick<DetailProps, 'fix' | 'canEdit'>) {
  const t = useTranslate();
  const language = useLanguage();
  const [asked, setAsked] = useState<FixStatus | null>(null);
  const { status, reason, since } = fix.state;
  const name = t(statusHeadings[status]);
  const choose = (to: FixStatus) => {
    if (asksSomething(to)) setAsked(to);
    else setStatus([fix], { status: to });
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {canEdit ? (
          <StatusMenu
            current={status}
            choose={choose}
            target={
              <Button
                variant="default"
                leftSection={<StatusIcon status={status} />}
                rightSection={<IconChevronDown size={14} aria-hidden />}
                aria-label={`${t(text.status)}: ${name}`}
              >
                {name}
              </Button>
            }
          />
        ) : (
          <Badge
            variant="light"
            color="gray"
            tt="none"
            size="lg"
            leftSection={<StatusIcon status={status} />}
          >
            {name}
          </Badge>
        )}
        {since !== null && (
          <Text size="xs" c="dimmed">
            {formatLocalDay(since, language)}
          </Text>
        )}
      </Group>
      {needsReason(status) && reason.trim() !== '' && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {reason}
        </Text>
      )}
      {asked !== null && (
        <FixQuestion
          status={asked}
          answer={(told) => {
            setAsked(null);
            setStatus([fix], told);
          }}
          cancel={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

function Raised({ snapshot, fix }: Pick<DetailProps, 'snapshot' | 'fix'>) {
  const t = useTranslate();
  const language = useLanguage();
  const session = fix.raisedIn === null ? null : liveRecord(snapshot, 'session', fix.raisedIn);
  const words = () => {
    if (session?.heldOn)
      return t(text.raisedAtSession, { title: session.title, day: formatDay(session.heldOn, language) });
    if (session) return t(text.raisedInSession, { title: session.title });
    return fix.raisedAt === null ? '' : t(text.raisedOnDay, { day: formatLocalDay(fix.raisedAt, language) });
  };
  return session ? (
    <Anchor component="button" size="xs" c="dimmed" ta="start" onClick={() => openSession(session.id)}>
      {words()}
    </Anchor>
  ) : (
    <Text size="xs" c="dimmed">
      {words()}
    </Text>
  );
}
