/** All visits by month: as a grid of days, or as a list. */
import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconUsersGroup } from '@tabler/icons-react';
import { monthName } from '#core/i18n/dates';
import { visitCalendar as text } from '#core/i18n/messages/immersion-calendar';
import { immersionWords } from '#core/i18n/messages/immersion-words';
import { guestsOf, visitsOf } from '#core/immersion/visits';
import { monthBefore } from '#core/metrics/periods';
import { beginVisit, chooseDay, chooseLook, useImmersion } from '#renderer/state/immersion';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SampleOffer } from '../sample-offer';
import { MonthGrid } from './month-grid';
import { VisitList } from './visit-list';

export function Calendar() {
  const t = useTranslate();
  const visits = useSnapshot(visitsOf);
  const look = useImmersion((screen) => screen.look);
  const month = useImmersion((screen) => screen.month);
  const day = useImmersion((screen) => screen.day);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const add = (
    <Button
      size={visits.length === 0 ? 'sm' : 'xs'}
      leftSection={<IconCalendarPlus size={16} aria-hidden />}
      disabled={!canEdit}
      onClick={() => beginVisit(day.startsWith(month) ? day : `${month}-01`)}
    >
      {t(text.add)}
    </Button>
  );
  if (visits.length === 0)
    return (
      <EmptyState
        icon={<IconUsersGroup size={40} stroke={1.2} />}
        title={t(text.none)}
        text={t(text.noneText)}
      >
        {add}
        <SampleOffer />
      </EmptyState>
    );
  const shown = visits.filter(({ heldOn }) => heldOn?.startsWith(month));
  const undated = visits.filter(({ heldOn }) => heldOn === null);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <MonthTurner month={month} />
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t(text.look)}
            value={look}
            onChange={(value) => chooseLook(value === 'list' ? 'list' : 'month')}
            data={[
              { value: 'month', label: t(text.asMonth) },
              { value: 'list', label: t(text.asList) },
            ]}
          />
          {add}
        </Group>
      </Group>
      <MonthSum visits={shown} />
      {look === 'month' ? <MonthGrid month={month} visits={shown} /> : <VisitList visits={shown} />}
      {undated.length > 0 && (
        <>
          <Title order={3} fz="sm">
            {t(text.undated)}
          </Title>
          <VisitList visits={undated} />
        </>
      )}
    </Stack>
  );
}

function MonthTurner({ month }: { readonly month: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const turn = (by: number) => chooseDay(`${monthBefore(month, -by)}-01`);
  return (
    <Group gap="xs">
      <IconAction
        variant="subtle"
        color="gray"
        label={t(text.earlier)}
        icon={<IconChevronLeft size={18} />}
        onClick={() => turn(-1)}
      />
      <Title order={2} fz="lg" miw={150} ta="center" aria-live="polite">
        {monthName(month, language)}
      </Title>
      <IconAction
        variant="subtle"
        color="gray"
        label={t(text.later)}
        icon={<IconChevronRight size={18} />}
        onClick={() => turn(1)}
      />
      <Button variant="default" size="xs" onClick={() => chooseDay(today())}>
        {t(text.now)}
      </Button>
    </Group>
  );
}

function MonthSum({ visits }: { readonly visits: ReturnType<typeof visitsOf> }) {
  const t = useTranslate();
  const guests = useSnapshot((snapshot) =>
    visits
      .filter(({ isCancelled }) => !isCancelled)
      .reduce((sum, { id }) => sum + guestsOf(snapshot, id).length, 0),
  );
  if (visits.length === 0) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t(text.inMonth, {
        visits: t(immersionWords.visits, { count: visits.length }),
        people: t(immersionWords.people, { count: guests }),
      })}
    </Text>
  );
}
