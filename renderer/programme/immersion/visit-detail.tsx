/** One visit: what it is about, who comes, what they thought and took away, and what they are written. */
import { Alert, Button, Group, Menu, Stack, TextInput, Title } from '@mantine/core';
import { IconCalendarDown, IconCalendarOff, IconCopy, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { visitDetail as text, visitForm } from '#core/i18n/messages/immersion-visit';
import { cameTo, type Visit } from '#core/immersion/visits';
import { visitName, visitWhen } from '#core/immersion/words';
import {
  callOff,
  copyWeekLater,
  holdAfterAll,
  openVisit,
  removeVisit,
  useImmersion,
} from '#renderer/state/immersion';
import { saveInvitation } from '#renderer/state/immersion-files';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { BackButton } from '#renderer/ui/back-button';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Guests } from './guests';
import styles from './immersion.module.css';
import { Message } from './message';
import { RatingTurn } from './rating-turn';
import { Ratings } from './ratings';
import { Taken } from './taken';
import { VisitFields } from './visit-fields';

export interface VisitProps {
  readonly visit: Visit;
  readonly canEdit: boolean;
}

export function VisitDetail({ visit }: { readonly visit: Visit }) {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const isRating = useImmersion(({ turns }) => turns?.visitId === visit.id);
  if (isRating) return <RatingTurn visit={visit} />;
  return (
    <Stack gap="md" className={styles.reading ?? ''}>
      <Head visit={visit} canEdit={canEdit} />
      {visit.isCancelled && (
        <Alert color="gray" icon={<IconCalendarOff size={18} aria-hidden />}>
          {t(text.isCancelled, { reason: visit.cancelReason }).trim()}
        </Alert>
      )}
      <div className={styles.detail}>
        <Stack gap="lg" className={styles.main}>
          <Guests visit={visit} canEdit={canEdit && !visit.isCancelled} />
          <Taken visit={visit} canEdit={canEdit} />
          <Ratings visit={visit} canEdit={canEdit && !visit.isCancelled} />
        </Stack>
        <Stack gap="lg" className={styles.side}>
          <VisitFields visit={visit} canEdit={canEdit} />
          <Message visit={visit} />
        </Stack>
      </div>
    </Stack>
  );
}

function Head({ visit, canEdit }: VisitProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const wasHeld = useSnapshot((snapshot) => cameTo(snapshot, visit).length > 0);
  return (
    <Stack gap="xs">
      <BackButton label={t(text.back)} style={{ alignSelf: 'flex-start' }} onClick={() => openVisit(null)} />
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} fz="xl">
            {visitName(visit, language)}
          </Title>
          <span className={styles.soft}>{visitWhen(visit, language)}</span>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() => void saveInvitation(visit)}
          >
            {t(visit.isCancelled ? text.saveCancelIcs : text.saveIcs)}
          </Button>
          {canEdit && (
            <Menu position="bottom-end">
              <Menu.Target>
                <IconAction variant="default" label={t(text.more)} icon={<IconDots size={18} />} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copyWeekLater(visit)}>
                  {t(text.copy)}
                </Menu.Item>
                {visit.isCancelled ? (
                  <Menu.Item onClick={() => holdAfterAll(visit.id)}>{t(text.reinstate)}</Menu.Item>
                ) : (
                  <Menu.Item disabled={wasHeld} onClick={() => setAsked(true)}>
                    {t(text.callOff)}
                  </Menu.Item>
                )}
                <Menu.Item color="red" onClick={() => removeVisit(visit.id)}>
                  {t(text.remove)}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {isAsked && <CallOff visit={visit} close={() => setAsked(false)} />}
    </Stack>
  );
}

function CallOff({ visit, close }: { readonly visit: Visit; readonly close: () => void }) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const done = () => {
    callOff(visit.id, reason);
    close();
  };
  return (
    <Group
      align="flex-end"
      gap="sm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <TextInput
        flex={1}
        label={t(text.callOffReason)}
        maxLength={1_000}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
        }}
      />
      <Button onClick={done}>{t(text.doCallOff)}</Button>
      <Button variant="default" onClick={close}>
        {t(visitForm.cancel)}
      </Button>
    </Group>
  );
}
